/**
 * How a text cursor moves: by grapheme cluster (UAX #29), word and sentence (`Intl.Segmenter`) and paragraph. A cursor
 * stands in or at the edge of a block, never in the white space between two.
 */
import { type Block, blockAt } from './paragraphs.ts'
import { segmenterOf } from './segmenters.ts'

/** What one step of the cursor goes over. */
export type Unit = 'character' | 'word' | 'sentence' | 'paragraph'

/** Towards the end of the text, or towards its beginning. */
export type Direction = 'forward' | 'backward'

/**
 * Where the cursor stands after one step from `offset` (UTF-16 code units): behind the next word or sentence going
 * forward, before it going backward. At the text's edges it stays.
 */
export function move(text: string, blocks: readonly Block[], offset: number, unit: Unit, direction: Direction): number {
  const at = blockAt(blocks, offset)
  const inBlock = stepInBlock(text, blocks[at], offset, unit, direction)
  if (inBlock !== null) return inBlock
  const neighbour = blocks[direction === 'forward' ? at + 1 : at - 1]
  if (!neighbour) return offset
  const edge = direction === 'forward' ? neighbour.start : neighbour.end
  if (unit === 'character') return edge
  return stepInBlock(text, neighbour, edge, unit, direction) ?? edge
}

function stepInBlock(
  text: string,
  block: Block | undefined,
  offset: number,
  unit: Unit,
  direction: Direction,
): number | null {
  if (!block) return null
  const forward = direction === 'forward'
  if (forward ? offset >= block.end : offset <= block.start) return null
  if (unit === 'paragraph') return forward ? block.end : block.start
  const slice = text.slice(block.start, block.end)
  const segments = segmenterOf(unit).segment(slice)
  const wanted = (segment: Intl.SegmentData) => unit === 'character' || segment.isWordLike !== false
  let position = Math.min(offset, block.end) - block.start
  while (forward ? position < slice.length : position > 0) {
    const segment = segments.containing(forward ? position : position - 1)
    if (!segment) return null
    const edges = contentEdges(segment)
    const next = forward ? edges.end : edges.start
    if (wanted(segment) && edges.end > edges.start && (forward ? next > position : next < position)) {
      return block.start + next
    }
    position = forward ? segment.index + segment.segment.length : segment.index
  }
  return forward ? block.end : block.start
}

/** A segment without the white space at its end: a sentence's segment takes the space behind it along. */
function contentEdges(segment: Intl.SegmentData): { readonly start: number; readonly end: number } {
  const length = segment.isWordLike === undefined ? segment.segment.trimEnd().length : segment.segment.length
  return { start: segment.index, end: segment.index + (length || segment.segment.length) }
}
