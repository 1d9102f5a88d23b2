/** The rows, of which only those in sight are drawn, and moving among them by key. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useEditor } from '../../document/editor.ts'
import { openInTab } from '../../document/tabs.ts'
import { useT } from '../../platform/i18n.ts'
import { ArticleMenu, type OpenMenu } from './ArticleMenu.tsx'
import { ArticleRow } from './ArticleRow.tsx'
import styles from './Library.module.css'
import { remove } from './libraryHistory.ts'
import type { Row } from './listing.ts'
import { nextRow, useTyping } from './listKeys.ts'

/** A row's height before it has been measured, in pixels: two lines of title and one of facts. */
const GUESSED_ROW = 72

interface ArticleListProps {
  readonly rows: readonly Row[]
  /** The row that Tab reaches and the keys go from. */
  readonly active: string | null
  readonly onActive: (id: string) => void
  readonly onOpen: (row: Row) => void
}

/** The list; arrows, Home, End and typing move, Enter opens, Delete removes. */
export function ArticleList({ rows, active, onActive, onOpen }: ArticleListProps) {
  const t = useT()
  const open = useEditor((state) => state.open?.article.id ?? null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const at = rows.findIndex(({ article }) => article.id === active)
  const typed = useTyping(rows)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => GUESSED_ROW,
    getItemKey: (index) => rows[index]?.article.id ?? index,
    overscan: 8,
    paddingStart: 2,
    paddingEnd: 12,
    // The active row is always drawn, so that the focus has a place to be.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(at < 0 ? [] : [at])])].sort(ascending),
  })
  const openAt = rows.findIndex(({ article }) => article.id === open)
  useEffect(() => {
    if (openAt >= 0) virtualizer.scrollToIndex(openAt, { align: 'auto' })
  }, [openAt, virtualizer])

  const rowElement = (id: string | null) =>
    id === null ? null : (scroller.current?.querySelector<HTMLElement>(`[data-article="${id}"]`) ?? null)
  const goTo = (index: number) => {
    const id = rows[index]?.article.id
    if (id === undefined) return
    flushSync(() => onActive(id))
    virtualizer.scrollToIndex(index, { align: 'auto' })
    rowElement(id)?.focus({ preventScroll: true })
  }
  const removeAt = (index: number, id: string) => {
    // The focus stays in the list, where Ctrl+Z takes the removal back.
    goTo(index + 1 < rows.length ? index + 1 : index - 1)
    void remove(id, 'article')
  }
  const onKeyDown = (event: KeyboardEvent, index: number, id: string) => {
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey
    const next = isBare ? (nextRow(event.key, index, rows.length) ?? typed(event.key, index)) : null
    if (next !== null) goTo(next)
    else if (event.key === 'Delete' && isBare) removeAt(index, id)
    // What this key means in the text must not be done from here.
    else if (event.key !== 'Backspace') return
    event.preventDefault()
  }
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }} aria-label={t('shell.library.list')}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          if (!row) return null
          const { id } = row.article
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ArticleRow
                row={row}
                current={id === open}
                active={index === Math.max(at, 0)}
                menuOpen={menu?.id === id}
                onOpen={() => onOpen(row)}
                onOpenInTab={() => void openInTab(id)}
                onFocus={() => onActive(id)}
                onKeyDown={(event) => onKeyDown(event, index, id)}
                onMenu={(anchor) => setMenu({ id, anchor })}
              />
            </li>
          )
        })}
      </ul>
      <ArticleMenu menu={menu} onClose={() => setMenu(null)} finalFocus={() => rowElement(active)} />
    </div>
  )
}

function ascending(a: number, b: number): number {
  return a - b
}
