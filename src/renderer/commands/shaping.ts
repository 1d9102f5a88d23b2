/** Changing the edges of the selected annotations: resizing, splitting, merging. */
import type { Edge } from '../../core/edits/planEdges.ts'
import type { Span } from '../../core/model/span.ts'
import type { Direction } from '../../core/text/movement.ts'
import { announce, useEditor } from '../document/editor.ts'
import { annotationIn } from '../document/editorState.ts'
import { idsAndClock } from '../document/idsAndClock.ts'
import { act } from './act.ts'
import { mergeSelected, resizeTo as planResizeTo, resizeSelected, splitSelected } from './rules/shaping.ts'

/** Moves an edge of the selected annotation by one word or character. */
export function resizeSelection(edge: Edge, unit: 'word' | 'character', direction: Direction): void {
  const { selected } = useEditor.getState()
  if (act((document) => resizeSelected(document, { edge, unit, direction }, idsAndClock))) sayResized(selected)
}

/** Gives an annotation other edges; scrolls there and announces the new text. */
export function resizeTo(id: string, span: Span): void {
  const annotation = annotationIn(useEditor.getState(), id)
  if (annotation && act(() => planResizeTo(annotation, span, idsAndClock))) sayResized(id)
}

/** Splits the selected annotation at the text cursor. */
export function splitSelection(): void {
  act((document, selection) => splitSelected(document, selection, idsAndClock))
}

/** Merges the selected annotations; if only one is selected, merges it with the next that has its tag. */
export function mergeSelection(): void {
  act((document) => mergeSelected(document, idsAndClock))
}

/** The words of an annotation are known once its edges have moved. */
function sayResized(id: string | null): void {
  const annotation = id === null ? undefined : annotationIn(useEditor.getState(), id)
  if (annotation) announce({ key: 'resized', annotation })
}
