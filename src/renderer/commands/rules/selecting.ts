/** What selecting text by key decides: whole words, sentences and paragraphs, and untagged sentences. */
import type { IdsAndClock } from '../../../core/edits/plan.ts'
import { planSeen } from '../../../core/edits/planSeen.ts'
import { type SentencePass, sentencesAt, skippedBy } from '../../../core/text/looked.ts'
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

/**
 * Marks the sentences of the selection, or the one at the text cursor, as looked at, and goes to the next that is left;
 * where they are marked already, takes the mark away and stays.
 */
export function markSeen(
  document: DocumentView,
  { span, ends }: TextSelection,
  pass: SentencePass,
  idsAndClock: IdsAndClock,
): Outcome {
  const { text, blocks, layer, language } = document
  const at = span ?? (ends && { start: ends.focus, end: ends.focus })
  const passage = at && sentencesAt(text, blocks, at, language)
  if (!passage) return { announcement: { key: 'nothingFor.cursor' } }
  const edit = planSeen(layer, passage, idsAndClock)
  if (edit.type !== 'seen' || edit.seen === null) return { edit, announcement: { key: 'unseen' } }
  const seen = [...(layer.seen ?? []), edit.seen]
  const next = untaggedSentence(text, blocks, skippedBy(pass, { ...layer, seen }), passage.end, language)
  if (!next) return { edit, announcement: { key: 'allSeen' } }
  return {
    edit,
    ends: { anchor: next.start, focus: next.end },
    reveal: [next.end, next.start],
    announcement: { key: 'seen' },
  }
}

/** Selects a sentence that the pass doesn't skip: the first of the article, or the next after the cursor. */
export function selectUntagged(
  { text, blocks, layer, language }: DocumentView,
  { ends }: TextSelection,
  from: 'start' | 'cursor',
  pass: SentencePass = 'untagged',
): Outcome {
  const after = from === 'cursor' && ends ? Math.max(ends.anchor, ends.focus) : 0
  const sentence = untaggedSentence(text, blocks, skippedBy(pass, layer), after, language)
  if (!sentence) return { announcement: { key: pass === 'untagged' ? 'nothingUntagged' : 'nothingUnclaimed' } }
  const { start, end } = sentence
  return { selected: null, ends: { anchor: start, focus: end }, reveal: [end, start], jump: 'sentences' }
}

/** Escape first clears the text selection, then the selection of annotations. */
export function deselectOne({ ends }: TextSelection): Outcome {
  if (ends && ends.anchor !== ends.focus) return { ends: { anchor: ends.focus, focus: ends.focus } }
  return { selected: null }
}
