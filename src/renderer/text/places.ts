/** The reading places of this window. */
import { useEffect, useLayoutEffect } from 'react'
import type { Span } from '../../core/model/span.ts'
import { selectAnnotation, useEditor } from '../document/editor.ts'
import { annotationIn, type OpenArticle } from '../document/editorState.ts'
import { rememberPlace, useView } from '../platform/view.ts'
import { createReadingPlaces } from './readingPlaces.ts'
import { lastSelection, reveal, scrollToLine, select, surface, topOffset } from './surface.ts'

/** How long after the last change a place is noted, in milliseconds. */
const SOON = 250

const places = createReadingPlaces({
  here: () => surface() && { top: topOffset(), ...(lastSelection() ?? { anchor: 0, focus: 0 }) },
  goTo: ({ top, anchor, focus, selected }) => {
    const isThere = selected !== null && annotationIn(useEditor.getState(), selected) !== undefined
    if (isThere) selectAnnotation(selected)
    const length = useEditor.getState().open?.article.text.length ?? 0
    select(Math.min(anchor, length), Math.min(focus, length))
    scrollToLine(Math.min(top, length))
  },
  show: showSpan,
  noted: (article) => useView.getState().places.get(article),
  note: (article, place) => void rememberPlace({ article, ...place, at: new Date().toISOString() }),
})

/** Sends whoever opens an article next to a span of it (UTF-16 code units); at once where it is already open. */
export function sendTo(article: string, span: Span): void {
  if (useEditor.getState().open?.article.id === article && surface()) showSpan(span)
  else places.sendTo(article, span)
}

function showSpan({ start, end }: Span): void {
  selectAnnotation(null)
  select(start, start)
  reveal(end)
  reveal(start)
}

/** Notes where the analyst is in the article in front, before the window closes or another session begins. */
export function notePlace(): void {
  const { open, selected } = useEditor.getState()
  if (open) places.note(open.article.id, selected)
}

/** Notes no more of the article in front: it is about to be closed with its session. */
export const leavePlace = places.leave

/** Notes where the analyst was whenever another article comes to the front. Once a window, before one is opened. */
export function followPlaces(): void {
  useEditor.subscribe(({ open }, before) => {
    // The page still shows the article that is left; what was selected in it is in the state before.
    if (before.open && open !== before.open) places.note(before.open.article.id, before.selected)
  })
}

/** Goes where one was in an article as soon as it is drawn, and notes where one is from then on. */
export function usePlace({ article: { id }, blocks }: OpenArticle): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other blocks mean that the text was set once more
  useLayoutEffect(() => {
    places.arrive(id)
    return places.leave
  }, [id, blocks])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    const { scroller } = surface() ?? {}
    let timer = 0
    const soon = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(notePlace, SOON)
    }
    scroller?.addEventListener('scroll', soon, { passive: true })
    document.addEventListener('selectionchange', soon)
    const stop = useEditor.subscribe((state, before) => {
      if (state.selected !== before.selected) soon()
    })
    return () => {
      window.clearTimeout(timer)
      scroller?.removeEventListener('scroll', soon)
      document.removeEventListener('selectionchange', soon)
      stop()
    }
  }, [id, blocks])
}
