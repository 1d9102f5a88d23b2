/** Lines that are too long to be set as one block. A browser lays out a paragraph as a whole, however little of it shows. */
import { clusterAround, isSpace } from './characters.ts'
import type { Block } from './paragraphs.ts'

/** A block of more code units than this is cut. A page of print has about 3,000. */
const LONG_LINE = 16_000

/** No part of a long line has more code units than this, but for a single cluster that has. */
const LONGEST_PART = 8_000

/** From how many code units a part may end. */
const SHORTEST_PART = 6_000

/** The end of a sentence, with the quotation marks and brackets behind it. */
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/

/**
 * The parts that a block is set in: itself, or a line that is too long cut behind the last sentence that ends between
 * 6,000 and 8,000 code units, else at the last white space there, else between two clusters. Where it is cut at white
 * space, that stands in none of the parts, as between all blocks. All but the first continue the one before (`spaced`).
 */
export function partsOfLine(text: string, block: Block): readonly Block[] {
  if (block.end - block.start <= LONG_LINE) return [block]
  const parts: Block[] = []
  let { start, spaced } = block
  while (block.end - start > LONGEST_PART) {
    const end = endOfPart(text, start)
    if (end >= block.end) break
    parts.push({ start, end, spaced })
    spaced = false
    start = end
    while (start < block.end && isSpace(text, start)) start += 1
  }
  return start < block.end ? [...parts, { start, end: block.end, spaced }] : parts
}

function endOfPart(text: string, start: number): number {
  const last = start + LONGEST_PART
  let atSpace = -1
  for (let at = last; at > start + SHORTEST_PART; at -= 1) {
    if (!isSpace(text, at) || isSpace(text, at - 1)) continue
    if (SENTENCE_END.test(text.slice(Math.max(start, at - 8), at))) return at
    if (atSpace === -1) atSpace = at
  }
  return atSpace === -1 ? (clusterAround(text, last, start)?.end ?? last) : atSpace
}
