/** The right pane: the annotations as cards, in text order, following the text as it scrolls. */
import { measureElement, type Rect, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { TAGS, type Tag } from '../../core/model/tag.ts'
import { useT } from '../i18n.ts'
import { go } from '../reader/choosing.ts'
import { setFilter, shownAnnotations } from '../state/editor.ts'
import { usePaintedEditor } from '../state/paintedEditor.ts'
import { Card } from './Card.tsx'
import styles from './Cards.module.css'
import { incomingLinks } from './links.ts'
import { useFollowText } from './useFollowText.ts'

/** A card's height before it has been measured, in pixels: two lines of quote and a row of chips. */
const CARD = 92

/** The pixels between two cards. */
const GAP = 8

type CardList = Virtualizer<HTMLDivElement, HTMLLIElement>

/**
 * The cards lie one below the other by themselves, so their heights are needed for what is out of sight alone, and the
 * pane's for what to draw: the browser says both when it has laid the page out, and is never made to before.
 */
const MEASURING = {
  estimateSize: () => CARD,
  initialRect: { width: 0, height: window.innerHeight },
  observeElementRect: ({ scrollElement }: CardList, tell: (rect: Rect) => void) => {
    if (!scrollElement) return
    const observer = new ResizeObserver(() => {
      tell({ width: scrollElement.offsetWidth, height: scrollElement.offsetHeight })
    })
    observer.observe(scrollElement)
    return () => observer.disconnect()
  },
  measureElement: (card: HTMLLIElement, entry: ResizeObserverEntry | undefined, list: CardList) => {
    if (entry) return measureElement(card, entry, list)
    return list.itemSizeCache.get(list.options.getItemKey(list.indexFromElement(card))) ?? CARD
  },
}

/** The filter, the count and the cards. */
export function Cards() {
  const t = useT()
  const { layer, filter, chosen, others } = usePaintedEditor(
    useShallow(({ layer, filter, chosen, others }) => ({ layer, filter, chosen, others })),
  )
  const shown = useMemo(() => shownAnnotations({ layer, filter }), [layer, filter])
  const incoming = useMemo(() => incomingLinks(layer?.annotations ?? []), [layer])
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const getItemKey = useCallback((index: number) => shown[index]?.id ?? index, [shown])
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    ...MEASURING,
    count: shown.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    gap: GAP,
    overscan: 2,
    paddingStart: 2,
    paddingEnd: 12,
  })
  useFollowText(virtualizer, shown)
  const chosenIndex = shown.findIndex((annotation) => annotation.id === chosen)
  const wasFocused = useRef(false)

  useEffect(() => {
    if (chosenIndex >= 0) virtualizer.scrollToIndex(chosenIndex, { align: 'auto' })
  }, [chosenIndex, virtualizer])

  // The focus goes along with the chosen card while it is in the cards, also when the card has yet to be drawn.
  useEffect(() => {
    if (!wasFocused.current || chosenIndex < 0) return
    const frame = requestAnimationFrame(() => {
      // Somebody who writes on the card goes on writing.
      if (document.activeElement?.matches('input, textarea, select')) return
      list.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [chosenIndex])

  const total = layer?.annotations.length ?? 0
  const items = virtualizer.getVirtualItems()
  return (
    <>
      <div className={styles.head}>
        <FilterChoice filter={filter} />
        {others.size > 0 ? (
          <b>{t('reader.chosenCount', { count: others.size + 1 })}</b>
        ) : (
          filter && <span>{t('reader.shownOf', { shown: shown.length, count: total })}</span>
        )}
      </div>
      {shown.length === 0 && <NoCards filtered={total > 0} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside */}
      <div
        ref={scroller}
        className={styles.scroller}
        onFocus={() => {
          wasFocused.current = true
        }}
        onBlur={(event) => {
          wasFocused.current = event.currentTarget.contains(event.relatedTarget)
        }}
        onKeyDown={(event) => {
          const direction = cardKeys(event)
          if (direction && go(direction)) event.preventDefault()
        }}
      >
        <ol
          ref={list}
          className={styles.column}
          style={{ height: virtualizer.getTotalSize(), paddingTop: items[0]?.start ?? 0, rowGap: GAP }}
        >
          {items.map((item) => {
            const annotation = shown[item.index]
            return (
              annotation && (
                <li
                  key={item.key}
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  aria-setsize={shown.length}
                  aria-posinset={item.index + 1}
                >
                  <Card
                    annotation={annotation}
                    index={item.index + 1}
                    count={shown.length}
                    chosen={annotation.id === chosen}
                    also={others.has(annotation.id)}
                    reachable={annotation.id === chosen || (chosenIndex < 0 && item.index === 0)}
                    incoming={incoming.get(annotation.id) ?? 0}
                  />
                </li>
              )
            )
          })}
        </ol>
      </div>
    </>
  )
}

function FilterChoice({ filter }: { readonly filter: Tag | null }) {
  const t = useT()
  return (
    <select
      className={styles.filter}
      aria-label={t('reader.filter.label')}
      value={filter ?? ''}
      onChange={(event) => setFilter(TAGS.find((tag) => tag === event.target.value) ?? null)}
    >
      <option value="">{t('reader.filter.all')}</option>
      {TAGS.map((tag) => (
        <option key={tag} value={tag}>
          {t(`reader.tags.${tag}`)}
        </option>
      ))}
    </select>
  )
}

function NoCards({ filtered }: { readonly filtered: boolean }) {
  const t = useT()
  return (
    <div className={styles.empty}>
      <b>{t(filtered ? 'reader.noneShown' : 'reader.noCards')}</b>
      <p>{t(filtered ? 'reader.noneShownHint' : 'reader.noCardsHint')}</p>
    </div>
  )
}

function cardKeys(event: React.KeyboardEvent): 'next' | 'previous' | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next'
  if (event.key === 'ArrowDown') return 'next'
  return event.key === 'ArrowUp' ? 'previous' : null
}
