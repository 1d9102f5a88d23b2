/**
 * Keeps cards and text side by side: as either is scrolled, the other follows, so that the first card is that of the
 * first words in view.
 */
import { type RefObject, useEffect, useRef } from 'react'
import type { Span } from '../../../core/model/span.ts'
import { useEditor } from '../../document/editor.ts'
import { type Surface, scrollToLine, surface } from '../../text/surface.ts'
import type { VirtualListHandle } from '../../ui/VirtualList.tsx'

/** How far below the pane's upper edge the first words count as in view, in pixels. */
const MARGIN = 24

/** Keys by which the list scrolls without going to another card. */
const SCROLLING_KEYS = ['PageUp', 'PageDown']

/** Scrolls the list of `shown` with the article, and the article with the list; `current` is the selected one's index, or -1. */
export function useSideBySide(
  list: RefObject<VirtualListHandle | null>,
  shown: readonly Span[],
  current: number,
): void {
  const open = useEditor((state) => state.open)
  const latest = useRef({ shown, current })
  useEffect(() => {
    latest.current = { shown, current }
  })
  useEffect(() => {
    const place = open && surface()
    const cards = list.current?.scroller()
    if (!place || !cards) return
    // Who scrolls one pane by hand leads until something is done elsewhere: the other pane's scrolling is the answer.
    let cardsLead = false
    let frame = 0
    const soon = (follow: () => void) => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(follow)
    }
    const onText = () => {
      if (!cardsLead) soon(() => followText(list.current, place, latest.current.shown, latest.current.current))
    }
    const onCards = () => {
      if (cardsLead) soon(() => followCards(list.current, place, latest.current.shown))
    }
    const onHand = (event: Event) => {
      const inCards = event.target instanceof Node && cards.contains(event.target)
      if (event instanceof KeyboardEvent) cardsLead = inCards && SCROLLING_KEYS.includes(event.key)
      else if (event.type === 'pointerdown') cardsLead = event.target === cards
      else cardsLead = inCards
    }
    place.scroller.addEventListener('scroll', onText, { passive: true })
    cards.addEventListener('scroll', onCards, { passive: true })
    for (const kind of BY_HAND) window.addEventListener(kind, onHand, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      place.scroller.removeEventListener('scroll', onText)
      cards.removeEventListener('scroll', onCards)
      for (const kind of BY_HAND) window.removeEventListener(kind, onHand, { capture: true })
    }
  }, [open, list])
}

/** A press on a pane itself, and on nothing in it, is on its scroll bar. */
const BY_HAND = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/** The first card is that of the first words in view; the selected one stays in view with what can be done with it. */
function followText(list: VirtualListHandle | null, place: Surface, shown: readonly Span[], current: number): void {
  const first = offsetAtTop(place)
  if (first === null) return
  const index = shown.findIndex(({ end }) => end > first)
  const selected = shown[current]
  const isInView = selected !== undefined && selected.end > first && selected.start <= offsetAtFoot(place)
  if (index >= 0) list?.scrollToStart(index, isInView ? current : -1)
}

function followCards(list: VirtualListHandle | null, place: Surface, shown: readonly Span[]): void {
  const index = list?.firstInView() ?? 0
  const first = shown[index]
  if (!first) return
  scrollToLine(index === 0 ? 0 : first.start)
  if (index > 0) place.scroller.scrollTop -= MARGIN
}

function offsetAtTop({ view, scroller }: Surface): number | null {
  const frame = scroller.getBoundingClientRect()
  const column = view.root.getBoundingClientRect()
  if (column.top >= frame.top) return 0
  return view.caretAt(column.left + 4, frame.top + MARGIN)
}

function offsetAtFoot({ view, scroller }: Surface): number {
  const { bottom } = scroller.getBoundingClientRect()
  const { left } = view.root.getBoundingClientRect()
  return view.caretAt(left + 4, bottom - MARGIN) ?? Number.POSITIVE_INFINITY
}
