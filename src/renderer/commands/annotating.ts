/** The commands that tag, on the text selection and the selected annotations. */
import { planAdd, planRemove, planRetag } from '../../core/edits/plan.ts'
import type { Tag } from '../../core/model/tag.ts'
import { announce, perform, step, useEditor } from '../document/editor.ts'
import { chosenAnnotation, chosenAnnotations } from '../document/selection.ts'
import { stamps } from '../document/stamps.ts'
import { select, selectedSpan, selectionOffsets } from '../text/surface.ts'

/** Tags the selected text; without selected text, gives the selected annotations this tag. */
export function tag(tag: Tag): void {
  const { open } = useEditor.getState()
  if (!open) return
  const span = selectedSpan(open.article.text)
  if (span) {
    addTag(tag, span)
    select(span.end, span.end)
  } else if (isSelecting()) announce({ key: 'onlySpace' })
  else retagChosen(tag)
}

/** Adds an annotation with this tag to the selected text, or to the selected annotation's. */
export function alsoTag(tag: Tag): void {
  const { open } = useEditor.getState()
  const span = open && (selectedSpan(open.article.text) ?? chosenAnnotation())
  if (span) addTag(tag, span)
}

/** Gives the selected annotations another tag. */
export function retagChosen(tag: Tag): void {
  const changed = chosenAnnotations().filter((annotation) => annotation.tag !== tag)
  const [first] = changed
  if (!first || !perform(planRetag(changed, tag, stamps))) return
  announce({ key: 'retagged', annotation: { ...first, tag } })
}

/** Removes the selected annotations and the links to them. Selects no other, so that a second key press removes nothing. */
export function removeChosen(): void {
  const { layer } = useEditor.getState()
  const chosen = chosenAnnotations()
  const [first] = chosen
  if (!first || !layer || !perform(planRemove(layer, new Set(chosen.map(({ id }) => id)), stamps))) return
  select(first.start, first.start)
  announce({ key: 'removed', annotation: first })
}

/** Marks the article as done, or as not done. */
export function toggleDone(): void {
  const { layer } = useEditor.getState()
  if (layer) perform({ type: 'status', status: layer.status === 'done' ? 'open' : 'done' })
}

/** Undoes or redoes a step and announces it; announces also that there is none. */
export function undoOrRedo(direction: 'undo' | 'redo'): void {
  const done = step(direction)
  const said = { undo: ['nothingToUndo', 'undone'], redo: ['nothingToRedo', 'redone'] } as const
  announce({ key: said[direction][done ? 1 : 0] })
}

function addTag(tag: Tag, span: { readonly start: number; readonly end: number }): void {
  const { open } = useEditor.getState()
  if (!open) return
  const edit = planAdd(open.article.text, span, tag, stamps)
  if (!perform(edit, edit.annotation.id)) return
  announce({ key: 'added', annotation: edit.annotation })
}

function isSelecting(): boolean {
  const offsets = selectionOffsets()
  return offsets !== null && offsets.anchor !== offsets.focus
}
