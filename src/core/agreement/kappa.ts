/**
 * Agreement beyond chance on units that are classified one by one: Cohen 1960, Scott 1955, Fleiss 1971, and
 * Krippendorff's alpha for two raters and nominal data. All are (Po − Pe)/(1 − Pe), each with its own chance agreement
 * Pe.
 */
import { defined, type Measure, undefinedFor } from './measure.ts'

/** How often the first rater said row and the second column: `counts[row * categories + column]`. */
export interface Contingency {
  readonly categories: number
  readonly counts: ArrayLike<number>
}

/** Cohen's kappa: chance from each rater's own marginals. Undefined without units, or where chance alone agrees fully. */
export function cohenKappa(table: Contingency): Measure {
  const { rows, columns, total, observed } = marginalsOf(table)
  const expected = sum(rows.map((row, index) => (row / total) * ((columns[index] ?? 0) / total)))
  return beyondChance(total, observed, expected)
}

/** Scott's pi: chance from the marginals of both raters pooled. Undefined as Cohen's kappa is. */
export function scottPi(table: Contingency): Measure {
  const { rows, columns, total, observed } = marginalsOf(table)
  const expected = sum(rows.map((row, index) => ((row + (columns[index] ?? 0)) / (2 * total)) ** 2))
  return beyondChance(total, observed, expected)
}

/** Krippendorff's alpha for two raters, nominal: as Scott's pi, but drawing without replacement (Krippendorff 1995). */
export function nominalAlpha(table: Contingency): Measure {
  const { rows, columns, total, observed } = marginalsOf(table)
  const values = 2 * total
  const expected = sum(
    rows.map((row, index) => {
      const pooled = row + (columns[index] ?? 0)
      return (pooled * (pooled - 1)) / (values * (values - 1))
    }),
  )
  return beyondChance(total, observed, expected)
}

/** The sums from which Fleiss' kappa is computed, unit by unit. */
export interface FleissTally {
  /** The sum of the units' own agreement. */
  agreement: number
  units: number
  /** How often each category was assigned in total. */
  readonly given: Float64Array
}

/** An empty tally for this many categories. */
export function emptyTally(categories: number): FleissTally {
  return { agreement: 0, units: 0, given: new Float64Array(categories) }
}

/** Adds `times` units, each with these counts per category; units with fewer than two ratings are ignored. */
export function addUnits(tally: FleissTally, counts: ArrayLike<number>, times = 1): void {
  let raters = 0
  let squares = 0
  for (let category = 0; category < counts.length; category += 1) {
    const count = counts[category] ?? 0
    raters += count
    squares += count * count
  }
  if (raters < 2) return
  tally.agreement += (times * (squares - raters)) / (raters * (raters - 1))
  tally.units += times
  for (let category = 0; category < counts.length; category += 1) {
    tally.given[category] = (tally.given[category] ?? 0) + times * (counts[category] ?? 0)
  }
}

/** Adds a tally of as many categories, `times` over. */
export function addTally(sum: FleissTally, { agreement, units, given }: FleissTally, times = 1): void {
  sum.agreement += times * agreement
  sum.units += times * units
  for (let category = 0; category < given.length; category += 1)
    sum.given[category] = (sum.given[category] ?? 0) + times * (given[category] ?? 0)
}

/** Fleiss' kappa, with what was observed and what is expected by chance. Undefined as Cohen's kappa is. */
export function fleissKappa({ agreement, units, given }: FleissTally) {
  const ratings = sum([...given])
  const observed = agreement / units
  const expected = sum([...given].map((count) => (count / ratings) ** 2))
  return { observed, expected, kappa: beyondChance(units, observed, expected) }
}

/** Chance agreement this close to 1 counts as complete; otherwise rounding errors alone would produce a value. */
const CERTAIN = 1 - 1e-12

function beyondChance(units: number, observed: number, expected: number): Measure {
  if (units === 0) return undefinedFor('nothing-annotated')
  if (expected >= CERTAIN) return undefinedFor('no-variation')
  return defined((observed - expected) / (1 - expected))
}

function marginalsOf({ categories, counts }: Contingency) {
  const rows = new Array<number>(categories).fill(0)
  const columns = new Array<number>(categories).fill(0)
  let total = 0
  let same = 0
  for (let row = 0; row < categories; row += 1) {
    for (let column = 0; column < categories; column += 1) {
      const count = counts[row * categories + column] ?? 0
      rows[row] = (rows[row] ?? 0) + count
      columns[column] = (columns[column] ?? 0) + count
      total += count
      if (row === column) same += count
    }
  }
  return { rows, columns, total, observed: same / total }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
