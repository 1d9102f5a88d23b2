/** The small toolbar that appears above a selection in the text: one button a tag. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Span } from '../../../core/model/span.ts'
import { TAGS } from '../../../core/model/tag.ts'
import { TagButton } from '../../commands/TagButton.tsx'
import { useEditor } from '../../document/editor.ts'
import { useT } from '../../platform/i18n.ts'
import { placeAbove } from '../../text/placing.ts'
import styles from '../../text/Reader.module.css'
import { selectedSpan, surface } from '../../text/surface.ts'

/** The toolbar at the selection; nothing where no text is selected, or while the pointer is still selecting. */
export function SelectionToolbar() {
  const bar = useRef<HTMLDivElement>(null)
  const span = useSelectedSpan(bar)
  const t = useT()
  useLayoutEffect(() => {
    if (span && bar.current) placeAbove(bar.current, span)
  }, [span])
  // The text around it may be laid out again, in another size or width.
  useEffect(() => {
    const root = surface()?.view.root
    if (!span || !root) return
    const resized = new ResizeObserver(() => bar.current && placeAbove(bar.current, span))
    resized.observe(root)
    return () => resized.disconnect()
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

function useSelectedSpan(bar: React.RefObject<HTMLDivElement | null>): Span | null {
  const text = useEditor((state) => state.open?.article.text)
  const [span, setSpan] = useState<Span | null>(null)
  useEffect(() => {
    let pressed = false
    const update = () => setSpan(pressed || text === undefined ? null : selectedSpan(text))
    const onDown = ({ target }: PointerEvent) => {
      pressed = true
      // At once: a selection that is drawn below the toolbar would stop at it.
      if (bar.current && !(target instanceof Node && bar.current.contains(target))) flushSync(() => setSpan(null))
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
  }, [text, bar])
  return span
}
