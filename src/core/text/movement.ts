/**
 * How a text cursor moves: by grapheme cluster and word (UAX #29), sentence and paragraph. A cursor stands in or at the
 * edge of a block, never in the white space between two.
 */
import { type Block, blockAt } from './paragraphs.ts'
import { segmentAt } from './segments.ts'
import { sentencesIn } from './sentences/sentences.ts'
import { sentenceTableOf } from './sentences/tables.ts'

/** What one step of the cursor goes over. */
export type TextUnit = 'character' | 'word' | 'sentence' | 'paragraph'

/** Towards the end of the text, or towards its beginning. */
export type Direction = 'forward' | 'backward'

/** A step of a cursor. `language` is the text's, by its code, and null where nobody knows: sentences depend on it. */
export interface Step {
  readonly unit: TextUnit
  readonly direction: Direction
  readonly language?: string | null
}

/**
 * Where the cursor is after one step from `offset` (UTF-16 code units): after the next word or sentence going
 * forward, before it going backward. At the text's edges it stays.
 */
export function move(text: string, blocks: readonly Block[], offset: number, step: Step): number {
  const { unit, direction } = step
  const at = blockAt(blocks, offset)
  const inBlock = stepInBlock(text, blocks[at], offset, step)
  if (inBlock !== null) return inBlock
  const neighbour = blocks[direction === 'forward' ? at + 1 : at - 1]
  if (!neighbour) return offset
  const edge = direction === 'forward' ? neighbour.start : neighbour.end
  if (unit === 'character') return edge
  return stepInBlock(text, neighbour, edge, step) ?? edge
}

function stepInBlock(text: string, block: Block | undefined, offset: number, step: Step): number | null {
  if (!block) return null
  const { unit } = step
  const forward = step.direction === 'forward'
  if (forward ? offset >= block.end : offset <= block.start) return null
  if (unit === 'paragraph') return forward ? block.end : block.start
  if (unit === 'sentence') return sentenceEdge(text, block, offset, forward, step.language ?? null)
  let position = Math.min(offset, block.end)
  while (forward ? position < block.end : position > block.start) {
    const segment = segmentAt(text, unit, block, forward ? position : position - 1)
    if (!segment) return null
    const next = forward ? segment.end : segment.start
    if ((unit === 'character' || segment.isWordLike) && next !== position) return next
    position = next
  }
  return forward ? block.end : block.start
}

/** The next end of a sentence going forward, the start of the one before going backward, within a block. */
function sentenceEdge(text: string, block: Block, offset: number, forward: boolean, language: string | null): number {
  let before = block.start
  for (const { start, end } of sentencesIn(text, block, sentenceTableOf(language))) {
    if (forward && end > offset) return end
    if (!forward && start >= offset) break
    before = start
  }
  return forward ? block.end : before
}
