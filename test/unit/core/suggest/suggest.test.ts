import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TAGS } from '../../../../src/core/model/tag.ts'
import { suggest } from '../../../../src/core/suggest/suggest.ts'

const quotes = (text: string, language = 'nl') => suggest(text, language, new Set(['quote'])).map(({ quote }) => quote)

describe('quotes', () => {
  it.each([
    ['„Dat zagen we aankomen”, zegt zij', '„Dat zagen we aankomen”'],
    [',,Dat zagen we aankomen”, zegt zij', ',,Dat zagen we aankomen”'],
    [",,Dat zagen we aankomen'', zegt zij", ",,Dat zagen we aankomen''"],
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

  const pieces = [
    ...['„', '”', '‘', '’', '"', "'", ', ', '. ', ': ', '? ', ' (', ') ', '\n', '40 procent ', 'Jens Duin ', 'Vlist '],
    ...[
      'a ',
      'zegt ',
      'dat ',
      'is goed',
      'Volgens ',
      'aldus ',
      'hij ',
      'de burgemeester ',
      'de bond ',
      'Het rapport ',
      'laat ',
    ],
    ...[
      'weten ',
      'blijkt uit ',
      'said ',
      'the mayor ',
      'according to ',
      'told ',
      'he ',
      'who was old',
      'noemt ',
      'van de ',
    ],
  ]
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((some) => some.join(''))
  const languages = fc.constantFrom('nl', 'en', 'de')
  const ALL = new Set(TAGS)

  it('gives slices that equal the quotes, and the same every time', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const found = suggest(text, language, ALL)
        for (const { start, end, quote } of found) expect(text.slice(start, end)).toBe(quote)
        expect(suggest(text, language, ALL)).toEqual(found)
      }),
    )
  })

  it('changes nothing when text is added after a paragraph', () => {
    fc.assert(
      fc.property(texts, texts, languages, (first, second, language) => {
        const before = suggest(first, language, ALL)
        const after = suggest(`${first}\n\n${second}`, language, ALL).filter(({ start }) => start < first.length)
        expect(after).toEqual(before)
      }),
    )
  })

  it('proposes no two of one kind that overlap, but quotations within quotations', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const found = suggest(text, language, ALL)
        for (const tag of ['claim', 'figure', 'attribution']) {
          const own = found.filter((one) => one.tag === tag)
          for (const [index, one] of own.entries())
            expect(own[index + 1]?.start ?? text.length).toBeGreaterThanOrEqual(one.end)
        }
      }),
    )
  })

  it('links quotations and claims to attributions, and figures to claims', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const found = suggest(text, language, ALL)
        for (const { tag, link } of found) {
          if (!link) continue
          const wanted = tag === 'figure' ? 'claim' : 'attribution'
          expect(found.some((one) => one.tag === wanted && one.start === link.start && one.end === link.end)).toBe(true)
        }
      }),
    )
  })

  it('gives a text in no known language what needs no words', () =>
    expect(suggest('Angela Stein: „Wir schaffen das schon.“', 'de').map(({ tag }) => tag)).toEqual([
      'attribution',
      'quote',
    ]))
})
