/** Widening a selection to whole words, sentences or paragraphs. */
import type { Span } from '../model/span.ts'
import { spanOfSelection } from './characters.ts'
import { type Block, blockAt } from './paragraphs.ts'
import { segmenterOf } from './segmenters.ts'

/** What a selection can be widened to. */
export type SnapUnit = 'word' | 'sentence' | 'paragraph'

/**
 * The smallest span of whole units that holds `span` (UTF-16 code units). White space at a unit's end is left out; where
 * an edge lies in no word, between two of them, it stays.
 */
export function widen(text: string, blocks: readonly Block[], span: Span, unit: SnapUnit): Span {
  const first = unitAround(text, blocks, span.start, unit)
  const last = unitAround(text, blocks, span.end - 1, unit)
  const start = Math.min(span.start, first?.start ?? span.start)
  const end = Math.max(span.end, last?.end ?? span.end)
  // The white space that is left out may be one grapheme cluster with what follows it, as with a joiner behind it.
  return spanOfSelection(text, start, end) ?? span
}

/** The word, sentence or paragraph that the code unit at `offset` belongs to; null between words and outside paragraphs. */
function unitAround(text: string, blocks: readonly Block[], offset: number, unit: SnapUnit): Span | null {
  const block = blocks[blockAt(blocks, offset)]
  if (!block || offset < block.start || offset >= block.end) return null
  if (unit === 'paragraph') return trimmed(text, block.start, block.end)
  const segment = segmenterOf(unit)
    .segment(text.slice(block.start, block.end))
    .containing(offset - block.start)
  if (!segment || segment.isWordLike === false) return null
  const start = block.start + segment.index
  return trimmed(text, start, start + segment.segment.length)
}

function trimmed(text: string, start: number, end: number): Span {
  const content = text.slice(start, end)
  return { start: start + content.length - content.trimStart().length, end: start + content.trimEnd().length }
}
