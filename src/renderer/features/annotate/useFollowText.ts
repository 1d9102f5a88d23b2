/** Keeps the cards beside the text: as the article scrolls, the first card is that of the first words in view. */
import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Span } from '../../../core/model/span.ts'
import { surface } from '../../text/surface.ts'
import { useEditor } from '../../document/editor.ts'

/** Scrolls the cards whenever the analyst scrolls the article, if they are to follow it. */
export function useFollowText(
  virtualizer: Virtualizer<HTMLDivElement, HTMLLIElement>,
  shown: readonly Span[],
  follows: boolean,
): void {
  const open = useEditor((state) => state.open)
  const latest = useRef(shown)
  useEffect(() => {
    latest.current = shown
  })
  useEffect(() => {
    const scroller = follows && open && surface()?.scroller
    if (!scroller) return
    let frame = 0
    const follow = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const offset = firstVisibleOffset()
        if (offset === null) return
        const index = latest.current.findIndex(({ end }) => end > offset)
        if (index >= 0) virtualizer.scrollToIndex(index, { align: 'start' })
      })
    }
    scroller.addEventListener('scroll', follow, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', follow)
    }
  }, [follows, open, virtualizer])
}

function firstVisibleOffset(): number | null {
  const current = surface()
  if (!current) return null
  const frame = current.scroller.getBoundingClientRect()
  const column = current.view.root.getBoundingClientRect()
  if (column.top >= frame.top) return 0
  return current.view.caretAt(column.left + 4, frame.top + 24)
}
