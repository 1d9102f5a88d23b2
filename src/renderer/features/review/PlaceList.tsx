/** A list of places in the text, however long; the current one is kept in view, and a click in the text makes one current. */
import type { ReactNode } from 'react'
import { useEditor } from '../../document/editor.ts'
import { useT } from '../../platform/i18n.ts'
import { useClicksInText } from '../../text/clickTargets.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import styles from './PlaceList.module.css'
import type { Place } from './places.ts'
import { goTo } from './reviewNavigation.ts'

/** What tells a place from the others. */
const idOf = ({ id }: Place) => id

/** How much of the current place's words a screen reader reads out, in UTF-16 code units. */
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
  useClicksInText(places, current, goTo)
  const at = places.findIndex(({ id }) => id === current)
  const text = useEditor((state) => state.open?.article.text ?? '')
  const place = places[at]
  const told = place && {
    index: at + 1,
    count: places.length,
    words: text.slice(place.start, Math.min(place.end, place.start + MOST_TOLD)),
  }
  if (places.length === 0) return <div className={styles.empty}>{empty}</div>
  return (
    <>
      <p className={styles.told} aria-live="polite">
        {told && t('review.at', told)}
      </p>
      <div className={styles.list}>
        <VirtualList items={places} keyOf={idOf} current={at} label={label} card={row} />
      </div>
    </>
  )
}
