import { expect, it } from 'vitest'
import { answerLines } from '../../../../src/core/codebook/answerLines.ts'
import { attribute, codebook } from './support.ts'

const SURE = attribute('sure', { label: { en: 'Is it sure?', nl: 'Is het zeker?' } })

it('says answers after their questions, in the codebook’s order, without a colon after a question mark', () => {
  const lines = answerLines(codebook(SURE, attribute('kind')), 'en')
  const texts = lines({ attributes: { kind: 'none-of-them', sure: 'x' } }).map(({ text }) => text)
  expect(texts).toEqual(['Is it sure? x', expect.stringMatching(/: none-of-them$/)])
})

it('says what stands under keys that the codebook doesn’t have as it is, also without a codebook', () => {
  expect(answerLines(codebook(SURE), 'nl')({ attributes: { mood: ['calm', 'glad'] } })).toEqual([
    { text: 'mood: calm, glad', hue: null },
  ])
  expect(answerLines(null, 'nl')({ attributes: { mood: 'calm' } })).toEqual([{ text: 'mood: calm', hue: null }])
})
