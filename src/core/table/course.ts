/** Times in their order without gaps, so that a plot of them is true to time. */
import type { DatePrecision } from './cells.ts'

/** A day, month or year (`2026-11-30`, `2026-11`, `2026`) and how much there is of it. */
export interface TimeCount {
  readonly key: string
  readonly count: number
}

const DAY = 86_400_000
const LENGTHS = { day: 10, month: 7, year: 4 } as const

/** How many periods a time is after another one, counted from 0; what is less precise begins its period. */
function periods(from: string, to: string, precision: DatePrecision): number {
  const [start, end] = [startOf(from), startOf(to)]
  if (precision === 'day') return Math.round((end.getTime() - start.getTime()) / DAY)
  const years = end.getUTCFullYear() - start.getUTCFullYear()
  return precision === 'year' ? years : years * 12 + end.getUTCMonth() - start.getUTCMonth()
}

function startOf(key: string): Date {
  const [year = '1970', month = '01', day = '01'] = key.split('-')
  return new Date(`${year}-${month}-${day}T00:00:00.000Z`)
}

/** The finest way to tell times apart in which no more than `most` periods lie between the first and the last. */
export function precisionOf(first: string, last: string, most: number): DatePrecision {
  return (['day', 'month'] as const).find((one) => periods(first, last, one) < most) ?? 'year'
}

/**
 * The counts with a 0 for each period between the first and the last that has none, at most the `most` latest. Times that
 * are less precise than others stay before what they hold, and nothing is filled in.
 */
export function wholeCourse(
  counts: readonly TimeCount[],
  precision: DatePrecision,
  most: number,
): readonly TimeCount[] {
  const sorted = counts.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const [first, last] = [sorted[0], sorted.at(-1)]
  const isWhole = sorted.every(({ key }) => key.length === LENGTHS[precision] && !Number.isNaN(startOf(key).getTime()))
  if (!first || !last || !isWhole) return sorted.slice(-most)
  const known = new Map(sorted.map(({ key, count }) => [key, count]))
  const length = periods(first.key, last.key, precision) + 1
  const from = Math.max(0, length - most)
  return Array.from({ length: length - from }, (_, at) => {
    const key = keyAfter(first.key, from + at, precision)
    return { key, count: known.get(key) ?? 0 }
  })
}

function keyAfter(first: string, steps: number, precision: DatePrecision): string {
  const date = startOf(first)
  if (precision === 'day') date.setUTCDate(date.getUTCDate() + steps)
  else if (precision === 'month') date.setUTCMonth(date.getUTCMonth() + steps)
  else date.setUTCFullYear(date.getUTCFullYear() + steps)
  return date.toISOString().slice(0, LENGTHS[precision])
}
