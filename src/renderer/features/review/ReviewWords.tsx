/** What a review says, in words: its reason, its proposal, its comment, and what was answered. */
import type { Review } from '../../../core/model/layer.ts'
import type { Span } from '../../../core/model/span.ts'
import type { Answer } from '../../../core/review/verdicts.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useEditor } from '../../document/editor.ts'
import { useT } from '../../platform/i18n.ts'
import { useNames } from './names.ts'
import { AnswersSaid } from './ReviewAnswers.tsx'
import styles from './ReviewWords.module.css'

/** The review's words; `before` is what it is about, null where something should be tagged. */
export function ReviewWords({ review, before }: { readonly review: Review; readonly before: Span | null }) {
  const t = useT()
  const text = useEditor((state) => state.open?.article.text ?? '')
  const { reason, proposal, comment: words } = review
  const sameEdges = proposal && before && proposal.start === before.start && proposal.end === before.end
  return (
    <>
      {reason && (
        <p className={styles.said}>
          <b>{review.attribute ? t('review.answer') : t(`review.reasons.${reason}`)}</b>
        </p>
      )}
      {proposal && before && (
        <p className={styles.proposal}>
          <span>{t('review.proposed')}</span>
          <TagForm tag={proposal.tag} />
          <span>
            {t(`reader.tags.${proposal.tag}`)}
            {!sameEdges && <q>{text.slice(proposal.start, proposal.end)}</q>}
            <AnswersSaid attributes={proposal.attributes} />
          </span>
        </p>
      )}
      {words && <p className={styles.words}>{words}</p>}
    </>
  )
}

/** The answers, oldest first. */
export function Replies({ replies }: { readonly replies: readonly Answer[] }) {
  const nameOf = useNames()
  return replies.map(({ by, reply: { id, text } }) => (
    <p key={id} className={styles.words} data-answer>
      <b>{nameOf(by)}</b> {text}
    </p>
  ))
}
