/** Annotations of the earlier version without a place: what they said, where the text still says it, and a place for each. */
import { useEffect, useMemo, useRef } from 'react'
import type { Uncarried } from '../../../core/model/layer.ts'
import { placesOf } from '../../../core/versions/lostPlaces.ts'
import { usePaintedEditor } from '../../document/paintedEditor.ts'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import side from '../../ui/SideList.module.css'
import { CarriedKeys } from './CarriedKeys.tsx'
import styles from './VersionsTab.module.css'
import { carrying, useVersions } from './window.ts'

/** The most rows. */
const MOST = 300

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
      <Told entries={entries} />
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
  const isFree = usePaintedEditor((state) => state.selected === null)
  const lost = useVersions((state) => state.lost)
  const isCurrent = isFree && lost?.entry === entry.id
  const count = useMemo(() => placesOf(text, entry.quote).length, [text, entry.quote])
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li ref={row} className={styles.item} aria-current={isCurrent}>
      <span className={styles.words}>
        <span className={styles.label}>{t(`versions.reasons.${entry.reason}`)}</span> {entry.quote}
      </span>
      <span className={styles.actions}>
        {count > 0 && (
          <Button onClick={() => carrying.showPlace(entry)}>
            {isCurrent
              ? t('versions.shownPlace', { index: lost.place + 1, count })
              : t('versions.showPlaces', { count })}
          </Button>
        )}
        <Button onClick={() => carrying.placeAtSelection(entry)}>
          {t('versions.place')}
          {isCurrent && <CarriedKeys of="keep-carried" />}
        </Button>
        {entry.reason !== 'dropped' && (
          <Button onClick={() => carrying.dropLost(entry)}>
            {t('versions.drop')}
            {isCurrent && <CarriedKeys of="drop-carried" />}
          </Button>
        )}
      </span>
    </li>
  )
}

/** Reads out where the pass is. */
function Told({ entries }: { readonly entries: readonly Uncarried[] }) {
  const t = useT()
  const isFree = usePaintedEditor((state) => state.selected === null)
  const text = usePaintedEditor((state) => state.open?.article.text ?? '')
  const lost = useVersions((state) => state.lost)
  const entry = isFree ? entries.find(({ id }) => id === lost?.entry) : undefined
  const count = entry ? placesOf(text, entry.quote).length : 0
  return (
    <p className={styles.told} aria-live="polite">
      {entry && `${t(`versions.reasons.${entry.reason}`)} ${entry.quote}`}
      {entry && lost && count > 0 && `. ${t('versions.shownPlace', { index: lost.place + 1, count })}`}
    </p>
  )
}
