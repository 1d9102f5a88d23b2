/** Changing the edges of the selected annotations: resizing, splitting, merging. */
import type { Edge } from '../../core/edits/planEdges.ts'
import type { Span } from '../../core/model/span.ts'
import type { Direction } from '../../core/text/movement.ts'
import { idsAndClock } from '../document/idsAndClock.ts'
import { act } from './act.ts'
import { mergeSelected, resizeTo as planResizeTo, resizeSelected, splitSelected } from './rules/shaping.ts'

/** Moves an edge of the selected annotation by one word or character. */
export function resizeSelection(edge: Edge, unit: 'word' | 'character', direction: Direction): void {
  act((document) => resizeSelected(document, { edge, unit, direction }, idsAndClock))
}

/** Gives an annotation other edges; scrolls there and announces the new text. */
export function resizeTo(id: string, span: Span): void {
  act((document) => {
    const annotation = document.layer.annotations.find((one) => one.id === id)
    return annotation ? planResizeTo(document, annotation, span, idsAndClock) : null
  })
}

/** Splits the selected annotation at the text cursor. */
export function splitSelection(): void {
  act((document, selection) => splitSelected(document, selection, idsAndClock))
}

/** Merges the selected annotations; if only one is selected, merges it with the next that has its tag. */
export function mergeSelection(): void {
  act((document) => mergeSelected(document, idsAndClock))
}
