/** Review mode: a colleague's annotations one by one, each with a verdict to give. */
import { useEffect, useMemo } from 'react'
import { TAGS } from '../../core/model/tag.ts'
import { type ReviewItem, reviewItems, reviewProgress } from '../../core/review/items.ts'
import { useT } from '../i18n.ts'
import { useEditor } from '../state/editor.ts'
import { drawCurrent } from './lanes.ts'
import { PlaceList } from './PlaceList.tsx'
import { Progress } from './Progress.tsx'
import styles from './Review.module.css'
import { ReviewCard } from './ReviewCard.tsx'
import { chooseColleague, setReviewFilter, useReview } from './state.ts'
import { useThroughCommands } from './useReviewCommands.ts'

const SHOW = ['all', 'undecided', 'disputed'] as const

/** The tab: whose annotations, which of them, how far one is, and the list. */
export function ThroughTab() {
  const t = useT()
  const own = useEditor((state) => state.layer)
  const colleagues = useReview((state) => state.colleagues)
  const colleague = useReview((state) => state.colleague)
  const filter = useReview((state) => state.filter)
  const current = useReview((state) => state.current)
  const other = colleagues.find(({ annotator }) => annotator.id === colleague)
  const items = useMemo(() => (own && other ? reviewItems(own, other, filter) : []), [own, other, filter])
  const progress = useMemo(() => (own && other ? reviewProgress(own, other) : null), [own, other])
  const places = useMemo(() => items.map((item) => ({ ...placeOf(item), item })), [items])
  useThroughCommands(current !== null, other !== undefined)
  useEffect(() => {
    const item = items.find(({ annotation }) => annotation.id === current)
    drawCurrent(item ? [item.annotation] : [], item?.verdict?.proposal ? [item.verdict.proposal] : [])
    return () => drawCurrent([], [])
  }, [items, current])
  if (!other) return null
  return (
    <>
      <div className={styles.tools}>
        <select
          className={styles.select}
          aria-label={t('review.colleague')}
          value={colleague ?? ''}
          onChange={(event) => chooseColleague(event.target.value)}
        >
          {colleagues.map(({ annotator }) => (
            <option key={annotator.id} value={annotator.id}>
              {annotator.name}
            </option>
          ))}
        </select>
        <select
          className={styles.select}
          aria-label={t('review.show')}
          value={filter.show}
          onChange={(event) => setReviewFilter({ show: SHOW.find((show) => show === event.target.value) ?? 'all' })}
        >
          {SHOW.map((show) => (
            <option key={show} value={show}>
              {t(`review.shows.${show}`)}
            </option>
          ))}
        </select>
        <select
          className={styles.select}
          aria-label={t('reader.filter.label')}
          value={filter.tag ?? ''}
          onChange={(event) => setReviewFilter({ tag: TAGS.find((tag) => tag === event.target.value) ?? null })}
        >
          <option value="">{t('review.allTags')}</option>
          {TAGS.map((tag) => (
            <option key={tag} value={tag}>
              {t(`reader.tags.${tag}`)}
            </option>
          ))}
        </select>
      </div>
      {progress && <Progress label={t('review.progress')} done={progress.decided} total={progress.total} />}
      <p className={styles.facts}>{t('review.missingHint')}</p>
      <PlaceList
        label={t('review.tabs.through')}
        places={places}
        current={current}
        empty={t('review.nothingToReview')}
        row={({ item, id }) => <ReviewCard item={item} current={id === current} />}
      />
    </>
  )
}

function placeOf({ annotation: { id, start, end } }: ReviewItem) {
  return { id, start, end }
}
