/** The numbers that were published for each measure, by the names of their papers. */
import { describe, expect, it } from 'vitest'
import { alphaOf, disagreementOf } from '../../../../src/core/agreement/alphaU.ts'
import {
  addUnits,
  cohenKappa,
  emptyTally,
  fleissKappa,
  nominalAlpha,
  scottPi,
} from '../../../../src/core/agreement/kappa.ts'
import { contingencyOf } from '../support/ratings.ts'

/** Runs of values as cells: `[0, 2]` stands for two zeros. */
function cells(...runs: readonly (readonly [number, number])[]): readonly number[] {
  return runs.flatMap(([value, times]) => new Array<number>(times).fill(value))
}

describe('Krippendorff 1995, 24 cells by two raters', () => {
  const first = cells([0, 2], [1, 8], [0, 4], [1, 6], [0, 4])
  const second = cells([0, 4], [1, 4], [0, 7], [1, 2], [0, 7])
  const table = contingencyOf(first, second, 2)

  it('gives Cohen’s kappa 0.385', () => {
    expect(first).toHaveLength(24)
    expect(cohenKappa(table).value).toBeCloseTo(0.385, 3)
  })

  it('gives Scott’s pi 0.314', () => {
    expect(scottPi(table).value).toBeCloseTo(0.314, 3)
  })

  it('gives alpha 0.329', () => {
    expect(nominalAlpha(table).value).toBeCloseTo(0.329, 3)
  })
})

describe('Fleiss 1971, 30 subjects by 6 raters', () => {
  const subjects = [
    [0, 0, 0, 6, 0],
    [0, 3, 0, 0, 3],
    [0, 1, 4, 0, 1],
    [0, 0, 0, 0, 6],
    [0, 3, 0, 3, 0],
    [2, 0, 4, 0, 0],
    [0, 0, 4, 0, 2],
    [2, 0, 3, 1, 0],
    [2, 0, 0, 4, 0],
    [0, 0, 0, 0, 6],
    [1, 0, 0, 5, 0],
    [1, 1, 0, 4, 0],
    [0, 3, 3, 0, 0],
    [1, 0, 0, 5, 0],
    [0, 2, 0, 3, 1],
    [0, 0, 5, 0, 1],
    [3, 0, 0, 1, 2],
    [5, 1, 0, 0, 0],
    [0, 2, 0, 4, 0],
    [1, 0, 2, 0, 3],
    [0, 0, 0, 0, 6],
    [0, 1, 0, 5, 0],
    [0, 2, 0, 1, 3],
    [2, 0, 0, 4, 0],
    [1, 0, 0, 4, 1],
    [0, 5, 0, 1, 0],
    [4, 0, 0, 0, 2],
    [0, 2, 0, 4, 0],
    [1, 0, 5, 0, 0],
    [0, 0, 0, 0, 6],
  ]

  it('gives Po 0.5556, Pe 0.2201 and kappa 0.430', () => {
    const tally = emptyTally(5)
    for (const counts of subjects) addUnits(tally, counts)
    const { observed, expected, kappa } = fleissKappa(tally)
    expect(observed).toBeCloseTo(0.5556, 4)
    // The paper squares proportions rounded to three decimals; unrounded they give 0.2199.
    const rounded = [...tally.given].map((count) => Math.round((1000 * count) / 180) / 1000)
    expect(rounded.reduce((sum, share) => sum + share ** 2, 0)).toBeCloseTo(0.2201, 4)
    expect(expected).toBeCloseTo(0.2199, 4)
    expect(kappa.value).toBeCloseTo(0.43, 3)
  })
})

describe('Krippendorff 2004, alpha-U over a continuum from 150 of length 300', () => {
  const unit = (begin: number, length: number) => ({ start: begin - 150, end: begin - 150 + length })
  const c = disagreementOf(
    [
      [unit(225, 70), unit(370, 30)],
      [unit(220, 80), unit(355, 20), unit(400, 20)],
    ],
    300,
  )
  const k = disagreementOf(
    [
      [unit(180, 60), unit(300, 50)],
      [unit(180, 60), unit(300, 50)],
    ],
    300,
  )

  it('gives c a Do of .0144, a De of .0532 and an alpha of .7286', () => {
    expect(c.observed).toBeCloseTo(0.0144, 4)
    expect(c.expected).toBeCloseTo(0.0532, 4)
    expect(alphaOf([c]).value).toBeCloseTo(0.7286, 4)
  })

  it('gives k an alpha of 1', () => {
    expect(alphaOf([k]).value).toBe(1)
  })

  it('gives .859 over all', () => {
    expect(alphaOf([c, k]).value).toBeCloseTo(0.859, 3)
  })
})
