/**
 * A list of cards of any length: only those in view are drawn, the current one is kept in view, and while the focus is in
 * the list it follows the current one.
 */
import { measureElement, type Rect, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type Ref, useCallback, useEffect, useImperativeHandle, useRef } from 'react'
import styles from './VirtualList.module.css'

/** A card's height before it has been measured, in pixels: two lines of quote and a row of chips. */
const CARD = 92

/** The pixels between two cards. */
const GAP = 8

type List = Virtualizer<HTMLDivElement, HTMLLIElement>

/**
 * The page itself stacks the cards, so their heights are only needed for those out of view, and the pane's height to know
 * which to draw. The browser reports both after layout, and is never forced to lay the page out before.
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

/** What can be done with a list from outside. */
export interface VirtualListHandle {
  /** Scrolls so that the item with this index is the first in view, or a later one where `keep` (-1 for none) would be below the list. */
  readonly scrollToStart: (index: number, keep: number) => void
  /** The index of the first item in view; 0 without items. */
  readonly firstInView: () => number
  /** The element that scrolls. */
  readonly scroller: () => HTMLElement | null
}

interface VirtualListProps<Item> {
  readonly items: readonly Item[]
  /** What tells an item from the others; must stay the same function. */
  readonly keyOf: (item: Item) => string
  /** The index of the current item, -1 for none. Its card has an element with `aria-current`, which takes the focus. */
  readonly current: number
  readonly card: (item: Item, index: number) => ReactNode
  readonly label?: string
  readonly ref?: Ref<VirtualListHandle>
  /** Goes to the next or previous item by a key in the list; the key is left alone if it answers false. */
  readonly onKeyDown?: (event: React.KeyboardEvent) => boolean
}

/** The list. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, keyOf, current, card, label, ref, onKeyDown } = props
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
  useImperativeHandle(ref, () => {
    const top = (index: number, align: 'start' | 'end') => virtualizer.getOffsetForIndex(index, align)?.[0] ?? 0
    return {
      scrollToStart: (index, keep) => {
        if (keep > index && top(keep, 'end') > top(index, 'start')) virtualizer.scrollToIndex(keep, { align: 'end' })
        else virtualizer.scrollToIndex(index, { align: 'start' })
      },
      firstInView: () => virtualizer.getVirtualItemForOffset((virtualizer.scrollOffset ?? 0) + GAP)?.index ?? 0,
      scroller: () => scroller.current,
    }
  }, [virtualizer])
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' })
  }, [current, virtualizer])

  const hasFocus = useRef(false)
  // Also when the card has yet to be drawn.
  useEffect(() => {
    if (!hasFocus.current || current < 0) return
    const frame = requestAnimationFrame(() => {
      const card = scroller.current?.querySelector<HTMLElement>('[aria-current=true]')
      const focused = document.activeElement
      // What opens meanwhile may take the focus; a field keeps it, and so does all that is on the current card already.
      if (!hasFocus.current || focused?.matches('input, textarea, select')) return
      if (!card?.closest('li')?.contains(focused)) card?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [current])

  const drawn = virtualizer.getVirtualItems()
  const isDrawn = drawn.some(({ index }) => index === current)
  const shown = useRef(-1)
  // What can be done with the current item makes its card taller, which its new height tells after it was scrolled to.
  useEffect(() => {
    const card = isDrawn && scroller.current?.querySelector(`:scope > ol > [data-index="${current}"]`)
    if (!card || shown.current === current) return
    shown.current = current
    const grown = new ResizeObserver(() => card.scrollIntoView({ block: 'nearest' }))
    grown.observe(card)
    return () => grown.disconnect()
  }, [current, isDrawn])
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
