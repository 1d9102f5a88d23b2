/** Where a claim and a quote share words: two tints on one place make a third colour, which stands for neither. */
import type { Annotation } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'

/** What two annotations share, called by the id of the one that begins later. */
export interface Overlap extends Span {
  readonly id: string
}

/**
 * The places, sorted by start, that belong to a claim and to a quote, of `annotations` that start before `until`; they must
 * be sorted by start. One pass, because it runs within every key press: of what began before, only what reaches furthest
 * counts.
 */
export function claimsInQuotes(
  annotations: readonly Annotation[],
  until = Number.POSITIVE_INFINITY,
): readonly Overlap[] {
  const found: Overlap[] = []
  let claimed = 0
  let quoted = 0
  for (const { id, tag, start, end } of annotations) {
    if (start >= until) break
    if (tag !== 'claim' && tag !== 'quote') continue
    const other = Math.min(end, tag === 'claim' ? quoted : claimed)
    if (other > start) found.push({ id, start, end: other })
    if (tag === 'claim') claimed = Math.max(claimed, end)
    else quoted = Math.max(quoted, end)
  }
  return found
}
