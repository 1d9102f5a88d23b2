/** Where a text may be split: surrogate pairs, grapheme clusters, white space. Offsets are UTF-16 code units. */
import type { Span } from '../model/span.ts'
import { segmenterOf } from './segmenters.ts'

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** The first white space above U+00A0. */
const FIRST_WIDE_SPACE = 0x1680

/** Below this code unit nothing joins the character before it, except a line feed after a carriage return. */
const FIRST_JOINING_UNIT = 0x300

/** Characters that join neither the one before nor the one after them: all of these are "Other" in UAX #29. */
const SEPARATE =
  /^(?!\p{M})[\p{P}\p{Zs}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u

/** Characters that join the one after them (Prepend), and the high surrogates that such characters begin with. */
const PREPENDED = /^[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\ud804-\ud807]$/

/** How far ahead a cluster's end is searched for at first, in code units. */
const AHEAD = 256

/** Whether `offset` is between the two halves of a surrogate pair. */
export function isInsidePair(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset))
}

/**
 * The grapheme cluster (UAX #29) that `offset` is strictly inside, or null where the text may be cut there. Looks
 * back to the nearest place that is a boundary for certain, or to `boundary` where the caller knows one: a row of flags
 * can't be paired from its middle.
 */
export function clusterAround(text: string, offset: number, boundary = 0): Span | null {
  if (offset <= boundary || offset >= text.length || isCharacterBoundary(text, offset)) return null
  let start = offset - 1
  while (start > boundary && !isCharacterBoundary(text, start)) start -= 1
  for (let ahead = AHEAD; ; ahead *= 2) {
    const slice = text.slice(start, offset + ahead)
    const segment = segmenterOf('character')
      .segment(slice)
      .containing(offset - start)
    if (!segment || start + segment.index === offset) return null
    const end = start + segment.index + segment.segment.length
    if (end < offset + ahead || end >= text.length) return { start: start + segment.index, end }
  }
}

/** Whether a cluster begins at `offset` for certain; most boundaries are found so, without segmenting. */
export function isCharacterBoundary(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  if (after < FIRST_JOINING_UNIT) {
    if (before === CARRIAGE_RETURN) return after !== LINE_FEED
    if (before < FIRST_JOINING_UNIT) return true
    return !PREPENDED.test(text.charAt(isLowSurrogate(before) ? offset - 2 : offset - 1))
  }
  if (before === LINE_FEED || before === CARRIAGE_RETURN) return true
  return SEPARATE.test(text.charAt(offset - 1)) && SEPARATE.test(text.charAt(offset))
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
