/** The clicks in this window's text. */
import { useEffect } from 'react'
import { compareSpans, type Span } from '../../core/model/span.ts'
import { indexSpans, type SpanIndex } from '../../core/text/spanIndex.ts'
import { createClicks, nextAfter, shortestFirst } from './clicks.ts'
import { selectionOffsets, surface } from './surface.ts'

const clicks = createClicks()

/** As `Clicks.register`. */
export const registerClickTargets = clicks.register

/** Selects by a click at a place of the window. A click that ends a text selection selects nothing. */
export function selectByClick(x: number, y: number, together: boolean): void {
  const selection = selectionOffsets()
  if (selection && selection.anchor !== selection.focus) return
  clicks.click(surface()?.view.characterAt(x, y) ?? null, together)
}

/** Gives clicks in the text, with their offset, to `taker` in place of all targets, until the returned function is called. */
export const takeClicks = clicks.giveTo

/** While the component is mounted, a click in the text goes to one of `places` and not to the registered targets. */
export function useClicksInText<Place extends Span & { readonly id: string }>(
  places: readonly Place[],
  current: string | null,
  go: (place: Place) => void,
): void {
  useEffect(() => {
    let index: SpanIndex<Place> | null = null
    return clicks.giveTo((offset) => {
      index ??= indexSpans([...places].sort(compareSpans))
      const next = nextAfter(shortestFirst(index.at(offset)), current)
      if (next) go(next)
    })
  }, [places, current, go])
}
