import { expect, it } from 'vitest'
import { languageFor } from '../../../src/i18n/language.ts'

it.each(['nl', 'NL', 'nl-NL', 'nl-BE', 'nl_NL.UTF-8', 'nl@euro'])('speaks Dutch for %s', (tag) => {
  expect(languageFor(tag)).toBe('nl')
})

it.each(['en', 'en-GB', 'de-NL', 'nld', 'C.UTF-8', ''])('speaks English for %j', (tag) => {
  expect(languageFor(tag)).toBe('en')
})
