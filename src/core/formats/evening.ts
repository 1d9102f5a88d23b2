/**
 * Two texts made comparable: without white space and in Normalization Form C, with the way back to each one's own
 * offsets. So an article is known again whose newlines, spaces or normalisation another program changed.
 */
import type { Span } from '../model/span.ts'

/** A text evened out, and where each of its code units comes from. */
export interface Evened {
  readonly text: string
  /** For each code unit of the evened text, the start and the end in the own text of what it was made from. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const PIECE = /\s+|[^\p{M}\s]\p{M}*|\p{M}+/gu

/** Evens out a text in one pass: base characters with their marks are normalised together. */
export function even(text: string): Evened {
  const starts: number[] = []
  const ends: number[] = []
  const parts: string[] = []
  for (const { index, 0: piece } of text.matchAll(PIECE)) {
    const solid = piece.replace(/\s+/g, '').normalize('NFC')
    if (solid === '') continue
    parts.push(solid)
    for (let unit = 0; unit < solid.length; unit += 1) {
      // A piece that normalisation leaves alone keeps its inner offsets.
      const isSame = solid === piece
      starts.push(isSame ? index + unit : index)
      ends.push(isSame ? index + unit + 1 : index + piece.length)
    }
  }
  return { text: parts.join(''), starts, ends }
}

/** A span of the own text as one of the evened text; null where it holds nothing but white space. */
export function toEvened({ starts, ends }: Evened, { start, end }: Span): Span | null {
  const from = countBelow(ends, start)
  const to = countBelow(starts, end - 1)
  return from < to ? { start: from, end: to } : null
}

/** A span of the evened text as one of the own text. */
export function fromEvened({ starts, ends }: Evened, { start, end }: Span): Span | null {
  const from = starts[start]
  const to = ends[end - 1]
  return from === undefined || to === undefined || to <= from ? null : { start: from, end: to }
}

/** How many of the rising values are at most `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
