import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggest } from '../../../../src/core/suggest/suggest.ts'

const quotes = (text: string, language = 'nl') => suggest(text, language, new Set(['quote'])).map(({ quote }) => quote)

describe('quotes', () => {
  it.each([
    ['„Dat zagen we aankomen”, zegt zij', '„Dat zagen we aankomen”'],
    [',,Dat zagen we aankomen”, zegt zij', ',,Dat zagen we aankomen”'],
    ['“Dat zagen we aankomen”, zegt zij', '“Dat zagen we aankomen”'],
    ['‘Dat is zo’n mooie brug’, zegt zij', '‘Dat is zo’n mooie brug’'],
    ['«Dat zagen we aankomen», zegt zij', '«Dat zagen we aankomen»'],
    ['"Dat zagen we aankomen", zegt zij', '"Dat zagen we aankomen"'],
    ["'Dat zagen we aankomen', zegt zij", "'Dat zagen we aankomen'"],
    ['Zij noemt dat ‘onaanvaardbaar’.', '‘onaanvaardbaar’'],
    ['„Zo begint het, en dan gaat het door.', '„Zo begint het, en dan gaat het door.'],
    ['Zij knikt. „Zo begint het, en dan gaat het door.', '„Zo begint het, en dan gaat het door.'],
    ['Toen ging de deur open. ‘Kom binnen.’', '‘Kom binnen.’'],
  ])('finds the quotation in %s', (text, quote) => expect(quotes(text)).toEqual([quote]))

  it.each([
    "Het was 's avonds laat in de zomer van '22, zegt zij, zo'n avond.",
    'Navo’s bondgenoten en de foto’s van toen',
    'Zaterdag draait de film ‘De laatste schipper van het veer’.',
    'De zogeheten ‘groene long’ blijft behouden.',
  ])('finds none in %s', (text) => expect(quotes(text)).toEqual([]))

  it('finds one inside another', () =>
    expect(quotes('“She said: ‘I can’t afford the wall.’ What now?” he asked', 'en')).toEqual([
      '“She said: ‘I can’t afford the wall.’ What now?”',
      '‘I can’t afford the wall.’',
    ]))
})

describe('suggest', () => {
  it('takes time in proportion to the text, also where every mark is left open', () => {
    const began = performance.now()
    suggest('„a '.repeat(100_000), 'nl')
    expect(performance.now() - began).toBeLessThan(4000)
  })

  const texts = fc.array(fc.constantFrom('„', '”', '‘', '’', '"', "'", 'a ', 'zegt ', ' dat is goed', ', ', '. '), {
    maxLength: 40,
  })
  it('gives slices that equal the quotes, and changes nothing when text is added after a paragraph', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const text = first.join('')
        const before = suggest(text, 'nl')
        for (const { start, end, quote } of before) expect(text.slice(start, end)).toBe(quote)
        const after = suggest(`${text}\n\n${second.join('')}`, 'nl').filter(({ start }) => start < text.length)
        expect(after).toEqual(before)
      }),
    )
  })
})
