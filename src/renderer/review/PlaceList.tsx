/** A list of places in the text, however long; the current one is kept in view, and a click in the text makes one current. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { useT } from '../i18n.ts'
import { useClicksInText } from '../reader/pointing.ts'
import { useEditor } from '../state/editor.ts'
import { goTo, type Place } from './going.ts'
import styles from './Review.module.css'

/** A row's height before it has been measured, in pixels. */
const guessSize = () => 84

/** How much of the current place's words a screen reader is told, in UTF-16 code units. */
const MOST_TOLD = 120

interface PlaceListProps<P extends Place> {
  readonly label: string
  readonly places: readonly P[]
  readonly current: string | null
  readonly empty: ReactNode
  readonly row: (place: P, index: number) => ReactNode
}

/** The list; rows are drawn as they come into view. */
export function PlaceList<P extends Place>({ label, places, current, empty, row }: PlaceListProps<P>) {
  const t = useT()
  const scroller = useRef<HTMLDivElement>(null)
  const getItemKey = useCallback((index: number) => places[index]?.id ?? index, [places])
  const virtualizer = useVirtualizer({
    count: places.length,
    getScrollElement: () => scroller.current,
    estimateSize: guessSize,
    getItemKey,
    gap: 8,
    overscan: 4,
    paddingEnd: 12,
  })
  useClicksInText(places, current, goTo)
  const at = places.findIndex(({ id }) => id === current)
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' })
  }, [at, virtualizer])
  const text = useEditor((state) => state.open?.article.text ?? '')
  const place = places[at]
  const told = place && {
    index: at + 1,
    count: places.length,
    words: text.slice(place.start, Math.min(place.end, place.start + MOST_TOLD)),
  }
  if (places.length === 0) return <div className={styles.empty}>{empty}</div>
  return (
    <div ref={scroller} className={styles.scroller}>
      <p className={styles.told} aria-live="polite">
        {told && t('review.at', told)}
      </p>
      <ol className={styles.list} aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const place = places[item.index]
          return (
            place && (
              <li
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                aria-setsize={places.length}
                aria-posinset={item.index + 1}
                className={styles.item}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row(place, item.index)}
              </li>
            )
          )
        })}
      </ol>
    </div>
  )
}
