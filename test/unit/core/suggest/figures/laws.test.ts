import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps } from '../../../../../src/core/model/span.ts'
import { findFigures } from '../../../../../src/core/suggest/figures/findFigures.ts'
import { tableOf } from '../../../../../src/core/suggest/language/languages.ts'
import { suggest } from '../../../../../src/core/suggest/suggest.ts'
import { type Token, tokensOf } from '../../../../../src/core/suggest/tokens.ts'
import { runs } from '../../../support/runs.ts'
import { figuresOf } from './found.ts'

const PIECES = [
  ...[
    '1',
    '20',
    '2.500',
    '3,5',
    '2022',
    '088',
    'dertig',
    'een',
    'half',
    'twee',
    'derde',
    'miljoen',
    'duizenden',
    'anderhalf',
  ],
  ...['thirty', 'a', 'dozen', 'hundred', 'and', 'third', 'million', 'one', 'in', 'of the', 'between', 'from'],
  ...['%', '€', '$', '-', '–', '.', ',', ' ', ' ', ' ', '½', '’', '(', ')', '/', '\n'],
  ...['euro', 'procent', 'uur', 'locaties', 'people', 'per cent', 'hours', 'mei', 'May', 'artikel', 'page', 'A'],
  ...[
    'ruim',
    'meer dan',
    'tussen',
    'en',
    'tot',
    'van',
    'naar',
    'op de',
    'of meer',
    'at least',
    'or more',
    'aantal',
    'min',
  ],
]
const texts = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((parts) => parts.join(' ').replaceAll(' - ', '-'))
const languages = fc.constantFrom('nl', 'en', 'fr')

const figures = (text: string, language: string) => suggest(text, language).filter(({ tag }) => tag === 'figure')

describe('figures of any text', () => {
  it('are slices of it, in its order, without overlap, the same every time', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const found = figures(text, language)
        expect(figures(text, language)).toEqual(found)
        found.forEach((figure, index) => {
          const next = found[index + 1]
          expect(text.slice(figure.start, figure.end)).toBe(figure.quote)
          expect(figure.quote).toBe(figure.quote.trim())
          if (next) expect(next.start >= figure.end && !overlaps(figure, next)).toBe(true)
        })
      }),
      { numRuns: runs(400) },
    )
  })

  it('stay as they are when a paragraph is added behind them', () => {
    fc.assert(
      fc.property(texts, texts, languages, (first, second, language) => {
        const after = figures(`${first}\n\n${second}`, language).filter(({ start }) => start < first.length)
        expect(after).toEqual(figures(first, language))
      }),
      { numRuns: runs(400) },
    )
  })

  it('have values that are numbers', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        for (const { value } of figures(text, language)) if (value) expect(Number.isFinite(value.value)).toBe(true)
      }),
    )
  })
})

describe('the time that figures take', () => {
  /** How often the tokens of a text are looked at. */
  function looksAt(text: string, language: string): number {
    let looks = 0
    const counted = new Proxy([...tokensOf(text, { start: 0, end: text.length })], {
      get: (tokens: Token[], name) => {
        looks += 1
        return Reflect.get(tokens, name)
      },
    })
    findFigures(text, counted, tableOf(language).quantities)
    return looks
  }

  it.each([
    'min ',
    '1 ',
    '1, ',
    '1-',
    '1.',
    'een ',
    'meer dan ',
    'duizend ',
    'van 1 naar ',
    'aantal ',
    'twee en ',
    'tussen 1 en ',
  ])('grows with the text and no faster, also where it repeats “%s”', (piece) => {
    const short = looksAt(piece.repeat(500), 'nl')
    expect(looksAt(piece.repeat(2000), 'nl')).toBeLessThan(4.4 * short + 100)
  })

  it.each(['half a ', 'one hundred ', 'and ', 'of the 1 ', 'from 1 to ', '$', 'big ', '1 big '])(
    'grows with the text and no faster, also where it repeats “%s”',
    (piece) => {
      const short = looksAt(piece.repeat(500), 'en')
      expect(looksAt(piece.repeat(2000), 'en')).toBeLessThan(4.4 * short + 100)
    },
  )
})

describe('figures in a language without a table', () => {
  it.each([
    ['Les prix ont augmenté de 3,5 % en 2022.', '3,5 % = 3.5 exact % percentage'],
    ['Das kostet 1.250,50 € oder £20.', '1.250,50 € = 1250.5 exact EUR money', '£20 = 20 exact GBP money'],
    ['La ville est à 25 km, il fait -5 °C.', '25 km = 25 exact km measure', '-5 °C = -5 exact °C measure'],
    ['Entre 10-15 % des gens.', '10-15 %'],
    ['Le 3 mai 2022, 12 personnes, article 5, 06 12 34 56 78.'],
  ])('are those with a sign or a unit beside them: %s', (text, ...expected) =>
    expect(figuresOf(text, 'fr')).toEqual(expected.filter(Boolean)),
  )
})
