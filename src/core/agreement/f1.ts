/**
 * Span F1 between two annotators: 2|A∩B| / (|A| + |B|), which needs no true negatives (Hripcsak & Rothschild,
 * "Agreement, the F-measure, and reliability in information retrieval", JAMIA 12, 2005).
 */
import { compareSpans, type Span } from '../model/span.ts'
import { defined, type Measure, undefinedFor } from './measure.ts'

/** F1 from how many spans match one to one and how many there are on each side; undefined where there are none at all. */
export function f1Of(matched: number, first: number, second: number): Measure {
  return first + second === 0 ? undefinedFor('nothing-annotated') : defined((2 * matched) / (first + second))
}

/** How many spans of the two lists have the same edges, one to one. Both sorted by start, then end. One pass. */
export function countEqual(first: readonly Span[], second: readonly Span[]): number {
  let count = 0
  let left = 0
  let right = 0
  for (;;) {
    const a = first[left]
    const b = second[right]
    if (!a || !b) return count
    const order = compareSpans(a, b)
    if (order === 0) count += 1
    if (order <= 0) left += 1
    if (order >= 0) right += 1
  }
}

/** Spans sorted by their end, with their order by start: what `countOverlapping` goes through. */
export interface Sweep {
  readonly byStart: readonly Span[]
  readonly byEnd: readonly Span[]
}

/** The sweep over spans that are sorted by start, then end. */
export function sweepOf(byStart: readonly Span[]): Sweep {
  return { byStart, byEnd: [...byStart].sort((a, b) => a.end - b.end || a.start - b.start) }
}

/**
 * The size of a maximum one-to-one matching of spans that share at least one code unit; O(n log n). Spans are taken by
 * their ends; each is matched with the one of the other side that is open and ends first. That is a maximum: whatever
 * a matching does with the span that ends first, exchanging partners with this choice keeps all its other pairs.
 */
export function countOverlapping(first: Sweep, second: Sweep): number {
  const sides = [openSide(first), openSide(second)] as const
  let count = 0
  for (;;) {
    const [a, b] = [sides[0].next(), sides[1].next()]
    if (!a && !b) return count
    const isFirst = a !== null && (b === null || a.end <= b.end)
    const [own, other] = isFirst ? sides : [sides[1], sides[0]]
    const span = own.take()
    if (span && other.match(span.end)) count += 1
  }
}

/** The spans of one side that are still to be taken. */
function openSide({ byStart, byEnd }: Sweep) {
  const gone = new Set<Span>()
  const open = new EndHeap()
  let started = 0
  let at = 0
  const next = () => {
    for (let span = byEnd[at]; span && gone.has(span); span = byEnd[at]) at += 1
    return byEnd[at] ?? null
  }
  return {
    next,
    take: () => {
      const span = next()
      if (span) gone.add(span)
      return span
    },
    /** Takes the span that ends first of those that start before `end`; false where there is none. */
    match: (end: number): boolean => {
      for (let span = byStart[started]; span && span.start < end; span = byStart[started]) {
        open.push(span)
        started += 1
      }
      for (let span = open.pop(); span; span = open.pop()) {
        if (gone.has(span)) continue
        gone.add(span)
        return true
      }
      return false
    },
  }
}

/** A binary heap of spans, the one that ends first on top. */
class EndHeap {
  private readonly spans: Span[] = []

  push(span: Span): void {
    const { spans } = this
    let at = spans.length
    spans.push(span)
    while (at > 0) {
      const above = (at - 1) >> 1
      if (this.endAt(above) <= span.end) break
      this.swap(at, above)
      at = above
    }
  }

  pop(): Span | undefined {
    const { spans } = this
    const top = spans[0]
    const last = spans.pop()
    if (spans.length === 0 || !last) return top
    spans[0] = last
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      const smaller = this.endAt(left + 1) < this.endAt(left) ? left + 1 : left
      if (this.endAt(smaller) >= this.endAt(at)) return top
      this.swap(at, smaller)
      at = smaller
    }
  }

  private endAt(index: number): number {
    return this.spans[index]?.end ?? Number.POSITIVE_INFINITY
  }

  private swap(one: number, other: number): void {
    const { spans } = this
    const [a, b] = [spans[one], spans[other]]
    if (!a || !b) return
    spans[one] = b
    spans[other] = a
  }
}
