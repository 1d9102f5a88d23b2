/** Widening a selection to whole words, sentences or paragraphs. */
import type { Span } from '../model/span.ts'
import { clusterAround, spanOfSelection } from './characters.ts'
import { type Block, blockAt } from './paragraphs.ts'
import { segmentAt } from './segments.ts'
import { sentencesIn } from './sentences/sentences.ts'
import { sentenceTableOf } from './sentences/tables.ts'

/** What a selection can be widened to. */
export type SnapUnit = 'word' | 'sentence' | 'paragraph'

/**
 * The smallest span of whole units that holds `span` (UTF-16 code units). White space at a unit's end is left out, and an
 * edge between two words stays. `language` is the text's, by its code, null where nobody knows: sentences depend on it.
 */
export function widen(
  text: string,
  blocks: readonly Block[],
  span: Span,
  unit: SnapUnit,
  language: string | null = null,
): Span {
  const first = unitAround(text, blocks, span.start, unit, language)
  const last = unitAround(text, blocks, span.end - 1, unit, language)
  const start = Math.min(span.start, first?.start ?? span.start)
  const end = Math.max(span.end, last?.end ?? span.end)
  // The white space that is left out may be one grapheme cluster with what follows it, such as a joiner.
  return spanOfSelection(text, start, end) ?? span
}

/** The word, sentence or paragraph that the code unit at `offset` belongs to; null between words and outside paragraphs. */
function unitAround(
  text: string,
  blocks: readonly Block[],
  offset: number,
  unit: SnapUnit,
  language: string | null,
): Span | null {
  const block = blocks[blockAt(blocks, offset)]
  if (!block || offset < block.start || offset >= block.end) return null
  if (unit === 'paragraph') return trimmed(text, block.start, block.end)
  if (unit === 'sentence') return sentenceAround(text, block, offset, language)
  const segment = segmentAt(text, 'word', block, offset)
  return segment?.isWordLike ? trimmed(text, segment.start, segment.end) : null
}

/**
 * The sentence around a code unit; one in the white space after a sentence belongs to it, unless it is one grapheme
 * cluster with the beginning of the next.
 */
function sentenceAround(text: string, block: Block, offset: number, language: string | null): Span | null {
  const last = (clusterAround(text, offset + 1)?.end ?? offset + 1) - 1
  let around: Span | null = null
  for (const sentence of sentencesIn(text, block, sentenceTableOf(language))) {
    if (around && sentence.start > last) break
    around = sentence
  }
  return around
}

function trimmed(text: string, start: number, end: number): Span {
  const content = text.slice(start, end)
  return { start: start + content.length - content.trimStart().length, end: start + content.trimEnd().length }
}
