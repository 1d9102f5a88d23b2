/** The articles that are open at once, above the one in front. Nothing where one is enough. */
import { X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useEditor } from '../document/editor.ts'
import { openArticle } from '../document/openArticle.ts'
import { closeTab, moveTab } from '../document/tabs.ts'
import { useT } from '../platform/i18n.ts'
import { useLibrary } from '../platform/library.ts'
import { useView } from '../platform/view.ts'
import styles from './TabStrip.module.css'

/** The strip: arrows move the focus, Enter opens, Delete closes, dragging and Ctrl+Shift+Page Up or Down reorder. */
export function TabStrip() {
  const t = useT()
  const tabs = useView((state) => state.tabs)
  const front = useEditor((state) => state.open?.article.id ?? null)
  const articles = useLibrary((state) => state.library?.articles)
  const strip = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  useEffect(() => {
    if (dragged === null) return
    return followPointer(
      strip,
      (to) => moveTab(dragged, to),
      () => setDragged(null),
    )
  }, [dragged])
  if (tabs.length < 2) return null
  const elements = () => [...(strip.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])]
  const onKeyDown = (event: KeyboardEvent, index: number, id: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const last = tabs.length - 1
    const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: last }[event.key]
    if (next !== undefined) elements()[(next + tabs.length) % tabs.length]?.focus()
    else if (event.key === 'Delete') void closeTab(id).then(() => elements()[Math.min(index, last - 1)]?.focus())
    else if (event.key !== 'Backspace') return
    event.preventDefault()
  }
  return (
    <section className={styles.place} aria-label={t('shell.tabs.label')}>
      <div ref={strip} className={styles.strip} role="tablist" aria-label={t('shell.tabs.label')}>
        {tabs.map((id, index) => {
          const article = articles?.find((row) => row.id === id)
          const isFront = id === front
          return (
            <button
              key={id}
              type="button"
              role="tab"
              className={styles.tab}
              aria-selected={isFront}
              tabIndex={isFront || (front === null && index === 0) ? 0 : -1}
              data-dragged={id === dragged}
              lang={article?.language}
              title={article?.title}
              onClick={() => void openArticle(id)}
              onKeyDown={(event) => onKeyDown(event, index, id)}
              onAuxClick={(event) => {
                if (event.button === 1) void closeTab(id)
              }}
              onPointerDown={(event) => {
                if (event.button === 0) setDragged(id)
              }}
            >
              <span className={styles.title}>{article?.title ?? id}</span>
              {/* For the mouse alone: the keys are Delete here, and that of the command everywhere. */}
              <span
                className={styles.close}
                aria-hidden="true"
                title={t('commands.close-tab')}
                onPointerDown={(event) => event.stopPropagation()}
                onClick={(event) => {
                  event.stopPropagation()
                  void closeTab(id)
                }}
              >
                <X size={13} />
              </span>
            </button>
          )
        })}
      </div>
    </section>
  )
}

/**
 * Says while a tab is dragged over the index of which tab the pointer is, until it is released. The window is listened to:
 * a tab that moves in the page loses the pointer that it had captured.
 */
function followPointer(strip: RefObject<HTMLElement | null>, onTab: (index: number) => void, onEnd: () => void) {
  const controller = new AbortController()
  const { signal } = controller
  const onMove = ({ clientX }: PointerEvent) => {
    const tabs = [...(strip.current?.querySelectorAll('[role=tab]') ?? [])]
    const index = tabs.findIndex((tab) => {
      const { left, right } = tab.getBoundingClientRect()
      return clientX >= left && clientX <= right
    })
    if (index >= 0) onTab(index)
  }
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', onEnd, { signal })
  window.addEventListener('pointercancel', onEnd, { signal })
  return () => controller.abort()
}
