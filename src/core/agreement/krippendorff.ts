/**
 * Krippendorff's alpha for values that several people gave to the same units, some of them missing (Krippendorff,
 * "Computing Krippendorff's Alpha-Reliability", 2011): nominal, ordinal, and for sets of values by MASI (Passonneau,
 * "Measuring agreement on set-valued items for semantic and pragmatic annotation", LREC 2006).
 */
import { defined, type Measure, undefinedFor } from './measure.ts'

/** How values differ: not at all or wholly; by the values between them on a scale; or as sets that share some. */
export type Metric = 'nominal' | 'ordinal' | 'masi'

/**
 * How often pairs of values meet on units, by row and column of `values`: each unit's pairs count together as its values
 * do. Sums of tables are those of their units together.
 */
export interface Coincidences {
  readonly counts: Float64Array
  /** Units on which two people or more gave a value, and those of them on which not all gave the same. */
  units: number
  differing: number
}

/** Nothing counted yet, for so many values. */
export function emptyCoincidences(values: number): Coincidences {
  return { counts: new Float64Array(values * values), units: 0, differing: 0 }
}

/** Adds one unit with the values that were given, by their numbers; a value that nobody else has to meet counts for nothing. */
export function addUnit(table: Coincidences, given: readonly number[]): void {
  if (given.length < 2) return
  const width = Math.sqrt(table.counts.length)
  table.units += 1
  if (given.some((value) => value !== given[0])) table.differing += 1
  const weight = 1 / (given.length - 1)
  for (const [index, one] of given.entries())
    for (const [at, other] of given.entries()) {
      const cell = one * width + other
      if (index !== at) table.counts[cell] = (table.counts[cell] ?? 0) + weight
    }
}

/** Adds `times` a table of as many values or fewer, whose values have the same numbers. */
export function addCoincidences(sum: Float64Array, { counts }: Coincidences, times: number): void {
  const [wide, narrow] = [Math.sqrt(sum.length), Math.sqrt(counts.length)]
  for (let row = 0; row < narrow; row += 1)
    for (let column = 0; column < narrow; column += 1) {
      const cell = row * wide + column
      sum[cell] = (sum[cell] ?? 0) + times * (counts[row * narrow + column] ?? 0)
    }
}

/** How far each pair of values differs, by row and column; given how often each was given, which ordinal distances need. */
export type Distances = (totals: Float64Array) => Float64Array

/** The distances of values on a scale in their order, or without one. */
export function distancesOf(metric: 'nominal' | 'ordinal', values: number): Distances {
  if (metric === 'nominal') {
    const differ = Float64Array.from({ length: values ** 2 }, (_, cell) => (cell % (values + 1) === 0 ? 0 : 1))
    return () => differ
  }
  return (totals) => {
    const distances = new Float64Array(values ** 2)
    for (let low = 0; low < values; low += 1) {
      let between = (totals[low] ?? 0) / 2
      for (let high = low + 1; high < values; high += 1) {
        const own = totals[high] ?? 0
        const distance = (between + own / 2) ** 2
        distances[low * values + high] = distance
        distances[high * values + low] = distance
        between += own
      }
    }
    return distances
  }
}

/** The distances of sets of values. */
export function setDistances(sets: readonly ReadonlySet<string>[]): Distances {
  const distances = Float64Array.from({ length: sets.length ** 2 }, (_, cell) => {
    const [one, other] = [sets[Math.floor(cell / sets.length)], sets[cell % sets.length]]
    return one && other ? masiDistance(one, other) : 0
  })
  return () => distances
}

/** MASI's distance of two sets: 1 less Jaccard's coefficient, the less the further they are from one holding the other. */
export function masiDistance(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((value) => other.has(value)).length
  const all = one.size + other.size - shared
  if (all === 0) return 0
  const isOneWithin = shared === one.size || shared === other.size
  const monotony = one.size === other.size && shared === one.size ? 1 : isOneWithin ? 2 / 3 : shared > 0 ? 1 / 3 : 0
  return 1 - (shared / all) * monotony
}

/** Alpha. Undefined where nobody met anybody, or where all gave the same value throughout. */
export function krippendorffAlpha(counts: Float64Array, distances: Distances): Measure {
  const width = Math.sqrt(counts.length)
  const totals = new Float64Array(width)
  let all = 0
  for (let cell = 0; cell < counts.length; cell += 1) {
    const count = counts[cell] ?? 0
    totals[Math.floor(cell / width)] = (totals[Math.floor(cell / width)] ?? 0) + count
    all += count
  }
  if (all === 0) return undefinedFor('nothing-annotated')
  const differences = distances(totals)
  let observed = 0
  let expected = 0
  for (let cell = 0; cell < counts.length; cell += 1) {
    const difference = differences[cell] ?? 0
    if (difference === 0) continue
    observed += (counts[cell] ?? 0) * difference
    expected += (totals[Math.floor(cell / width)] ?? 0) * (totals[cell % width] ?? 0) * difference
  }
  return expected > 0 ? defined(1 - ((all - 1) * observed) / expected) : undefinedFor('no-variation')
}
