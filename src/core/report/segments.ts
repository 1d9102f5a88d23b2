/** A text cut where spans begin and end, so that overlapping ones can be written as nested-free markup. */
import type { Span } from '../model/span.ts'

/** A stretch of text without an edge inside, and the indices of the spans over it and of those that end with it. */
export interface Segment extends Span {
  readonly over: readonly number[]
  readonly ending: readonly number[]
}

/** The segments of a text of `length` code units, in order, covering all of it. */
export function segmentsOf(length: number, spans: readonly Span[]): readonly Segment[] {
  const edges = [...new Set([0, length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const starting = new Map<number, number[]>()
  const order = spans.map((_, index) => index).sort((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0) || a - b)
  for (const index of order) {
    const start = spans[index]?.start ?? 0
    starting.set(start, [...(starting.get(start) ?? []), index])
  }
  let open: readonly number[] = []
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? length
    const over = [...open, ...(starting.get(start) ?? [])]
    const ending = over.filter((index) => spans[index]?.end === end)
    open = over.filter((index) => !ending.includes(index))
    return { start, end, over, ending }
  })
}
