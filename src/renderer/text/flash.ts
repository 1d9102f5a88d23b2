/** Marks what has just changed in the text for a moment, so that the eye finds it. */
import type { Span } from '../../core/model/span.ts'
import { surface } from './surface.ts'

/** How long, in milliseconds. */
const SHOWN = 1600

/** What marks spans of the surface for a moment. */
function createFlash(): (spans: readonly Span[]) => void {
  let timer = 0
  return (spans) => {
    window.clearTimeout(timer)
    const view = surface()?.view
    if (!view || spans.length === 0) {
      CSS.highlights.delete('changed')
      return
    }
    const highlight = new Highlight(...spans.map(({ start, end }) => view.rangeOf(start, end)))
    highlight.priority = 10
    CSS.highlights.set('changed', highlight)
    timer = window.setTimeout(() => CSS.highlights.delete('changed'), SHOWN)
  }
}

/** Marks these spans in place of those that were marked before. */
export const flash = createFlash()
