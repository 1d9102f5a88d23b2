/**
 * The sides of a difference as one text: what all of them hold, and what only some do. Each side is a span of the same
 * article, so the parts follow from the edges alone.
 */
import type { Span } from '../model/span.ts'

/** A stretch of the text between two edges. */
export interface SharedPart extends Span {
  /** The sides that hold it, by their index; none where a gap is between them. */
  readonly sides: readonly number[]
  /** What of it is shown. Where the middle is left out, two pieces. */
  readonly pieces: readonly string[]
}

/** How many UTF-16 code units of a part that everybody agrees on are kept at either end of what is left out. */
const KEPT = 28

/** A middle that is shorter than this isn't worth leaving out. */
const LEAST_LEFT_OUT = 24

/**
 * The parts of `text` that the sides cover, in text order. What distinguishes sides is whole; of a part that all of them
 * hold, or none, the middle is left out where it is long, at white space.
 */
export function sidesAsText(text: string, sides: readonly Span[]): readonly SharedPart[] {
  const edges = [...new Set(sides.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? start
    const holders = sides.flatMap((side, at) => (side.start <= start && end <= side.end ? [at] : []))
    const words = text.slice(start, end)
    const isShared = holders.length === sides.length || holders.length === 0
    return { start, end, sides: holders, pieces: isShared ? elided(words) : [words] }
  })
}

function elided(words: string): readonly string[] {
  if (words.length < 2 * KEPT + LEAST_LEFT_OUT) return [words]
  const head = words.slice(0, KEPT).replace(/\S*$/u, '').trimEnd()
  const tail = words.slice(-KEPT).replace(/^\S*/u, '').trimStart()
  return head === '' || tail === '' ? [words] : [head, tail]
}
