/** The small toolbar that appears below a selection in the text: one button a tag. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Span } from '../../core/model/span.ts'
import { TAGS } from '../../core/model/tag.ts'
import { TagButton } from '../bars/TagButton.tsx'
import { useT } from '../i18n.ts'
import { useEditor } from '../state/editor.ts'
import styles from './Reader.module.css'
import { selectedSpan, surface } from './surface.ts'

/** The toolbar at the selection; nothing where no text is selected, or while the pointer is still selecting. */
export function SelectionToolbar() {
  const span = useSelectedSpan()
  const t = useT()
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (span && bar.current) place(bar.current, span)
  }, [span])
  if (!span) return null
  return (
    <div
      ref={bar}
      className={styles.toolbar}
      role="toolbar"
      aria-label={t('reader.tagSelection')}
      // The press would take the selection away before the click is there.
      onPointerDown={(event) => event.preventDefault()}
    >
      {TAGS.map((tag) => (
        <TagButton key={tag} tag={tag} tabIndex={-1} />
      ))}
    </div>
  )
}

function useSelectedSpan(): Span | null {
  const text = useEditor((state) => state.open?.article.text)
  const [span, setSpan] = useState<Span | null>(null)
  useEffect(() => {
    let pressed = false
    const update = () => setSpan(pressed || text === undefined ? null : selectedSpan(text))
    const onDown = () => {
      pressed = true
    }
    const onUp = () => {
      pressed = false
      update()
    }
    document.addEventListener('selectionchange', update)
    window.addEventListener('pointerdown', onDown)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onUp)
    return () => {
      document.removeEventListener('selectionchange', update)
      window.removeEventListener('pointerdown', onDown)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onUp)
    }
  }, [text])
  return span
}

/** Below the selection's last line, above its first where there is no room; never outside the pane. */
function place(bar: HTMLElement, span: Span): void {
  const current = surface()
  if (!current) return
  const { view, scroller } = current
  const boxes = view.liveRangeOf(span.start, span.end).getClientRects()
  const first = boxes[0]
  const last = boxes[boxes.length - 1]
  if (!first || !last) return
  const pane = scroller.getBoundingClientRect()
  const gap = 10
  const below = last.bottom + gap
  const above = first.top - gap - bar.offsetHeight
  const fitsBelow = below + bar.offsetHeight < pane.bottom
  const top = fitsBelow ? below : above > pane.top ? above : pane.bottom - bar.offsetHeight - gap
  const left = Math.max(pane.left + gap, Math.min(last.left, pane.right - bar.offsetWidth - 2 * gap))
  bar.style.top = `${top - pane.top + scroller.scrollTop}px`
  bar.style.left = `${left - pane.left}px`
}
