/** Selecting annotations, one or several, and going from one to the next. */
import type { Annotation } from '../../core/model/annotation.ts'
import { act } from './act.ts'
import {
  extendSelected,
  goBeside,
  goTo,
  goToClicked,
  goToSameTag,
  goToUnattributed,
  selectAllShown,
  selectTo,
  toggleSelected,
  type Way,
} from './rules/going.ts'

/** Selects an annotation, sets the text cursor at its start and scrolls it into view. */
export function selectAndReveal(annotation: Annotation): void {
  act(() => goTo(annotation))
}

/** Selects an annotation that was clicked in the text: the text cursor stays where the click put it, so that `X` splits there. */
export function selectClicked(annotation: Annotation): void {
  act(() => goToClicked(annotation))
}

/** Goes to the next or previous annotation that is shown. False, and nothing changes, past the last or first. */
export function go(way: Way): boolean {
  return act((document, selection) => goBeside(document, selection, way))
}

/** Goes to the next or previous annotation with the selected one's tag. */
export function goSameTag(way: Way): void {
  act((document, selection) => goToSameTag(document, selection, way))
}

/** Goes to the next quote or claim that no attribution is linked to, starting over after the last. */
export function goUnattributed(tag: 'quote' | 'claim'): void {
  act((document, selection) => goToUnattributed(document, selection, tag))
}

/** Adds an annotation to the selected ones, or removes it from them. */
export function toggleSelection(id: string): void {
  act((document) => toggleSelected(document, id))
}

/** Selects everything that is shown from the selected annotation to this one. */
export function extendSelectionTo(id: string): void {
  act((document) => selectTo(document, id))
}

/** Extends the selection to the next or previous annotation. */
export function extendSelection(way: Way): void {
  act((document, selection) => extendSelected(document, selection, way))
}

/** Selects all that the filter shows. */
export function selectAll(): void {
  act(selectAllShown)
}
