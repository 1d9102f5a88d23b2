/** Selecting annotations, one or several, and going from one to the next. */
import { unattributed } from '../../core/edits/planLinks.ts'
import type { Annotation } from '../../core/model/annotation.ts'
import { announce, choose, useEditor } from '../document/editor.ts'
import { shownAnnotations } from '../document/editorState.ts'
import { chosenAnnotation, chosenAnnotations } from '../document/selection.ts'
import { jump } from '../text/jumpHistory.ts'
import { lastSelection, reveal, select } from '../text/surface.ts'

/** Which way to go through the annotations. */
export type Way = 'next' | 'previous'

/** Selects an annotation, sets the text cursor at its start and scrolls it into view. */
export function chooseAndReveal(annotation: Annotation): void {
  jump('annotations', () => {
    choose(annotation.id)
    select(annotation.start, annotation.start)
    reveal(annotation.end)
    reveal(annotation.start)
  })
  announce({ key: 'chosen', annotation })
}

/**
 * Selects the next or previous annotation that is shown and that `fits`: from the selected one, or from the text cursor
 * if nothing is selected or the cursor was moved away from it. False, and nothing changes, past the last or first.
 */
export function go(way: Way, fits: (annotation: Annotation) => boolean = () => true): boolean {
  const target = isCursorElsewhere() ? besideCursor(way, fits) : besideChosen(way, fits)
  if (target) chooseAndReveal(target)
  return target !== undefined
}

/** Goes to the next or previous annotation with the selected one's tag. */
export function goSameTag(way: Way): void {
  const tag = chosenAnnotation()?.tag
  go(way, (annotation) => tag === undefined || annotation.tag === tag)
}

/** Goes to the next quote or claim that no attribution is linked to, starting over after the last; announces if there is none. */
export function goUnattributed(tag: 'quote' | 'claim'): void {
  const bare = new Set(unattributed(useEditor.getState().layer?.annotations ?? [], tag))
  const [first] = bare
  if (!first) announce({ key: `nothingUnlinked.${tag}` })
  else if (!go('next', (annotation) => bare.has(annotation))) chooseAndReveal(first)
}

/** Adds an annotation to the selected ones, or removes it from them. */
export function toggleChosen(id: string): void {
  const { chosen, others } = useEditor.getState()
  const all = new Set([...others, ...(chosen ? [chosen] : [])])
  const kept = all.delete(id) ? ([...all].at(-1) ?? null) : id
  if (kept) all.delete(kept)
  chooseSeveral(kept, all)
}

/** Selects everything that is shown from the selected annotation to this one. */
export function chooseTo(id: string): void {
  const state = useEditor.getState()
  const shown = shownAnnotations(state)
  const from = shown.findIndex((annotation) => annotation.id === state.chosen)
  const to = shown.findIndex((annotation) => annotation.id === id)
  const range = from === -1 || to === -1 ? [] : shown.slice(Math.min(from, to), Math.max(from, to) + 1)
  const others = new Set([...state.others, ...range.map((annotation) => annotation.id)])
  others.delete(id)
  chooseSeveral(id, others)
}

/** Extends the selection to the next or previous annotation. */
export function extendChoice(way: Way): void {
  const target = besideChosen(way, () => true)
  if (target) chooseTo(target.id)
}

/** Selects all that the filter shows. */
export function chooseAllShown(): void {
  const [first, ...rest] = shownAnnotations(useEditor.getState())
  if (first) chooseSeveral(first.id, new Set(rest.map((annotation) => annotation.id)))
}

function chooseSeveral(id: string | null, others: ReadonlySet<string>): void {
  choose(id, others)
  if (id) announce({ key: 'chosenCount', count: others.size + 1 })
}

type Fits = (annotation: Annotation) => boolean

/** Whether exactly one annotation is selected and the text cursor is not at it. */
function isCursorElsewhere(): boolean {
  const [chosen, ...others] = chosenAnnotations()
  const cursor = lastSelection()?.focus
  if (!chosen || others.length > 0 || cursor === undefined) return false
  return cursor < chosen.start || cursor > chosen.end
}

function besideChosen(way: Way, fits: Fits): Annotation | undefined {
  const state = useEditor.getState()
  const shown = shownAnnotations(state)
  const at = shown.findIndex((annotation) => annotation.id === state.chosen)
  if (at === -1) return besideCursor(way, fits)
  return way === 'next' ? shown.slice(at + 1).find(fits) : shown.slice(0, at).findLast(fits)
}

function besideCursor(way: Way, fits: Fits): Annotation | undefined {
  const state = useEditor.getState()
  const others = shownAnnotations(state).filter((annotation) => annotation.id !== state.chosen && fits(annotation))
  const cursor = lastSelection()?.focus
  if (cursor === undefined) return way === 'next' ? others[0] : others.at(-1)
  return way === 'next'
    ? others.find((annotation) => annotation.start >= cursor)
    : others.findLast((annotation) => annotation.start < cursor)
}
