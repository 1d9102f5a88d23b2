/** Changing the edges of the selected annotations: resizing, splitting, merging. */
import { type Edge, moveEdge, planMerge, planResize, planSplit } from '../../core/edits/planEdges.ts'
import { overlaps } from '../../core/model/span.ts'
import type { Direction } from '../../core/text/movement.ts'
import { announce, perform, useEditor } from '../document/editor.ts'
import { annotationIn } from '../document/editorState.ts'
import { chosenAnnotation, chosenAnnotations } from '../document/selection.ts'
import { stamps } from '../document/stamps.ts'
import { reveal, selectionOffsets } from '../text/surface.ts'

/** Moves an edge of the selected annotation by one word or character. */
export function resizeChosen(edge: Edge, unit: 'word' | 'character', direction: Direction): void {
  const { open } = useEditor.getState()
  const annotation = chosenAnnotation()
  const span = open && annotation && moveEdge(open.article.text, open.blocks, annotation, edge, unit, direction)
  if (span && annotation) resizeTo(annotation.id, span)
}

/** Gives an annotation other edges; scrolls there and announces the new text. */
export function resizeTo(id: string, span: { readonly start: number; readonly end: number }): void {
  const annotation = annotationIn(useEditor.getState(), id)
  const edit = annotation && planResize(annotation, span, stamps)
  if (!edit || !perform(edit)) return
  reveal(annotation.start === span.start ? span.end : span.start)
  const resized = annotationIn(useEditor.getState(), id)
  if (resized) announce({ key: 'resized', annotation: resized })
}

/** Splits the selected annotation at the text cursor. */
export function splitChosen(): void {
  const { open } = useEditor.getState()
  const annotation = chosenAnnotation()
  const cursor = selectionOffsets()?.focus
  if (!open || !annotation || cursor === undefined) return
  const edit = planSplit(open.article.text, annotation, cursor, stamps)
  if (edit && perform(edit)) announce({ key: 'split', annotation })
  else announce({ key: 'cannotSplit' })
}

/** Merges the selected annotations; if only one is selected, merges it with the next that has its tag. */
export function mergeChosen(): void {
  const { layer } = useEditor.getState()
  const chosen = chosenAnnotations()
  const [first] = chosen
  if (!layer || !first) return
  const partner = layer.annotations.find(
    (other) => other.tag === first.tag && other.id !== first.id && (overlaps(first, other) || other.start >= first.end),
  )
  const ids = chosen.length > 1 ? chosen.map(({ id }) => id) : [first.id, ...(partner ? [partner.id] : [])]
  const edit = planMerge(layer, new Set(ids), stamps)
  if (edit && perform(edit)) announce({ key: 'merged', annotation: first })
  else announce({ key: 'nothingToMerge' })
}
