/** What selecting text by key decides: whole words, sentences and paragraphs, and untagged sentences. */
import { type SnapUnit, widen } from '../../../core/text/snapping.ts'
import { untaggedSentence } from '../../../core/text/untagged.ts'
import type { DocumentView, Outcome, TextSelection } from './outcome.ts'

/** Selects the whole units that the selection, or the text cursor, is in. */
export function selectWholeUnits(
  { text, blocks, language }: DocumentView,
  { span, ends }: TextSelection,
  unit: SnapUnit,
): Outcome {
  if (!ends) return { announcement: { key: 'nothingFor.cursor' } }
  const cursor = Math.min(ends.focus, text.length - 1)
  const { start, end } = widen(text, blocks, span ?? { start: cursor, end: cursor + 1 }, unit, language)
  return { ends: { anchor: start, focus: end }, reveal: [end, start] }
}

/** Selects a sentence that no annotation touches: the first of the article, or the next after the cursor. */
export function selectUntagged(
  { text, blocks, layer, language }: DocumentView,
  { ends }: TextSelection,
  from: 'start' | 'cursor',
): Outcome {
  const after = from === 'cursor' && ends ? Math.max(ends.anchor, ends.focus) : 0
  const sentence = untaggedSentence(text, blocks, layer.annotations, after, language)
  if (!sentence) return { announcement: { key: 'nothingUntagged' } }
  const { start, end } = sentence
  return { selected: null, ends: { anchor: start, focus: end }, reveal: [end, start], jump: 'sentences' }
}

/** Escape first clears the text selection, then the selection of annotations. */
export function deselectOne({ ends }: TextSelection): Outcome {
  if (ends && ends.anchor !== ends.focus) return { ends: { anchor: ends.focus, focus: ends.focus } }
  return { selected: null }
}
