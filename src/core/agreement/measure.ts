/** A measure's value, or the reason it is undefined. An undefined measure is never reported as 0, 1 or NaN. */

/** Why a measure is undefined. Each has a sentence in `src/i18n` (`agreement.reasons`). */
export const UNDEFINED_REASONS = ['nothing-annotated', 'no-variation', 'too-few-annotators', 'out-of-time'] as const

/** One of `UNDEFINED_REASONS`. */
export type UndefinedReason = (typeof UNDEFINED_REASONS)[number]

/** A number, or the reason why there is none. */
export type Measure =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: UndefinedReason }

/** A measure that has a value. */
export function defined(value: number): Measure {
  return { value, reason: null }
}

/** A measure that has none. */
export function undefinedFor(reason: UndefinedReason): Measure {
  return { value: null, reason }
}

/**
 * The mean and the standard deviation (of the population) of several measures; those without a value are left out. A
 * single value has no deviation.
 */
export interface Spread {
  readonly mean: Measure
  readonly deviation: number | null
}

/** The spread of some measures; if none has a value, undefined for the first one's reason. */
export function spreadOf(measures: readonly Measure[]): Spread {
  const values = measures.flatMap(({ value }) => value ?? [])
  if (values.length === 0) {
    return { mean: undefinedFor(measures[0]?.reason ?? 'too-few-annotators'), deviation: null }
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  if (values.length === 1) return { mean: defined(mean), deviation: null }
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean: defined(mean), deviation: Math.sqrt(variance) }
}
