/**
 * From UTF-16 code units to Unicode code points and back, for formats that count code points. One pass over the text
 * makes a table of where the astral characters are; each conversion is a binary search in it.
 */

import { countWhile } from '../search.ts'

/** Converts offsets of one text. Both directions are monotone, and inverse to each other outside surrogate pairs. */
export interface CodePointOffsets {
  /** The number of code points before a UTF-16 offset; one inside a pair counts as the pair's end. */
  readonly fromUtf16: (offset: number) => number
  /** The UTF-16 offset of a code point offset; beyond the text it goes on one unit a code point. */
  readonly toUtf16: (offset: number) => number
}

/** The offsets of `text`, well-formed or not: a lone surrogate is one code point (Unicode, D10). */
export function codePointOffsets(text: string): CodePointOffsets {
  /** UTF-16 offsets just after each surrogate pair. */
  const pairEnds: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const isAstral = (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00
    if (!isAstral) continue
    index += 1
    pairEnds.push(index + 1)
  }
  return {
    fromUtf16: (offset) => offset - countWhile(pairEnds.length, (index) => (pairEnds[index] ?? 0) <= offset),
    toUtf16: (offset) => offset + countWhile(pairEnds.length, (index) => (pairEnds[index] ?? 0) - index - 1 <= offset),
  }
}
