/**
 * Two texts made comparable: without white space and in Normalization Form C, with the way back to each one's own
 * offsets. So an article is known again whose newlines, spaces or normalisation another program changed.
 */
import type { Span } from '../model/span.ts'
import { isSpace } from '../text/characters.ts'

/** A text evened out, and where each of its code units comes from. */
export interface Evened {
  readonly text: string
  /** For each code unit of the evened text, the start and the end in the own text of what it was made from. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Below it there are no combining marks, and nothing that normalisation changes when no mark follows. */
const MARKS = 0x300

const PIECE = /[^\p{M}\s]\p{M}*|\p{M}+/uy

/** Evens out a text in one pass: base characters with their marks are normalised together. */
export function even(text: string): Evened {
  const places = new Places(text.length)
  const parts: string[] = []
  let index = 0
  while (index < text.length) {
    const end = endOfPlain(text, index)
    if (end > index) {
      parts.push(text.slice(index, end))
      for (let unit = index; unit < end; unit += 1) places.add(unit, unit + 1)
      index = end
    } else if (isSpace(text, index)) index += 1
    else {
      PIECE.lastIndex = index
      const piece = PIECE.exec(text)?.[0] ?? text.charAt(index)
      const solid = piece.normalize('NFC')
      parts.push(solid)
      for (let unit = 0; unit < solid.length; unit += 1) {
        // A piece that normalisation leaves alone keeps its inner offsets.
        if (solid === piece) places.add(index + unit, index + unit + 1)
        else places.add(index, index + piece.length)
      }
      index += piece.length
    }
  }
  return { text: parts.join(''), starts: places.starts(), ends: places.ends() }
}

/** Where the run of characters from `from` on ends that are neither white space nor touched by a mark. */
function endOfPlain(text: string, from: number): number {
  let end = from
  while (end < text.length && text.charCodeAt(end) < MARKS && !isSpace(text, end)) end += 1
  // What comes next may be a mark of the last one.
  return end > from && end < text.length && text.charCodeAt(end) >= MARKS ? end - 1 : end
}

/** Pairs of offsets, four bytes each: a text of a million characters has as many. */
class Places {
  private from: Uint32Array
  private to: Uint32Array
  private count = 0

  constructor(expected: number) {
    this.from = new Uint32Array(expected)
    this.to = new Uint32Array(expected)
  }

  add(start: number, end: number): void {
    if (this.count === this.from.length) {
      this.from = grown(this.from)
      this.to = grown(this.to)
    }
    this.from[this.count] = start
    this.to[this.count] = end
    this.count += 1
  }

  starts(): Uint32Array {
    return this.from.subarray(0, this.count)
  }

  ends(): Uint32Array {
    return this.to.subarray(0, this.count)
  }
}

/** Normalisation makes a few characters longer. */
function grown(values: Uint32Array): Uint32Array {
  const larger = new Uint32Array(values.length * 2 + 16)
  larger.set(values)
  return larger
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
function countBelow(values: Uint32Array, limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
