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

/** Spans prepared for `countOverlapping`: their edges by start, and their indices by end. */
export interface Sweep {
  readonly spans: readonly Span[]
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly byEnd: Int32Array
  /** Whether no two of them overlap, as is usual for spans of one tag. */
  readonly apart: boolean
}

/** The sweep over spans that are sorted by start, then end. */
export function sweepOf(spans: readonly Span[]): Sweep {
  const starts = Int32Array.from(spans, ({ start }) => start)
  const ends = Int32Array.from(spans, ({ end }) => end)
  const byEnd = Int32Array.from(spans.keys()).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0) || a - b)
  const apart = starts.every((start, index) => index === 0 || start >= (ends[index - 1] ?? 0))
  return { spans, starts, ends, byEnd, apart }
}

/**
 * The size of a maximum one-to-one matching of spans that share at least one code unit; O(n log n). Spans are taken by
 * their ends; each is matched with the one of the other side that is open and ends first. That is a maximum: whatever
 * a matching does with the span that ends first, exchanging partners with this choice keeps all its other pairs.
 */
export function countOverlapping(first: Sweep, second: Sweep): number {
  if (first.apart && second.apart) return countOverlappingApart(first, second)
  LEFT.begin(first)
  RIGHT.begin(second)
  let count = 0
  for (;;) {
    const [a, b] = [LEFT.nextEnd(), RIGHT.nextEnd()]
    if (a === DONE && b === DONE) return count
    const [own, other] = a <= b ? [LEFT, RIGHT] : [RIGHT, LEFT]
    own.pass()
    if (other.match(Math.min(a, b))) count += 1
  }
}

/** The same where neither side's spans overlap: then only one of a side is open at a time, and one pass finds it. */
function countOverlappingApart(first: Sweep, second: Sweep): number {
  let [count, left, right] = [0, 0, 0]
  while (left < first.ends.length && right < second.ends.length) {
    const firstIsBefore = (first.ends[left] ?? 0) <= (second.starts[right] ?? 0)
    const secondIsBefore = (second.ends[right] ?? 0) <= (first.starts[left] ?? 0)
    if (!firstIsBefore && !secondIsBefore) count += 1
    if (!secondIsBefore) left += 1
    if (!firstIsBefore) right += 1
  }
  return count
}

/** The end of a missing span: after every other end. */
const DONE = Number.POSITIVE_INFINITY

/** The spans of one side that are neither matched nor passed, those that have begun as a heap by their ends. */
class OpenSide {
  private sweep: Sweep = sweepOf([])
  private gone = new Uint8Array()
  private heap = new Int32Array()
  private size = 0
  private started = 0
  private at = 0

  /** Starts with the spans of a sweep, none of them visited yet. */
  begin(sweep: Sweep): void {
    const count = sweep.spans.length
    if (this.gone.length < count) {
      this.gone = new Uint8Array(2 * count)
      this.heap = new Int32Array(2 * count)
    } else this.gone.fill(0, 0, count)
    this.sweep = sweep
    this.size = 0
    this.started = 0
    this.at = 0
  }

  /** Where the next span ends. */
  nextEnd(): number {
    const { ends, byEnd } = this.sweep
    while (this.at < byEnd.length && this.gone[byEnd[this.at] ?? 0]) this.at += 1
    return this.at < byEnd.length ? (ends[byEnd[this.at] ?? 0] ?? DONE) : DONE
  }

  /** Drops the next span, which has been visited. */
  pass(): void {
    this.gone[this.sweep.byEnd[this.at] ?? 0] = 1
  }

  /** Takes the span that ends first of those that start before `end`; false where there is none. */
  match(end: number): boolean {
    const { starts } = this.sweep
    while (this.started < starts.length && (starts[this.started] ?? end) < end) {
      this.push(this.started)
      this.started += 1
    }
    while (this.size > 0) {
      const span = this.pop()
      if (this.gone[span]) continue
      this.gone[span] = 1
      return true
    }
    return false
  }

  private push(span: number): void {
    const { heap } = this
    let at = this.size
    this.size += 1
    heap[at] = span
    while (at > 0) {
      const above = (at - 1) >> 1
      if (this.endAt(above) <= this.endAt(at)) return
      this.swap(at, above)
      at = above
    }
  }

  private pop(): number {
    const top = this.heap[0] ?? 0
    this.size -= 1
    this.swap(0, this.size)
    let at = 0
    for (;;) {
      const below = 2 * at + 1
      const smaller = this.endAt(below + 1) < this.endAt(below) ? below + 1 : below
      if (this.endAt(smaller) >= this.endAt(at)) return top
      this.swap(at, smaller)
      at = smaller
    }
  }

  private endAt(index: number): number {
    return index < this.size ? (this.sweep.ends[this.heap[index] ?? 0] ?? DONE) : DONE
  }

  private swap(one: number, other: number): void {
    const { heap } = this
    const span = heap[one] ?? 0
    heap[one] = heap[other] ?? 0
    heap[other] = span
  }
}

/**
 * Reused for every pair: a workspace has hundreds of thousands, and allocating arrays for each would dominate the cost.
 */
const LEFT = new OpenSide()
const RIGHT = new OpenSide()
