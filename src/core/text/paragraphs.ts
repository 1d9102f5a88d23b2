/**
 * A text as the blocks that it is set in. What is between two blocks is white space only, so every word is in exactly
 * one block, and an offset between blocks belongs to the edge of one.
 */
import type { Span } from '../model/span.ts'
import { countWhile } from '../search.ts'
import { isSpace } from './characters.ts'

/** A block of text. `spaced` is false where it continues the block above it without a blank line. */
export interface Block extends Span {
  readonly spaced: boolean
}

/** A paragraph longer than this many code units is cut at line breaks, so that no block is slow to set. */
const LONG_BLOCK = 4000

/**
 * The blocks of `text`, or of the part of it in `within`, in order: paragraphs parted by blank lines, long ones cut at
 * line breaks. Single line breaks stay inside a block. Offsets are UTF-16 code units. One pass; no block is empty.
 */
export function blocksOf(text: string, within: Span = { start: 0, end: text.length }): readonly Block[] {
  const blocks: Block[] = []
  let start = -1
  let end = 0
  let spaced = true
  const close = (nextSpaced: boolean) => {
    if (start >= 0) blocks.push({ start, end, spaced })
    start = -1
    spaced = nextSpaced
  }
  for (let from = within.start; from <= within.end; ) {
    const at = text.indexOf('\n', from)
    const to = at === -1 ? within.end : Math.min(at, within.end)
    if (isBlank(text, from, to)) {
      close(true)
    } else {
      if (start >= 0 && to - start > LONG_BLOCK) close(false)
      if (start < 0) start = from
      end = to
    }
    from = to + 1
  }
  close(true)
  return blocks
}

/** The index of the block that holds `offset`, or of the last one that begins before it; 0 at the least. */
export function blockAt(blocks: readonly Span[], offset: number): number {
  return Math.max(0, countWhile(blocks.length, (index) => (blocks[index]?.start ?? 0) <= offset) - 1)
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    if (!isSpace(text, index)) return false
  }
  return true
}
