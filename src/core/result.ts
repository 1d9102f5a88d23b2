/**
 * Expected failures are values; bugs throw. A `Result` crosses the bridge between processes as it is,
 * where a thrown error would lose everything but its message.
 */
import type { Problem } from './problem.ts'

/** The requested value, or why it isn't available. */
export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** A success that holds `value`. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** A failure that holds `error`. */
export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error }
}

/** Proves to the compiler that a switch covers every member of a union. Throws if it is reached anyway. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
