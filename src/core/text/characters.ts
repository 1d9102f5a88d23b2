/** Where a text may be cut: surrogate pairs, grapheme clusters, white space. Offsets are UTF-16 code units. */
import type { Span } from '../model/span.ts'
import { segmenterOf } from './segmenters.ts'

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** The first white space above U+00A0. */
const FIRST_WIDE_SPACE = 0x1680

/** Below this code unit nothing joins the character before it, but for a line feed behind a carriage return. */
const FIRST_JOINING_UNIT = 0x300

/** Whether `offset` lies between the two halves of a surrogate pair. */
export function isInsidePair(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset))
}

/**
 * The grapheme cluster (UAX #29) that `offset` lies strictly inside, or null where the text may be cut there.
 * Looks at the whole line around the offset and no further: only a line's beginning is a boundary for certain, as a
 * row of flags can't be paired from its middle. Takes about 2 ms in a line of 1,000,000 code units.
 */
export function clusterAround(text: string, offset: number): Span | null {
  if (offset <= 0 || offset >= text.length) return null
  const before = text.charCodeAt(offset - 1)
  if (before === LINE_FEED) return null
  if (before !== CARRIAGE_RETURN && before < FIRST_JOINING_UNIT && text.charCodeAt(offset) < FIRST_JOINING_UNIT) {
    return null
  }
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const lineFeed = text.indexOf('\n', offset)
  const line = text.slice(lineStart, lineFeed === -1 ? text.length : lineFeed + 1)
  const segment = segmenterOf('character')
    .segment(line)
    .containing(offset - lineStart)
  if (!segment || lineStart + segment.index === offset) return null
  return { start: lineStart + segment.index, end: lineStart + segment.index + segment.segment.length }
}

/**
 * The span that a selection from `start` to `end` means: without outer white space, widened to whole grapheme
 * clusters. Null where only white space is selected.
 */
export function spanOfSelection(text: string, start: number, end: number): Span | null {
  let from = Math.max(0, Math.min(start, end))
  let to = Math.min(text.length, Math.max(start, end))
  while (from < to && isSpace(text, from)) from += 1
  while (to > from && isSpace(text, to - 1)) to -= 1
  if (from >= to) return null
  return { start: clusterAround(text, from)?.start ?? from, end: clusterAround(text, to)?.end ?? to }
}

/** Whether the code unit at `index` is white space, as `\s` and `trim` have it; by number, as whole texts are scanned. */
export function isSpace(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return unit === 0xa0 || (unit >= FIRST_WIDE_SPACE && /\s/.test(text.charAt(index)))
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
