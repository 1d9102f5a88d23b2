/** How good places are, against what is known to have become of each span. */
import type { PlacedAgain } from '../../../src/core/anchoring/placeAgain.ts'
import type { Span } from '../../../src/core/model/span.ts'

/** What became of a span: where it is and what share of it is left; null where nothing is. */
export type Truth = (Span & { readonly left: number }) | null

/** Counts over many spans. */
export interface Score {
  /** Places that were given, how many of them are right, and how many of the wrong ones nobody would be asked about. */
  placed: number
  right: number
  silentlyWrong: number
  /** Spans whose words are all there, and how many of them were placed rightly. */
  surviving: number
  found: number
  /** Spans of whose words at least half are there, and how many of them were placed rightly. */
  changed: number
  changedFound: number
}

/** Nothing counted yet. */
export function emptyScore(): Score {
  return { placed: 0, right: 0, silentlyWrong: 0, surviving: 0, found: 0, changed: 0, changedFound: 0 }
}

/** Counts one span; gives whether its place is wrong. */
export function count(score: Score, truth: Truth, place: PlacedAgain): boolean {
  const span = 'start' in place ? place : null
  const isWhole = truth !== null && truth.left === 1
  const isRight = span !== null && truth !== null && (isWhole ? isEqual(span, truth) : isMostly(span, truth))
  if (span) score.placed += 1
  if (isRight) score.right += 1
  if (span && !isRight && (place.as === 'same' || place.as === 'evened')) score.silentlyWrong += 1
  if (isWhole) score.surviving += 1
  if (isWhole && isRight) score.found += 1
  if (truth && !isWhole && truth.left >= 0.5) score.changed += 1
  if (truth && !isWhole && truth.left >= 0.5 && isRight) score.changedFound += 1
  return span !== null && !isRight
}

function isEqual(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end
}

/** Of words that changed, the place is right where it is about what is left of them: its middle and no other text. */
function isMostly(one: Span, other: Span): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return shared * 2 >= other.end - other.start
}

/** A row of the table. */
export function rowOf(score: Score) {
  const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`)
  return {
    precision: share(score.right, score.placed),
    'wrong, unasked': score.silentlyWrong,
    recall: share(score.found, score.surviving),
    'changed found': share(score.changedFound, score.changed),
    spans: score.placed,
  }
}
