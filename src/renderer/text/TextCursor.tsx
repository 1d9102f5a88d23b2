/** The text cursor: a browser draws none in text that can't be edited. */
import { useEffect, useRef } from 'react'
import { onceAFrame } from '../platform/frames.ts'
import styles from './Reader.module.css'
import { boxAt, selectionOffsets, surface } from './surface.ts'
import { visualX } from './visualCursor.ts'

/** A cursor at the collapsed selection while the text has the focus. */
export function TextCursor() {
  const cursor = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const drawing = onceAFrame(() => {
      if (cursor.current) draw(cursor.current)
    })
    const update = drawing.ask
    document.addEventListener('selectionchange', update)
    // The column changes with the window, and with the size of its letters.
    const resized = new ResizeObserver(update)
    if (cursor.current?.parentElement) resized.observe(cursor.current.parentElement)
    document.addEventListener('focusin', update)
    document.addEventListener('focusout', update)
    return () => {
      drawing.cancel()
      document.removeEventListener('selectionchange', update)
      resized.disconnect()
      document.removeEventListener('focusin', update)
      document.removeEventListener('focusout', update)
    }
  }, [])
  return <span ref={cursor} className={styles.cursor} hidden aria-hidden="true" />
}

function draw(cursor: HTMLElement): void {
  const current = surface()
  const offsets = selectionOffsets()
  const visible = current && offsets && offsets.anchor === offsets.focus && document.activeElement === current.view.root
  cursor.hidden = true
  if (!visible) return
  const box = boxAt(current.view, offsets.focus)
  const column = cursor.offsetParent ?? cursor.parentElement
  if (!box || !column) return
  const origin = column.getBoundingClientRect()
  cursor.style.left = `${(visualX(current.view, offsets.focus) ?? box.left) - origin.left}px`
  cursor.style.top = `${box.top - origin.top}px`
  cursor.style.height = `${box.height}px`
  // Blinking starts over, so that a cursor that moves is always visible.
  cursor.getAnimations().forEach((animation) => {
    animation.currentTime = 0
  })
  cursor.hidden = false
}
