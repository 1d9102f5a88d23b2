/** Keeps the cards beside the text: as the article scrolls, the first card is that of the first words in view. */
import { type RefObject, useEffect, useRef } from 'react'
import type { Span } from '../../../core/model/span.ts'
import { useEditor } from '../../document/editor.ts'
import { surface } from '../../text/surface.ts'
import type { VirtualListHandle } from '../../ui/VirtualList.tsx'

/** Scrolls the list of `shown` whenever the analyst scrolls the article. */
export function useFollowText(list: RefObject<VirtualListHandle | null>, shown: readonly Span[]): void {
  const open = useEditor((state) => state.open)
  const latest = useRef(shown)
  useEffect(() => {
    latest.current = shown
  })
  useEffect(() => {
    const scroller = open && surface()?.scroller
    if (!scroller) return
    let frame = 0
    const follow = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const offset = firstVisibleOffset()
        if (offset === null) return
        const index = latest.current.findIndex(({ end }) => end > offset)
        if (index >= 0) list.current?.scrollToStart(index)
      })
    }
    scroller.addEventListener('scroll', follow, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', follow)
    }
  }, [open, list])
}

function firstVisibleOffset(): number | null {
  const current = surface()
  if (!current) return null
  const frame = current.scroller.getBoundingClientRect()
  const column = current.view.root.getBoundingClientRect()
  if (column.top >= frame.top) return 0
  return current.view.caretAt(column.left + 4, frame.top + 24)
}
