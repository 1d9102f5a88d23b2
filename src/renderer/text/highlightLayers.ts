/** Layers of highlights that features draw over the article's text, beside the annotations. */
import type { Span } from '../../core/model/span.ts'
import type { TextView } from './textView.ts'

/** A layer as it is drawn on one text. */
export interface DrawnLayer {
  /** Draws on this part of the text only. */
  readonly show: (shown: Span) => void
  /** Removes the highlights, for good. */
  readonly clear: () => void
}

/** Draws a layer on a text and keeps it up to date until it is cleared; `shown` is the part to draw on at first. */
export type HighlightLayer = (view: TextView, shown: Span) => DrawnLayer

const registered = new Set<HighlightLayer>()

/** Registers a layer. It is drawn on every article that is opened from then on. */
export function registerHighlightLayer(layer: HighlightLayer): () => void {
  registered.add(layer)
  return () => registered.delete(layer)
}

/** Draws all registered layers on a text. */
export function drawLayers(view: TextView, shown: Span): readonly DrawnLayer[] {
  return [...registered].map((draw) => draw(view, shown))
}
