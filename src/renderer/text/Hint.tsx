/** Why nothing happened, in a sentence at the selection. It goes with the next key, click or turn of the wheel. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Span } from '../../core/model/span.ts'
import { useEditor } from '../document/editor.ts'
import { annotationIn } from '../document/editorState.ts'
import { useT } from '../platform/i18n.ts'
import { placeBelow } from './placing.ts'
import styles from './Reader.module.css'
import { shownAs, wordsOf } from './saying.ts'
import { lastSelection, surface } from './surface.ts'

/** How long it is shown at most, in milliseconds. */
const SHOWN = 6000

/** The hint; it is a live region of its own. */
export function Hint() {
  const t = useT()
  const said = useEditor((state) => state.announcement)
  const [gone, setGone] = useState<typeof said>(null)
  const bubble = useRef<HTMLDivElement>(null)
  const isShown = said !== null && said !== gone && shownAs(said) === 'hint'
  useLayoutEffect(() => {
    if (isShown && bubble.current) placeBelow(bubble.current, placeOfWork())
  }, [isShown])
  useEffect(() => {
    if (!isShown) return
    const controller = new AbortController()
    const hide = () => setGone(said)
    // The key or click that asked is over when this runs.
    for (const name of ['keydown', 'pointerdown', 'wheel'] as const)
      window.addEventListener(name, hide, { signal: controller.signal, capture: true, passive: true })
    const timer = window.setTimeout(hide, SHOWN)
    return () => {
      controller.abort()
      window.clearTimeout(timer)
    }
  }, [isShown, said])
  return (
    <div ref={bubble} className={styles.hint} data-shown={isShown} aria-live="polite">
      {isShown && wordsOf(said, t)}
    </div>
  )
}

/** Where the analyst is at work: the selection, else the selected annotation; the first words in sight if it is elsewhere. */
function placeOfWork(): Span {
  const state = useEditor.getState()
  const last = lastSelection()
  const selected = state.selected === null ? undefined : annotationIn(state, state.selected)
  const start = last && Math.min(last.anchor, last.focus)
  const place = last && start !== null ? { start, end: Math.max(last.anchor, last.focus, start + 1) } : selected
  return place && isInSight(place) ? place : firstInSight()
}

function isInSight({ start, end }: Span): boolean {
  const current = surface()
  if (!current) return false
  const frame = current.scroller.getBoundingClientRect()
  const box = current.view.liveRangeOf(start, end).getBoundingClientRect()
  return box.bottom > frame.top && box.top < frame.bottom
}

function firstInSight(): Span {
  const current = surface()
  const frame = current?.scroller.getBoundingClientRect()
  const column = current?.view.root.getBoundingClientRect()
  const start = frame && column ? (current?.view.caretAt(column.left + 4, frame.top + frame.height / 3) ?? 0) : 0
  return { start, end: start + 1 }
}
