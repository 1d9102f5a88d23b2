import { describe, expect, it } from 'vitest'
import { phraseAt, phraseBefore, phrases } from '../../../../../src/core/suggest/language/phrases.ts'
import { tokensOf } from '../../../../../src/core/suggest/tokens.ts'

const table = phrases([
  ['meer dan', 'more'],
  ['niet meer dan', 'not more'],
  ['ca .', 'about'],
])
const tokens = (text: string) => tokensOf(text, { start: 0, end: text.length })

describe('phrases', () => {
  it('finds the longest one that begins at a word', () =>
    expect(phraseAt(tokens('Niet meer dan tien'), 0, table)).toEqual({ meaning: 'not more', length: 3 }))

  it('finds the longest one that ends before a word', () => {
    expect(phraseBefore(tokens('niet meer dan tien'), 3, table)).toEqual({ meaning: 'not more', length: 3 })
    expect(phraseBefore(tokens('nog meer dan tien'), 3, table)).toEqual({ meaning: 'more', length: 2 })
  })

  it('takes a full stop as a word', () =>
    expect(phraseBefore(tokens('ca. 300'), 2, table)).toEqual({ meaning: 'about', length: 2 }))

  it('finds none at the edges of a text', () => {
    expect(phraseBefore(tokens('dan tien'), 1, table)).toBeNull()
    expect(phraseAt(tokens('meer'), 0, table)).toBeNull()
    expect(phraseAt([], 0, table)).toBeNull()
  })
})
