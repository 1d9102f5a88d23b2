/**
 * A list of cards, however long: those in view are drawn, the current one is kept in view, and the focus goes along with
 * it while it is in the list.
 */
import { measureElement, type Rect, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import type { Span } from '../../core/model/span.ts'
import styles from './VirtualList.module.css'
import { useFollowText } from '../features/annotate/useFollowText.ts'

/** A card's height before it has been measured, in pixels: two lines of quote and a row of chips. */
const CARD = 92

/** The pixels between two cards. */
const GAP = 8

type List = Virtualizer<HTMLDivElement, HTMLLIElement>

/**
 * The cards lie one below the other by themselves, so their heights are needed for what is out of sight alone, and the
 * pane's for what to draw: the browser says both when it has laid the page out, and is never made to before.
 */
const MEASURING = {
  estimateSize: () => CARD,
  initialRect: { width: 0, height: window.innerHeight },
  observeElementRect: ({ scrollElement }: List, tell: (rect: Rect) => void) => {
    if (!scrollElement) return
    const observer = new ResizeObserver(() => {
      tell({ width: scrollElement.offsetWidth, height: scrollElement.offsetHeight })
    })
    observer.observe(scrollElement)
    return () => observer.disconnect()
  },
  measureElement: (card: HTMLLIElement, entry: ResizeObserverEntry | undefined, list: List) => {
    if (entry) return measureElement(card, entry, list)
    return list.itemSizeCache.get(list.options.getItemKey(list.indexFromElement(card))) ?? CARD
  },
}

interface CardListProps<Item extends Span> {
  readonly items: readonly Item[]
  /** What tells an item from the others; must stay the same function. */
  readonly keyOf: (item: Item) => string
  /** The index of the current item, -1 for none. Its card has an element with `aria-current`, which takes the focus. */
  readonly current: number
  readonly card: (item: Item, index: number) => ReactNode
  readonly label?: string
  /** Whether the list scrolls along with the article. */
  readonly followsText?: boolean
  /** Goes to the next or previous item by a key in the list; the key is left alone if it answers false. */
  readonly onKeyDown?: (event: React.KeyboardEvent) => boolean
}

/** The list. */
export function CardList<Item extends Span>(props: CardListProps<Item>) {
  const { items, keyOf, current, card, label, followsText = false, onKeyDown } = props
  const scroller = useRef<HTMLDivElement>(null)
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index]
      return item ? keyOf(item) : index
    },
    [items, keyOf],
  )
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    ...MEASURING,
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    gap: GAP,
    overscan: 2,
    paddingStart: 2,
    paddingEnd: 12,
  })
  useFollowText(virtualizer, items, followsText)
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' })
  }, [current, virtualizer])

  const hasFocus = useRef(false)
  // Also when the card has yet to be drawn.
  useEffect(() => {
    if (!hasFocus.current || current < 0) return
    const frame = requestAnimationFrame(() => {
      // Somebody who writes on the card goes on writing.
      if (document.activeElement?.matches('input, textarea, select')) return
      scroller.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [current])

  const drawn = virtualizer.getVirtualItems()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside
    <div
      ref={scroller}
      className={styles.scroller}
      onFocus={() => {
        hasFocus.current = true
      }}
      onBlur={(event) => {
        hasFocus.current = event.currentTarget.contains(event.relatedTarget)
      }}
      onKeyDown={(event) => {
        if (onKeyDown?.(event)) event.preventDefault()
      }}
    >
      <ol
        className={styles.column}
        aria-label={label}
        style={{ height: virtualizer.getTotalSize(), paddingTop: drawn[0]?.start ?? 0, rowGap: GAP }}
      >
        {drawn.map(({ key, index }) => {
          const item = items[index]
          return (
            item && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={items.length}
                aria-posinset={index + 1}
              >
                {card(item, index)}
              </li>
            )
          )
        })}
      </ol>
    </div>
  )
}
