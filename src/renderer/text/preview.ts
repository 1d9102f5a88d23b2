/** Where an edge that is being dragged would come to lie, marked in the text. */
import type { Span } from '../../core/model/span.ts'
import { raised } from './raised.ts'
import { surface } from './surface.ts'

/** Marks a span, or takes the mark away. */
export function previewSpan(span: Span | null): void {
  const current = surface()
  if (!span || !current) CSS.highlights.delete('preview')
  else CSS.highlights.set('preview', raised(current.view.rangeOf(span.start, span.end)))
}
