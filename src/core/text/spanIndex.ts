/**
 * Which spans cover a place: an index over sorted spans that answers in O(log n + answers), built in O(n) after
 * each edit. It is a segment tree of the largest end under each node, laid out in one array (Cormen et al.,
 * Introduction to Algorithms, "Interval trees"; the implicit layout as in Li's cgranges).
 */
import type { Span } from '../model/span.ts'
import { countWhile } from '../search.ts'

/** An index over spans. */
export interface SpanIndex<S extends Span> {
  /** The spans that share at least one code unit with `[start, end)`, in their order. */
  readonly overlapping: (start: number, end: number) => readonly S[]
  /** The spans that hold the code unit at `offset`, in their order. */
  readonly at: (offset: number) => readonly S[]
}

/** The index of `spans`, which must be sorted by start (ties in any order). */
export function indexSpans<S extends Span>(spans: readonly S[]): SpanIndex<S> {
  let leaves = 1
  while (leaves < spans.length) leaves *= 2
  const largestEnd = new Float64Array(2 * leaves)
  spans.forEach((span, index) => {
    largestEnd[leaves + index] = span.end
  })
  for (let node = leaves - 1; node > 0; node -= 1) {
    largestEnd[node] = Math.max(largestEnd[2 * node] ?? 0, largestEnd[2 * node + 1] ?? 0)
  }

  const overlapping = (start: number, end: number): readonly S[] => {
    const found: S[] = []
    const bound = countStartingBefore(spans, end)
    const visit = (node: number, from: number, size: number): void => {
      if (from >= bound || (largestEnd[node] ?? 0) <= start) return
      if (size === 1) {
        const span = spans[from]
        if (span) found.push(span)
        return
      }
      visit(2 * node, from, size / 2)
      visit(2 * node + 1, from + size / 2, size / 2)
    }
    if (start < end) visit(1, 0, leaves)
    return found
  }
  return { overlapping, at: (offset) => overlapping(offset, offset + 1) }
}

function countStartingBefore(spans: readonly Span[], offset: number): number {
  return countWhile(spans.length, (index) => (spans[index]?.start ?? 0) < offset)
}
