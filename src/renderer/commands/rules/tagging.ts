/** What the keys that tag decide. */
import { type IdsAndClock, planAdd, planRemove, planRetag } from '../../../core/edits/plan.ts'
import type { Span } from '../../../core/model/span.ts'
import type { Tag } from '../../../core/model/tag.ts'
import type { DocumentView, Outcome, TextSelection } from './outcome.ts'
import { selectedAnnotation, selectedAnnotations } from './selected.ts'

/**
 * Tags the selected text, and leaves the text cursor at its end, so that the next letter changes the new annotation's
 * tag; without selected text, gives the selected annotations this tag.
 */
export function tagSelection(
  document: DocumentView,
  selection: TextSelection,
  tag: Tag,
  idsAndClock: IdsAndClock,
): Outcome | null {
  const { span, ends } = selection
  if (span) return { ...added(document, span, tag, idsAndClock), ends: { anchor: span.end, focus: span.end } }
  if (ends && ends.anchor !== ends.focus) return { announcement: { key: 'onlySpace' } }
  return document.selected === null
    ? { announcement: { key: 'nothingFor.passage' } }
    : retagSelected(document, tag, idsAndClock)
}

/** Adds an annotation with this tag to the selected text, or to the selected annotation's. */
export function alsoTagSelection(
  document: DocumentView,
  { span }: TextSelection,
  tag: Tag,
  idsAndClock: IdsAndClock,
): Outcome | null {
  const place = span ?? selectedAnnotation(document)
  return place ? added(document, place, tag, idsAndClock) : { announcement: { key: 'nothingFor.passageOrAnnotation' } }
}

/** Gives the selected annotations another tag; they stay selected. Says so where all of them have it. */
export function retagSelected(document: DocumentView, tag: Tag, idsAndClock: IdsAndClock): Outcome | null {
  const selected = selectedAnnotations(document)
  const changed = selected.filter((annotation) => annotation.tag !== tag)
  const [first] = changed
  if (!first) return selected[0] ? { announcement: { key: 'nothingFor.sameTag', annotation: selected[0] } } : null
  return {
    edit: planRetag(changed, tag, idsAndClock, document.saysMore),
    announcement: { key: 'retagged', annotation: { ...first, tag } },
  }
}

/** Removes the selected annotations and the links to them. Selects no other, so that a second key press removes nothing. */
export function removeSelected(document: DocumentView, idsAndClock: IdsAndClock): Outcome | null {
  const removed = selectedAnnotations(document)
  const [first] = removed
  if (!first) return null
  return {
    edit: planRemove(document.layer, new Set(removed.map(({ id }) => id)), idsAndClock),
    ends: { anchor: first.start, focus: first.start },
    announcement: { key: 'removed', annotation: first },
  }
}

/** Marks the article as done, or as not done. */
export function toggleStatus({ layer }: DocumentView): Outcome {
  return { edit: { type: 'status', status: layer.status === 'done' ? 'open' : 'done' } }
}

function added({ text, saysMore }: DocumentView, { start, end }: Span, tag: Tag, idsAndClock: IdsAndClock): Outcome {
  const edit = planAdd(text, { start, end }, tag, idsAndClock, saysMore)
  return { edit, selected: edit.annotation.id, announcement: { key: 'added', annotation: edit.annotation } }
}
