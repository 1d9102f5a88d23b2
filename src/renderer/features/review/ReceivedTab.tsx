/** What colleagues say of one's own annotations: verdicts, proposals to accept, comments to answer. */
import { useEffect, useMemo } from 'react'
import type { Layer } from '../../../core/model/layer.ts'
import { isAccepted, type Received, reviewsOf } from '../../../core/review/verdicts.ts'
import buttons from '../../commands/CommandButton.module.css'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { TagForm } from '../../commands/TagButton.tsx'
import { useEditor } from '../../document/editor.ts'
import { useT } from '../../platform/i18n.ts'
import { drawCurrent } from './lanes.ts'
import { useNames } from './names.ts'
import { PlaceList } from './PlaceList.tsx'
import type { Place } from './places.ts'
import cards from './ReviewCard.module.css'
import { Replies, ReviewWords } from './ReviewWords.tsx'
import { reply } from './reviewing.ts'
import { goTo } from './reviewNavigation.ts'
import { useReceivedCommands } from './useReviewCommands.ts'
import { WordsField } from './WordsField.tsx'
import { useReview } from './window.ts'

interface ReceivedPlace extends Place {
  readonly received: Received
}

/** The tab: the reviews about one's own layer, in text order. */
export function ReceivedTab() {
  const t = useT()
  const own = useEditor((state) => state.layer)
  const colleagues = useReview((state) => state.colleagues)
  const current = useReview((state) => state.current)
  const places = useMemo(() => (own ? placesOf(own, [own, ...colleagues]) : []), [own, colleagues])
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

function placesOf(own: Layer, layers: readonly Layer[]): readonly ReceivedPlace[] {
  const annotations = new Map(own.annotations.map((annotation) => [annotation.id, annotation]))
  return reviewsOf(own.annotator.id, layers).flatMap((received) => {
    const { review } = received
    const place = annotations.get(review.annotation ?? '') ?? review.proposal
    return place ? [{ id: review.id, start: place.start, end: place.end, received }] : []
  })
}

function ReceivedCard({ place, current }: { readonly place: ReceivedPlace; readonly current: boolean }) {
  const t = useT()
  const nameOf = useNames()
  const { received } = place
  const { review, reviewer, replies } = received
  const own = useEditor((state) => state.layer)
  const text = useEditor((state) => state.open?.article.text ?? '')
  const annotation = own?.annotations.find(({ id }) => id === review.annotation) ?? null
  const tag = annotation?.tag ?? review.proposal?.tag
  const accepted = own !== null && isAccepted(own, review)
  const state = accepted ? 'accepted' : review.verdict
  return (
    <div className={cards.card} data-current={current}>
      <button type="button" className={cards.jump} aria-current={current} onClick={() => goTo(place)}>
        <span className={cards.top}>
          {tag && <TagForm tag={tag} />}
          {nameOf(reviewer)}
          <span className={cards.state} data-state={state}>
            {t(`review.verdicts.${state}`)}
          </span>
        </span>
        <q className={cards.quote}>{annotation?.quote ?? text.slice(place.start, place.end)}</q>
      </button>
      <ReviewWords review={review} before={annotation} />
      <Replies replies={replies} />
      {current && (
        <>
          {review.proposal && !accepted && (
            <div className={buttons.actions}>
              <CommandButton command="accept-proposal" label={t('review.accept')} />
            </div>
          )}
          <WordsField
            label={t('review.reply')}
            hint={t('review.replyHint')}
            draft={review.id}
            onWords={(words) => reply(received, words)}
          />
        </>
      )}
    </div>
  )
}
