/** Connects the page's elements with the surface, and the layer with what is painted on it. */
import { type RefObject, useEffect, useLayoutEffect } from 'react'
import type { TextBlock } from '../../core/text/structure.ts'
import { useEditor } from '../document/editor.ts'
import type { EditorState } from '../document/editorState.ts'
import { linkedWith, selectedAnnotations } from '../document/selection.ts'
import { highlightLayers } from './highlightLayers.ts'
import { Painter } from './painter.ts'
import { loseSelection, rememberSelection, restoreSelection, setSurface } from './surface.ts'
import { TextView } from './textView.ts'
import { FIRST_SPAN, observeVisible } from './visibleSpan.ts'

/** Sets the text and paints the layer on it, and keeps the painting in step with the editor. */
export function useSurface(
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  text: string,
  blocks: readonly TextBlock[],
): void {
  useLayoutEffect(() => {
    if (!root.current || !scroller.current) return
    const view = new TextView(root.current, text, blocks)
    const painter = new Painter(view, FIRST_SPAN)
    const layers = highlightLayers.draw(view, FIRST_SPAN)
    const surface = { view, scroller: scroller.current }
    setSurface(surface)
    const drawSelected = (state: EditorState) => {
      const all = state.layer?.annotations ?? []
      const [selected, ...others] = selectedAnnotations(state)
      const linked = selected && others.length === 0 ? linkedWith(all, selected) : []
      painter.drawSelected(selected ? [selected, ...others] : [], linked)
    }
    const paint = (state: EditorState) => {
      painter.draw(state.layer?.annotations ?? [])
      drawSelected(state)
    }
    paint(useEditor.getState())
    const { current: element } = root
    document.addEventListener('selectionchange', rememberSelection)
    // The browser reports a selection in a task of its own, and a key may have moved the focus by then.
    element.addEventListener('blur', rememberSelection)
    element.addEventListener('focus', restoreSelection)
    element.addEventListener('pointerdown', restoreSelection)
    document.addEventListener('focusin', loseToField)
    const stopObserving = observeVisible(surface, (span) => {
      painter.show(span)
      for (const layer of layers) layer.show(span)
    })
    const stop = useEditor.subscribe((state, before) => {
      if (state.layer !== before.layer) paint(state)
      else if (state.selected !== before.selected || state.others !== before.others) drawSelected(state)
    })
    return () => {
      stop()
      stopObserving()
      document.removeEventListener('selectionchange', rememberSelection)
      element.removeEventListener('blur', rememberSelection)
      element.removeEventListener('focus', restoreSelection)
      element.removeEventListener('pointerdown', restoreSelection)
      document.removeEventListener('focusin', loseToField)
      painter.clear()
      for (const layer of layers) layer.clear()
      setSurface(null)
    }
  }, [scroller, root, text, blocks])

  // The text takes the focus when an article is opened. Last, because focusing makes the browser lay the page out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is what it waits for
  useEffect(() => {
    if (document.activeElement?.closest('input, [role=dialog]')) return
    root.current?.focus({ preventScroll: true })
    // It may have had the focus already, with the text before.
    restoreSelection()
  }, [root, text, blocks])
}

/** Notes that a field has taken the selection, which the browser reports later. */
function loseToField({ target }: FocusEvent): void {
  if (target instanceof Element && target.matches('input, textarea')) loseSelection()
}
