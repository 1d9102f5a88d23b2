/** One of a colleague's annotations with one's verdict on it, or what should be tagged; when current, with what can be said. */
import { memo } from 'react'
import type { ReviewItem } from '../../../core/review/items.ts'
import { DISPUTE_REASONS } from '../../../core/review/verdicts.ts'
import buttons from '../../commands/CommandButton.module.css'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { TagForm } from '../../commands/TagButton.tsx'
import { useEditor } from '../../document/editor.ts'
import { useT } from '../../platform/i18n.ts'
import styles from './ReviewCard.module.css'
import { Replies, ReviewWords } from './ReviewWords.tsx'
import { comment } from './reviewing.ts'
import { goTo } from './reviewNavigation.ts'
import { WordsField } from './WordsField.tsx'

/** The card; a click on it shows the words in the text. */
export const ReviewCard = memo(function ReviewCard({
  item,
  current,
}: {
  readonly item: ReviewItem
  readonly current: boolean
}) {
  const t = useT()
  const text = useEditor((state) => state.open?.article.text ?? '')
  const { tag, start, end, annotation, verdict, accepted, replies } = item
  const state = accepted ? 'accepted' : annotation ? (verdict?.verdict ?? 'none') : 'asked'
  return (
    <div className={styles.card} data-current={current}>
      <button type="button" className={styles.jump} aria-current={current} onClick={() => goTo(item)}>
        <span className={styles.top}>
          <TagForm tag={tag} />
          {t(`reader.tags.${tag}`)}
          <span className={styles.state} data-state={state}>
            {t(`review.verdicts.${state}`)}
          </span>
        </span>
        <q className={styles.quote}>{annotation?.quote ?? text.slice(start, end)}</q>
      </button>
      {verdict && <ReviewWords review={verdict} before={annotation} />}
      <Replies replies={replies} />
      {current && <Actions item={item} />}
    </div>
  )
})

function Actions({ item: { id, annotation, verdict } }: { readonly item: ReviewItem }) {
  const t = useT()
  return (
    <>
      <div className={buttons.actions} role="toolbar" aria-label={t('review.verdict')}>
        {annotation && (
          <>
            <CommandButton
              command="review-agree"
              label={t('review.agree')}
              pressed={verdict?.verdict === 'agree'}
              primary
            />
            <span className={buttons.dispute}>{t('review.dispute')}</span>
            {DISPUTE_REASONS.map((reason) => (
              <CommandButton
                key={reason}
                command={`dispute-${reason}`}
                label={t(`review.reasons.${reason}`)}
                pressed={verdict?.reason === reason}
              />
            ))}
          </>
        )}
        <CommandButton command="propose-edges" label={t('review.proposeEdges')} />
        {verdict && <CommandButton command="delete" label={t('review.withdraw')} />}
      </div>
      <WordsField
        label={t('review.comment')}
        hint={t('review.commentHint')}
        words={verdict?.comment ?? ''}
        onWords={(words) => comment(id, words)}
      />
    </>
  )
}
