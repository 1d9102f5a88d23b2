/** Draws what was found, as highlights of their own. */
import type { Span } from '../../../core/model/span.ts'
import { raised } from '../../text/raised.ts'
import { surface } from '../../text/surface.ts'

/** Marks the hits and the current one until the returned function is called. */
export function paintHits(hits: readonly Span[], at: number): () => void {
  const view = surface()?.view
  const current = hits[at]
  if (view) {
    CSS.highlights.set('found', raised(...hits.map((hit) => view.rangeOf(hit.start, hit.end))))
    if (current) CSS.highlights.set('found-current', raised(view.rangeOf(current.start, current.end)))
  }
  return () => {
    CSS.highlights.delete('found')
    CSS.highlights.delete('found-current')
  }
}
