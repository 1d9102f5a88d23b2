/** Annotations of the earlier version without a place: what they said, where the text still says it, and a place for each. */
import { useMemo, useState } from 'react'
import type { Uncarried } from '../../../core/model/layer.ts'
import { usePaintedEditor } from '../../document/paintedEditor.ts'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import { reveal, select } from '../../text/surface.ts'
import { Button } from '../../ui/Button.tsx'
import side from '../../ui/SideList.module.css'
import styles from './VersionsTab.module.css'
import { carrying } from './window.ts'

/** The most rows, and the most places of one. */
const MOST = 300
const MOST_PLACES = 99

/** The list; nothing where every annotation has a place. */
export function LostList({ entries }: { readonly entries: readonly Uncarried[] }) {
  const t = useT()
  const write = useWriteCount()
  if (entries.length === 0) return null
  return (
    <section aria-labelledby="versions-lost">
      <h2 className={side.heading} id="versions-lost">
        {t('versions.lost')}
        <span className={side.count}>{write(entries.length)}</span>
      </h2>
      <ol className={side.rows}>
        {entries.slice(0, MOST).map((entry) => (
          <LostRow key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  )
}

function LostRow({ entry }: { readonly entry: Uncarried }) {
  const t = useT()
  const text = usePaintedEditor((state) => state.open?.article.text ?? '')
  const places = useMemo(() => placesOf(text, entry.quote), [text, entry.quote])
  const [shown, setShown] = useState(-1)
  const show = () => {
    const next = (shown + 1) % places.length
    const start = places[next] ?? 0
    setShown(next)
    select(start, start + entry.quote.length)
    reveal(start)
  }
  const count = places.length
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        <span className={styles.label}>{t(`versions.reasons.${entry.reason}`)}</span> {entry.quote}
      </span>
      <span className={styles.actions}>
        {count > 0 && (
          <Button onClick={show}>
            {shown < 0 ? t('versions.showPlaces', { count }) : t('versions.shownPlace', { index: shown + 1, count })}
          </Button>
        )}
        <Button onClick={() => carrying.placeAtSelection(entry)}>{t('versions.place')}</Button>
      </span>
    </li>
  )
}

/** Where a text has these words, to the letter; offsets in UTF-16 code units. */
function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1))
    places.push(at)
  return places
}
