/** What the annotation under the pointer is linked with, marked in the text. */
import type { Span } from '../../core/model/span.ts'
import { raised } from './raised.ts'
import { surface } from './surface.ts'

/** Marks these spans in place of those that were marked before. */
export function markLinked(spans: readonly Span[]): void {
  const view = surface()?.view
  if (!view || spans.length === 0) CSS.highlights.delete('linked-under')
  else CSS.highlights.set('linked-under', raised(...spans.map(({ start, end }) => view.rangeOf(start, end))))
}
