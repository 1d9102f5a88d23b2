import { expect, it } from 'vitest'
import { guessLanguage } from '../../../src/workspace/guessLanguage.ts'

it('tells Dutch and English apart', () => {
  expect(guessLanguage('De minister zei dat het plan niet door zou gaan.', 'en')).toBe('nl')
  expect(guessLanguage('The minister said that the plan would not go ahead.', 'nl')).toBe('en')
})

it('falls back where a text shows neither', () => {
  expect(guessLanguage('40.000', 'nl')).toBe('nl')
  expect(guessLanguage('', 'en')).toBe('en')
})
