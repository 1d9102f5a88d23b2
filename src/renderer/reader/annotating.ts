/** What the annotation commands do, on the selection and the chosen annotation. */
import { planAdd, planRemove, planRetag, type Stamps } from '../../core/edits/plan.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Tag } from '../../core/model/tag.ts'
import { announce, choose, perform, shownAnnotations, step, useEditor } from '../state/editor.ts'
import { reveal, select, selectedSpan, selectionOffsets } from './surface.ts'

const stamps: Stamps = { newId: () => crypto.randomUUID(), now: () => new Date().toISOString() }

/** Tags the selected text; without one, gives the chosen annotation this tag. */
export function tag(tag: Tag): void {
  const { open } = useEditor.getState()
  if (!open) return
  const span = selectedSpan(open.article.text)
  if (span) {
    const edit = planAdd(open.article.text, span, tag, stamps)
    if (!perform(edit)) return
    choose(edit.annotation.id)
    select(span.end, span.end)
    announce({ key: 'added', annotation: edit.annotation })
    return
  }
  if (isSelecting()) announce({ key: 'onlySpace' })
  else if (chosenAnnotation()) retagChosen(tag)
}

/** Gives the chosen annotation another tag. */
export function retagChosen(tag: Tag): void {
  const annotation = chosenAnnotation()
  if (!annotation || annotation.tag === tag || !perform(planRetag([annotation], tag, stamps))) return
  announce({ key: 'retagged', annotation: { ...annotation, tag } })
}

/** Removes the chosen annotation and the links that lead to it; the next one is not chosen, so that nothing more goes. */
export function removeChosen(): void {
  const annotation = chosenAnnotation()
  const { layer } = useEditor.getState()
  if (!annotation || !layer || !perform(planRemove(layer, new Set([annotation.id]), stamps))) return
  select(annotation.start, annotation.start)
  announce({ key: 'removed', annotation })
}

/** Marks the article done, or opens it again. */
export function toggleDone(): void {
  const { layer } = useEditor.getState()
  if (layer) perform({ type: 'status', status: layer.status === 'done' ? 'open' : 'done' })
}

/** Takes back, or does again; says so, also where there is nothing left. */
export function undoOrRedo(direction: 'undo' | 'redo'): void {
  const done = step(direction)
  const said = { undo: ['nothingToUndo', 'undone'], redo: ['nothingToRedo', 'redone'] } as const
  announce({ key: said[direction][done ? 1 : 0] })
}

/**
 * Chooses the next or previous annotation that is shown: from the chosen one, else from the text cursor. False, and
 * nothing changes, past the last or first.
 */
export function go(direction: 'next' | 'previous'): boolean {
  const state = useEditor.getState()
  const shown = shownAnnotations(state)
  const at = shown.findIndex((annotation) => annotation.id === state.chosen)
  const target = at === -1 ? neighbour(shown, direction) : shown[direction === 'next' ? at + 1 : at - 1]
  if (!target) return false
  chooseAndReveal(target)
  return true
}

/** Chooses an annotation, sets the text cursor at its start and scrolls it into view. */
export function chooseAndReveal(annotation: Annotation): void {
  choose(annotation.id)
  select(annotation.start, annotation.start)
  reveal(annotation.end)
  reveal(annotation.start)
  announce({ key: 'chosen', annotation })
}

/** The chosen annotation, if there is one. */
export function chosenAnnotation(): Annotation | undefined {
  const { layer, chosen } = useEditor.getState()
  return chosen ? layer?.annotations.find((annotation) => annotation.id === chosen) : undefined
}

function neighbour(shown: readonly Annotation[], direction: 'next' | 'previous'): Annotation | undefined {
  const cursor = selectionOffsets()?.focus
  if (cursor === undefined) return direction === 'next' ? shown[0] : shown.at(-1)
  return direction === 'next'
    ? shown.find((annotation) => annotation.start >= cursor)
    : shown.findLast((annotation) => annotation.start < cursor)
}

function isSelecting(): boolean {
  const offsets = selectionOffsets()
  return offsets !== null && offsets.anchor !== offsets.focus
}
