import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Token, tokensOf } from '../../../../src/core/suggest/tokens.ts'

const tokens = (text: string) => tokensOf(text, { start: 0, end: text.length })

/** The definition as a regular expression, which the code is a faster form of. */
function defined(text: string): readonly Pick<Token, 'start' | 'end' | 'kind'>[] {
  return [...text.matchAll(/([0-9]+(?:[.,][0-9]+)*)|([\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)|\S/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: match[1] ? 'number' : match[2] ? 'word' : 'mark',
  }))
}

describe('tokens', () => {
  it('are words, numbers and marks', () =>
    expect(tokens('Navo’s 2.4-km, 😀!').map(({ kind, lower }) => [kind, lower])).toEqual([
      ['word', "navo's"],
      ['number', '2.4'],
      ['mark', '-'],
      ['word', 'km'],
      ['mark', ','],
      ['mark', '😀'],
      ['mark', '!'],
    ]))

  it('say whether white space comes before them, and whether they begin with a capital', () => {
    expect(tokens('De A12').map(({ spaced }) => spaced)).toEqual([true, true, false])
    expect(tokens('De Één ’s één').map(({ capital }) => capital)).toEqual([true, true, false, false, false])
  })

  it('are those of a part of the text, at the places of the whole', () =>
    expect(tokensOf('aa bb cc', { start: 3, end: 5 })).toMatchObject([{ start: 3, end: 5, lower: 'bb', spaced: true }]))

  it('are folded, so that a word is the same however it is encoded', () =>
    expect(tokens('ze\u00adg\u200bt \u0045\u0301\u0045n oﬃce').map(({ lower, capital }) => [lower, capital])).toEqual([
      ['zegt', false],
      ['éen', true],
      ['office', false],
    ]))

  it('are as the definition says, for any text', () => {
    const pieces = fc.constantFrom(..."aÉ'’12., \u00a0\n-", '20', 'e\u0301', '😀', '𝒜', '\ud83d')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
          fc.string({ unit: 'binary', maxLength: 20 }),
        ),
        (text) => {
          expect(tokens(text).map(({ start, end, kind }) => ({ start, end, kind }))).toEqual(defined(text))
        },
      ),
    )
  })
})
