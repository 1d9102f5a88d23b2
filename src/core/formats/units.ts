/**
 * The units that other programs count text in, and the one place where offsets are converted: UTF-16 code units
 * (JavaScript, Java), Unicode code points (Python), grapheme clusters (doccano's grapheme mode) and UTF-8 bytes. One
 * pass over a text finds where the units differ; each conversion is a binary search in what it found.
 */
import { countWhile } from '../search.ts'
import { codePointOffsets } from '../text/codePoints.ts'
import { segmentsIn } from '../text/segments.ts'
import type { OffsetUnit } from './unitNames.ts'

/** Converts between UTF-16 offsets of one text and another unit. Both directions are monotone. */
export interface UnitTable {
  /** The offset in the other unit; a UTF-16 offset inside one of its units counts as that unit's end. */
  readonly fromUtf16: (offset: number) => number
  /** The UTF-16 offset; null for one that lies outside the text or inside a character (UTF-8 bytes only). */
  readonly toUtf16: (offset: number) => number | null
}

/** The table of `text` for `unit`. */
export function unitTable(text: string, unit: OffsetUnit): UnitTable {
  switch (unit) {
    case 'utf-16':
      return { fromUtf16: (offset) => offset, toUtf16: (offset) => inside(offset, text.length) }
    case 'code-points': {
      const { fromUtf16, toUtf16 } = codePointOffsets(text)
      return { fromUtf16, toUtf16: (offset) => inside(toUtf16(offset), text.length) }
    }
    case 'graphemes':
      return tableOf(graphemePieces(text), text.length)
    case 'bytes':
      return tableOf(bytePieces(text), text.length)
  }
}

/** Says whether an offset is inside a grapheme cluster. The text is segmented once, for all offsets. */
export function clustersIn(text: string): (offset: number) => boolean {
  const { ends, lengths } = graphemePieces(text)
  return (offset) => {
    const index = countWhile(ends.length, (piece) => (ends[piece] ?? 0) <= offset)
    return offset > (ends[index] ?? Number.POSITIVE_INFINITY) - (lengths[index] ?? 0)
  }
}

/** Whether every unit counts a text alike, so that a file's unit can't be told and doesn't matter: ASCII without CRLF. */
export function isUnitFree(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) >= 0x80 || text.charCodeAt(index) === 0x0d) return false
  }
  return true
}

/** Where one unit of a text is not one code unit: its UTF-16 ends and its ends in the other unit, and lengths in both. */
interface Pieces {
  readonly ends: number[]
  readonly lengths: number[]
  readonly otherEnds: number[]
  readonly otherLengths: number[]
}

function emptyPieces(): Pieces {
  return { ends: [], lengths: [], otherEnds: [], otherLengths: [] }
}

function addPiece(pieces: Pieces, end: number, length: number, otherLength: number): void {
  const last = pieces.ends.length - 1
  const gap = end - length - (pieces.ends[last] ?? 0)
  pieces.otherEnds.push((pieces.otherEnds[last] ?? 0) + gap + otherLength)
  pieces.ends.push(end)
  pieces.lengths.push(length)
  pieces.otherLengths.push(otherLength)
}

function tableOf({ ends, lengths, otherEnds, otherLengths }: Pieces, length: number): UnitTable {
  return {
    fromUtf16: (offset) => {
      const index = countWhile(ends.length, (piece) => (ends[piece] ?? 0) <= offset)
      const base = offset - (ends[index - 1] ?? 0) + (otherEnds[index - 1] ?? 0)
      const start = (ends[index] ?? Number.POSITIVE_INFINITY) - (lengths[index] ?? 0)
      return offset > start ? (otherEnds[index] ?? base) : base
    },
    toUtf16: (offset) => {
      const index = countWhile(otherEnds.length, (piece) => (otherEnds[piece] ?? 0) <= offset)
      const start = (otherEnds[index] ?? Number.POSITIVE_INFINITY) - (otherLengths[index] ?? 0)
      if (offset > start) return null
      return inside(offset - (otherEnds[index - 1] ?? 0) + (ends[index - 1] ?? 0), length)
    },
  }
}

function bytePieces(text: string): Pieces {
  const pieces = emptyPieces()
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) continue
    const isAstral = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00
    if (isAstral) index += 1
    addPiece(pieces, index + 1, isAstral ? 2 : 1, isAstral ? 4 : unit < 0x800 ? 2 : 3)
  }
  return pieces
}

/** Only lines that hold a carriage return or something that may join are segmented: in the others clusters are code units. */
function graphemePieces(text: string): Pieces {
  const pieces = emptyPieces()
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf('\n', from)
    const to = feed === -1 ? text.length : feed + 1
    if (mayJoin(text, from, to)) {
      for (const { start, end } of segmentsIn(text, 'character', { start: from, end: to })) {
        if (end - start > 1) addPiece(pieces, end, end - start, 1)
      }
    }
    from = to
  }
  return pieces
}

function mayJoin(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit >= 0x300 || unit === 0x0d) return true
  }
  return false
}

function inside(offset: number, length: number): number | null {
  return Number.isInteger(offset) && offset >= 0 && offset <= length ? offset : null
}
