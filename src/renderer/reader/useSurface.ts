/** Ties the page's elements to the surface, and the layer to what is painted on it. */
import { type RefObject, useLayoutEffect } from 'react'
import type { Layer } from '../../core/model/layer.ts'
import type { Block } from '../../core/text/paragraphs.ts'
import { useEditor } from '../state/editor.ts'
import { Painter } from './painter.ts'
import { setSurface } from './surface.ts'
import { TextView } from './textView.ts'

/** Sets the text and paints the layer on it, and keeps the painting in step with the editor. */
export function useSurface(
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  text: string,
  blocks: readonly Block[],
): void {
  useLayoutEffect(() => {
    if (!root.current || !scroller.current) return
    const view = new TextView(root.current, text, blocks)
    const painter = new Painter(view)
    setSurface({ view, scroller: scroller.current })
    paint(painter, useEditor.getState().layer, useEditor.getState().chosen)
    const stop = useEditor.subscribe((state, before) => {
      if (state.layer !== before.layer || state.chosen !== before.chosen) paint(painter, state.layer, state.chosen)
    })
    return () => {
      stop()
      painter.clear()
      setSurface(null)
    }
  }, [scroller, root, text, blocks])
}

function paint(painter: Painter, layer: Layer | null, chosen: string | null): void {
  const annotations = layer?.annotations ?? []
  painter.draw(annotations)
  painter.drawChosen(annotations.find((annotation) => annotation.id === chosen) ?? null)
}
