/** Measurements beside their floors, and how they are printed. */
import type { TestInfo } from 'playwright/test'

/** The number of measurements of each thing. */
export const ROUNDS = Number(process.env.FACTMARK_BENCH_ROUNDS ?? 10)

/** One line of the table. `floor` is the same work at its least, measured in the same run; null where a goal is absolute. */
export interface Figure {
  readonly name: string
  /** What was measured: characters and spans, or articles. */
  readonly size: string
  readonly unit: 'ms' | 'MB' | '%' | ''
  readonly median: number
  readonly worst: number
  readonly floor: { readonly name: string; readonly median: number } | null
  /** What the ratio to the floor, or the figure itself, is to stay below. */
  readonly goal: number | null
  /** What the figure at the largest size is to stay below, as a multiple of that at the smallest. */
  readonly growthGoal: number | null
}

/** The name under which figures are handed to the reporter. */
export const FIGURES = 'figures'

/** The middle of some numbers; the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2
}

/** The value that a part of some numbers stays below: 0.95 for the 95th percentile, by the nearest rank. */
export function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? 0
}

/** Hands a figure to the reporter. */
export function report(
  info: TestInfo,
  figure: Pick<Figure, 'name' | 'size'> & Partial<Figure>,
  values: readonly number[],
): void {
  const whole: Figure = {
    unit: 'ms',
    floor: null,
    goal: null,
    growthGoal: null,
    ...figure,
    median: median(values),
    worst: Math.max(...values),
  }
  info.annotations.push({ type: FIGURES, description: JSON.stringify(whole) })
}
