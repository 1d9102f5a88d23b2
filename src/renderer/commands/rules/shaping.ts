/** What changing the edges of the selected annotations decides: resizing, splitting, merging. */
import type { IdsAndClock } from '../../../core/edits/plan.ts'
import { type Edge, moveEdge, planMerge, planResize, planSplit } from '../../../core/edits/planEdges.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import { overlaps, type Span } from '../../../core/model/span.ts'
import type { Direction } from '../../../core/text/movement.ts'
import type { DocumentView, Outcome, TextSelection } from './outcome.ts'
import { selectedAnnotation, selectedAnnotations } from './selected.ts'

/** Moves an edge of the selected annotation by one word or character; says so where it can't move. */
export function resizeSelected(
  document: DocumentView,
  {
    edge,
    unit,
    direction,
  }: { readonly edge: Edge; readonly unit: 'word' | 'character'; readonly direction: Direction },
  idsAndClock: IdsAndClock,
): Outcome | null {
  const annotation = selectedAnnotation(document)
  const span = annotation && moveEdge(document.text, document.blocks, annotation, edge, unit, direction)
  if (!annotation) return null
  return span
    ? resizeTo(document, annotation, span, idsAndClock)
    : { announcement: { key: 'nothingFor.edge', annotation } }
}

/** Gives an annotation other edges, scrolls to the edge that moved, and announces its new words. */
export function resizeTo(
  { text }: DocumentView,
  annotation: Annotation,
  { start, end }: Span,
  idsAndClock: IdsAndClock,
): Outcome | null {
  const edit = planResize(annotation, { start, end }, idsAndClock)
  const resized = { ...annotation, start, end, quote: text.slice(start, end) }
  const moved = annotation.start === start ? end : start
  return edit && { edit, reveal: [moved], announcement: { key: 'resized', annotation: resized } }
}

/** Splits the selected annotation at the text cursor. */
export function splitSelected(
  document: DocumentView,
  { ends }: TextSelection,
  idsAndClock: IdsAndClock,
): Outcome | null {
  const annotation = selectedAnnotation(document)
  if (!annotation) return null
  const edit = ends && planSplit(document.text, annotation, ends.focus, idsAndClock)
  const refused = { key: 'cannotSplit' } as const
  return edit ? { edit, announcement: { key: 'split', annotation }, refused } : { announcement: refused }
}

/** Merges the selected annotations; if only one is selected, merges it with the next that has its tag. */
export function mergeSelected(document: DocumentView, idsAndClock: IdsAndClock): Outcome | null {
  const { layer } = document
  const selected = selectedAnnotations(document)
  const [first] = selected
  if (!first) return null
  const partner = layer.annotations.find(
    (other) => other.tag === first.tag && other.id !== first.id && (overlaps(first, other) || other.start >= first.end),
  )
  const ids = selected.length > 1 ? selected.map(({ id }) => id) : [first.id, ...(partner ? [partner.id] : [])]
  const edit = planMerge(layer, new Set(ids), idsAndClock)
  const refused = { key: 'nothingToMerge' } as const
  return edit ? { edit, announcement: { key: 'merged', annotation: first }, refused } : { announcement: refused }
}
