import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureWords, numberFrom, plainNumber } from '../../../../src/core/suggest/figureWords.ts'

/** With every kind of space as a plain one: which one it is depends on the version of the language's data. */
const plain = (words: string | null) => words?.replace(/\s/g, ' ')

describe('a figure', () => {
  it.each([
    [30, 'at-least', 'locaties', 'count', 'nl', '≥ 30 locaties'],
    [40_000, 'exact', 'man', 'count', 'nl', '40.000 man'],
    [40_000, 'exact', 'men', 'count', 'en', '40,000 men'],
    [60, 'about', 'percent', 'percentage', 'en', '≈ 60%'],
    [3.1, 'exact', 'procent', 'percentage', 'nl', '3,1%'],
    [25_000_000, 'at-most', 'EUR', 'money', 'nl', '≤ € 25 miljoen'],
    [48_500_000, 'exact', 'GBP', 'money', 'en', '£48.5 million'],
    [12, 'exact', 'EUR', 'money', 'en', '€12'],
    [12.5, 'exact', 'EUR', 'money', 'en', '€12.50'],
    [2.4, 'exact', 'km', 'measure', 'en', '2.4 km'],
    [-5, 'exact', 'graden', 'measure', 'nl', '−5 graden'],
    [-3.1, 'exact', 'per cent', 'percentage', 'en', '−3.1%'],
    [-12.5, 'exact', 'EUR', 'money', 'en', '−€12.50'],
    [-2_500_000, 'exact', 'EUR', 'money', 'nl', '€ −2.500.000'],
    [7, 'unheard-of', null, 'count', 'en', '7'],
  ])('of %d, %s %s, %s, in %s is %s', (value, bound, unit, kind, language, expected) =>
    expect(plain(figureWords({ value, bound, unit, kind }, language))).toBe(expected),
  )

  it('without a number says nothing', () =>
    expect(figureWords({ value: null, bound: 'about', unit: 'man', kind: 'count' }, 'nl')).toBeNull())
})

describe('a number that somebody writes', () => {
  it.each([
    ['40.000', 'nl', 40_000],
    ['40,000', 'en', 40_000],
    ['2,5', 'nl', 2.5],
    ['2.5', 'en', 2.5],
    [' 1 500 ', 'nl', 1500],
    ['−3', 'en', -3],
    ['dertig', 'nl', null],
    ['', 'nl', null],
    ['1,2,3', 'nl', null],
  ] as const)('%j in %s is %j', (written, language, value) => expect(numberFrom(written, language)).toBe(value))

  it('is read as it was put into the field', () => {
    const numbers = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 100),
    )
    fc.assert(
      fc.property(numbers, fc.constantFrom('nl', 'en'), (value, language) => {
        expect(numberFrom(plainNumber(value, language), language)).toBe(value)
      }),
    )
  })
})
