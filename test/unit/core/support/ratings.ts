/** Ratings to test with. */
import type { Contingency } from '../../../../src/core/agreement/kappa.ts'

/** The contingency table of two raters' values for the same units. */
export function contingencyOf(first: readonly number[], second: readonly number[], categories: number): Contingency {
  const counts = new Array<number>(categories * categories).fill(0)
  first.forEach((value, unit) => {
    const cell = value * categories + (second[unit] ?? 0)
    counts[cell] = (counts[cell] ?? 0) + 1
  })
  return { categories, counts }
}
