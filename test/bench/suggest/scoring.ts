/** Precision, recall and F1 of proposed spans against annotated ones, exact and by overlap. */
import { overlaps, type Span } from '../../../src/core/model/span.ts'

/** How many were proposed, annotated, and proposed as annotated. Counts add up over articles. */
export interface Counts {
  readonly proposed: number
  readonly annotated: number
  readonly right: number
}

/** Nothing counted yet. */
export const NO_COUNTS: Counts = { proposed: 0, annotated: 0, right: 0 }

/** Two counts together. */
export function addCounts(a: Counts, b: Counts): Counts {
  return { proposed: a.proposed + b.proposed, annotated: a.annotated + b.annotated, right: a.right + b.right }
}

/**
 * The pairs of spans that are one to one the same: exactly, or by any overlap, where those that share most of what
 * they cover together (the largest intersection over union) are paired first.
 */
export function pairsOf<A extends Span, B extends Span>(
  proposed: readonly A[],
  annotated: readonly B[],
  exact: boolean,
): readonly (readonly [A, B])[] {
  const candidates = proposed.flatMap((a) => annotated.filter((b) => overlaps(a, b)).map((b) => [a, b] as const))
  const share = ([a, b]: readonly [A, B]) =>
    (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
  const seenA = new Set<A>()
  const seenB = new Set<B>()
  return candidates
    .filter((pair) => !exact || share(pair) === 1)
    .sort((x, y) => share(y) - share(x))
    .filter(([a, b]) => {
      if (seenA.has(a) || seenB.has(b)) return false
      seenA.add(a)
      seenB.add(b)
      return true
    })
}

/** Counts of proposed against annotated spans. */
export function countsOf(proposed: readonly Span[], annotated: readonly Span[], exact: boolean): Counts {
  const right = pairsOf(proposed, annotated, exact).length
  return { proposed: proposed.length, annotated: annotated.length, right }
}

/** The three measures, each from 0 to 1, or null where nothing was proposed or annotated. */
export function measuresOf({ proposed, annotated, right }: Counts): {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
} {
  const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  return {
    precision: ratio(right, proposed),
    recall: ratio(right, annotated),
    f1: ratio(2 * right, proposed + annotated),
  }
}
