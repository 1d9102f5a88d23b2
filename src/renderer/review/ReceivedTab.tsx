/** What colleagues say of one's own annotations: verdicts, proposals to accept, comments to answer. */
import { useEffect, useMemo } from 'react'
import { isAccepted, type Received, reviewsOf } from '../../core/review/verdicts.ts'
import { TagForm } from '../bars/TagButton.tsx'
import { useT } from '../i18n.ts'
import { useEditor } from '../state/editor.ts'
import { goTo } from './going.ts'
import { drawCurrent } from './lanes.ts'
import { PlaceList } from './PlaceList.tsx'
import styles from './Review.module.css'
import { CommandButton, Said } from './ReviewCard.tsx'
import { reply } from './reviewing.ts'
import { useReview } from './state.ts'
import { useReceivedCommands } from './useReviewCommands.ts'

interface ReceivedPlace {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly received: Received
}

/** The tab: the reviews about one's own layer, in text order. */
export function ReceivedTab() {
  const t = useT()
  const own = useEditor((state) => state.layer)
  const colleagues = useReview((state) => state.colleagues)
  const current = useReview((state) => state.current)
  const places = useMemo((): readonly ReceivedPlace[] => {
    if (!own) return []
    return reviewsOf(own.annotator.id, [own, ...colleagues]).flatMap((received) => {
      const { review } = received
      const place = own.annotations.find(({ id }) => id === review.annotation) ?? review.proposal
      return place ? [{ id: review.id, start: place.start, end: place.end, received }] : []
    })
  }, [own, colleagues])
  const place = places.find(({ id }) => id === current)
  useReceivedCommands(places, place?.received)
  useEffect(() => {
    drawCurrent(place ? [place] : [], place?.received.review.proposal ? [place.received.review.proposal] : [])
    return () => drawCurrent([], [])
  }, [place])
  return (
    <PlaceList
      label={t('review.tabs.received')}
      places={places}
      current={current}
      empty={t('review.nothingReceived')}
      row={(row) => <ReceivedCard place={row} current={row.id === current} />}
    />
  )
}

function ReceivedCard({ place, current }: { readonly place: ReceivedPlace; readonly current: boolean }) {
  const t = useT()
  const { received } = place
  const { review, reviewer, replies } = received
  const own = useEditor((state) => state.layer)
  const text = useEditor((state) => state.open?.article.text ?? '')
  const names = useReview((state) => state.colleagues)
  const nameOf = (id: string) => names.find(({ annotator }) => annotator.id === id)?.annotator.name ?? t('review.you')
  const annotation = own?.annotations.find(({ id }) => id === review.annotation)
  const tag = annotation?.tag ?? review.proposal?.tag
  const accepted = own !== null && isAccepted(own, review)
  return (
    <div className={styles.card} data-current={current}>
      <button type="button" className={styles.jump} aria-current={current} onClick={() => goTo(place)}>
        <span className={styles.top}>
          {tag && <TagForm tag={tag} />}
          {nameOf(reviewer)}
          <span className={styles.state}>{t(`review.verdicts.${accepted ? 'accepted' : review.verdict}`)}</span>
        </span>
        <q className={styles.quote}>{annotation?.quote ?? text.slice(place.start, place.end)}</q>
      </button>
      <Said review={review} />
      {replies.map(({ by, reply: { id, text: words } }) => (
        <p key={id} className={styles.said}>
          <b>{nameOf(by)}</b> {words}
        </p>
      ))}
      {current && (
        <>
          {review.proposal && !accepted && (
            <div className={styles.actions}>
              <CommandButton command="accept-proposal" label={t('review.accept')} />
            </div>
          )}
          <textarea
            className={styles.comment}
            aria-label={t('review.reply')}
            placeholder={t('review.replyHint')}
            data-review-comment
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              reply(received, event.currentTarget.value.trim())
              event.currentTarget.value = ''
            }}
          />
        </>
      )}
    </div>
  )
}
