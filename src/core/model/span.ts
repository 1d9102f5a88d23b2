/**
 * Half-open ranges of a text, in UTF-16 code units. `[start, end)` of length `end - start` > 0: there is no empty
 * span. Spans are plain data, made by one checked constructor, and compare by start, then by end.
 */
import { fail } from '../problem.ts'
import { ok, type Result } from '../result.ts'

/** A range of a text: UTF-16 code units, 0-based, end-exclusive, never empty. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The span `[start, end)` of a text of `length` code units; `span-empty` or `span-outside` if it isn't one. */
export function createSpan(start: number, end: number, length: number): Result<Span> {
  const whole = Number.isSafeInteger(start) && Number.isSafeInteger(end)
  if (!whole || start < 0 || end > length) return fail('span-outside', { start, end, length })
  if (end <= start) return fail('span-empty', { start, end })
  return ok({ start, end })
}

/** Order by start, then end: negative, 0 or positive. A total order up to equality of edges. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}

/** Whether the two share at least one code unit. Symmetric. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
