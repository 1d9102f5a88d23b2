/** Alpha for values: the numbers that were published, and a second way to compute it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addUnit,
  type Distances,
  distancesOf,
  emptyCoincidences,
  krippendorffAlpha,
  masiDistance,
  setDistances,
} from '../../../../src/core/agreement/krippendorff.ts'
import { runs } from '../../support/runs.ts'

/** Alpha of units, each with the values given by number. */
function alphaOf(units: readonly (readonly number[])[], values: number, distances: Distances): number | null {
  const table = emptyCoincidences(values)
  for (const given of units) addUnit(table, given)
  return krippendorffAlpha(table.counts, distances).value
}

/** Units from a row for each observer; a dot is a missing value, a letter or digit a value. */
function unitsOf(alphabet: string, ...observers: readonly string[]): readonly (readonly number[])[] {
  const rows = observers.map((row) => row.split(' '))
  return (rows[0] ?? []).map((_, unit) =>
    rows.map((row) => alphabet.indexOf(row[unit] ?? '')).filter((value) => value >= 0),
  )
}

describe('Krippendorff 2011, “Computing Krippendorff’s Alpha-Reliability”', () => {
  it('A: two observers, ten units, binary: .095', () => {
    const units = unitsOf('01', '0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
    expect(alphaOf(units, 2, distancesOf('nominal', 2))).toBeCloseTo(0.095, 3)
  })

  it('B: two observers, twelve units, five names: .692', () => {
    const units = unitsOf('abcde', 'a a b b d c c c e d d a', 'b a b b b c c c e d d d')
    expect(alphaOf(units, 5, distancesOf('nominal', 5))).toBeCloseTo(0.692, 3)
  })

  const units = unitsOf(
    '12345',
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  )

  it('C: four observers, values missing: .743 as names', () => {
    expect(alphaOf(units, 5, distancesOf('nominal', 5))).toBeCloseTo(0.743, 3)
  })

  it('D: the same on a scale: .815', () => {
    expect(alphaOf(units, 5, distancesOf('ordinal', 5))).toBeCloseTo(0.815, 3)
  })
})

describe('Passonneau 2006, MASI', () => {
  const distance = (one: string, other: string) => masiDistance(new Set(one), new Set(other))

  it('is 1 less Jaccard’s coefficient by 1, 2/3, 1/3 or 0', () => {
    expect(distance('ab', 'ab')).toBe(0)
    expect(distance('ab', 'abc')).toBeCloseTo(1 - (2 / 3) * (2 / 3), 12)
    expect(distance('abc', 'bcd')).toBeCloseTo(1 - (2 / 4) * (1 / 3), 12)
    expect(distance('ab', 'cd')).toBe(1)
  })

  it('makes alpha of single values the nominal one', () => {
    const units = unitsOf('abcde', 'a a b b d c c c e d d a', 'b a b b b c c c e d d d')
    const sets = [...'abcde'].map((value) => new Set([value]))
    expect(alphaOf(units, 5, setDistances(sets))).toBeCloseTo(0.692, 3)
  })
})

/** Alpha from its definition: the mean difference within units against that of any two values. */
function byDefinition(
  units: readonly (readonly number[])[],
  distance: (one: number, other: number) => number,
): number | null {
  const met = units.filter((given) => given.length > 1)
  const all = met.flat()
  let observed = 0
  for (const given of met)
    for (const [index, one] of given.entries())
      for (const [at, other] of given.entries()) if (index !== at) observed += distance(one, other) / (given.length - 1)
  let expected = 0
  for (const [index, one] of all.entries())
    for (const [at, other] of all.entries()) if (index !== at) expected += distance(one, other)
  if (all.length === 0 || expected === 0) return null
  return 1 - observed / all.length / (expected / (all.length * (all.length - 1)))
}

const someUnits = fc.array(fc.array(fc.nat(3), { maxLength: 4 }), { maxLength: 12 })
const SETS = [new Set(['a']), new Set(['b']), new Set(['a', 'b']), new Set(['b', 'c', 'd'])]

function expectSame(found: number | null, wanted: number | null): void {
  if (wanted === null) expect(found).toBeNull()
  else expect(found).toBeCloseTo(wanted, 9)
}

describe('a second computation', () => {
  it('gives the same alpha for names and for sets', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        expectSame(
          alphaOf(units, 4, distancesOf('nominal', 4)),
          byDefinition(units, (one, other) => (one === other ? 0 : 1)),
        )
        expectSame(
          alphaOf(units, 4, setDistances(SETS)),
          byDefinition(units, (one, other) => masiDistance(SETS[one] ?? new Set(), SETS[other] ?? new Set())),
        )
      }),
      { numRuns: runs(200) },
    )
  })

  it('gives the same alpha for a scale', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const all = units.filter((given) => given.length > 1).flat()
        const between = (one: number, other: number) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)]
          const inside = all.filter((value) => value >= low && value <= high).length
          const ends = all.filter((value) => value === low || value === high).length
          return one === other ? 0 : (inside - ends / 2) ** 2
        }
        expectSame(alphaOf(units, 4, distancesOf('ordinal', 4)), byDefinition(units, between))
      }),
      { numRuns: runs(200) },
    )
  })
})
