/** Ties the page's elements to the surface, and the layer to what is painted on it. */
import { type RefObject, useEffect, useLayoutEffect } from 'react'
import type { Block } from '../../core/text/paragraphs.ts'
import { useEditor } from '../document/editor.ts'
import { chosenOf, useSuggestions } from '../features/suggest/state.ts'
import { chosenAnnotations } from '../commands/choosing.ts'
import { linkedWith } from '../commands/linking.ts'
import { Painter } from './painter.ts'
import { SuggestionPainter } from '../features/suggest/suggestionPainter.ts'
import { rememberSelection, restoreSelection, setSurface } from './surface.ts'
import { TextView } from './textView.ts'
import { FIRST_SPAN, observeVisible } from './visibleSpan.ts'

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
    const painter = new Painter(view, FIRST_SPAN)
    const suggested = new SuggestionPainter(view, FIRST_SPAN)
    const surface = { view, scroller: scroller.current }
    setSurface(surface)
    const drawChosen = () => {
      const chosen = chosenAnnotations()
      painter.drawChosen(chosen, chosen.length === 1 ? chosen.flatMap(linkedWith) : [])
    }
    const paint = () => {
      painter.draw(useEditor.getState().layer?.annotations ?? [])
      drawChosen()
    }
    const paintSuggested = () => {
      const state = useSuggestions.getState()
      suggested.draw(state.pending, chosenOf(state))
    }
    paint()
    paintSuggested()
    const { current: element } = root
    document.addEventListener('selectionchange', rememberSelection)
    // The browser tells of a selection in a task of its own, and a key may have moved the focus by then.
    element.addEventListener('blur', rememberSelection)
    element.addEventListener('focus', restoreSelection)
    const stopObserving = observeVisible(surface, (span) => {
      painter.show(span)
      suggested.show(span)
    })
    const stop = useEditor.subscribe((state, before) => {
      if (state.layer !== before.layer) paint()
      else if (state.chosen !== before.chosen || state.others !== before.others) drawChosen()
    })
    const stopSuggested = useSuggestions.subscribe((state, before) => {
      if (state.pending !== before.pending || state.chosen !== before.chosen) paintSuggested()
    })
    return () => {
      stop()
      stopSuggested()
      stopObserving()
      document.removeEventListener('selectionchange', rememberSelection)
      element.removeEventListener('blur', rememberSelection)
      element.removeEventListener('focus', restoreSelection)
      painter.clear()
      suggested.clear()
      setSurface(null)
    }
  }, [scroller, root, text, blocks])

  // Whoever opens an article goes on in its text. Last, for the focus makes the browser lay the page out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is what it waits for
  useEffect(() => {
    if (!document.activeElement?.closest('input, [role=dialog]')) root.current?.focus({ preventScroll: true })
  }, [root, text, blocks])
}
