/**
 * The characters and words of a text (UAX #29, by `Intl.Segmenter`), read in windows: V8's segmenter takes time that
 * grows with the square of what it is given, so that no line, however long, is given whole. Offsets are UTF-16 code units.
 */
import type { Span } from '../model/span.ts'
import { isCharacterBoundary, isInsidePair } from './characters.ts'
import { type SegmentUnit, segmenterOf } from './segmenters.ts'

/** A grapheme cluster or word, or what stands between words. */
export interface Segment extends Span {
  /** False for what stands between words. */
  readonly isWordLike: boolean
}

/** How much is segmented at once, in code units. */
const WINDOW = 1024

/** The last segments of a window are read again in the next one, as what follows may belong to them. */
const UNSURE: Readonly<Record<SegmentUnit, number>> = { character: 1, word: 3 }

/** The segments of `[start, end)`, which begins at a boundary, in order and without gaps. */
export function* segmentsIn(text: string, unit: SegmentUnit, { start, end }: Span): Generator<Segment, undefined> {
  let size = WINDOW
  for (let from = start; from < end; ) {
    const whole = from + size
    const to = Math.min(end, isInsidePair(text, whole) ? whole + 1 : whole)
    const found = [...segmenterOf(unit).segment(text.slice(from, to))]
    const sure = to === end ? found : found.slice(0, -UNSURE[unit])
    for (const { index, segment, isWordLike = true } of sure)
      yield { start: from + index, end: from + index + segment.length, isWordLike }
    if (to === end) return
    const next = found[sure.length]
    // One segment that fills the window is looked at in a larger one.
    size = sure.length === 0 ? size * 2 : WINDOW
    if (next) from += next.index
  }
}

/** The segment of a line or paragraph `[start, end)` that holds the code unit at `offset`; null outside it. */
export function segmentAt(text: string, unit: SegmentUnit, line: Span, offset: number): Segment | null {
  if (offset < line.start || offset >= line.end) return null
  const start = boundaryBefore(text, unit, line.start, offset)
  for (const segment of segmentsIn(text, unit, { start, end: line.end })) if (segment.end > offset) return segment
  return null
}

/** The nearest place at or before `offset`, and not before `start`, at which a segment begins for certain. */
function boundaryBefore(text: string, unit: SegmentUnit, start: number, offset: number): number {
  const isBoundary = unit === 'character' ? isCharacterBoundary : isWordBoundary
  let from = offset
  while (from > start && !isBoundary(text, from)) from -= 1
  return from
}

/** What ends a clause in writing without spaces. */
const CJK_STOP = /[、。，！？；：]/

/** Whether a word begins at `offset` for certain: after a space, or after a full stop of Chinese or Japanese. */
function isWordBoundary(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  if (before === 0x20) return /[!-~\p{L}\p{N}]/u.test(text.charAt(offset))
  return before >= 0x3000 && CJK_STOP.test(text.charAt(offset - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(offset))
}
