/** One of a colleague's annotations with one's verdict on it; when current, with what can be said of it. */
import { memo } from 'react'
import type { Command } from '../../core/commands/commands.ts'
import type { Review } from '../../core/model/layer.ts'
import type { ReviewItem } from '../../core/review/items.ts'
import { DISPUTE_REASONS } from '../../core/review/verdicts.ts'
import { KeyHint } from '../bars/KeyHint.tsx'
import { TagForm } from '../bars/TagButton.tsx'
import { runCommand, useCommandEnabled } from '../commands/registry.ts'
import { useChords } from '../commands/useKeymap.ts'
import { useT } from '../i18n.ts'
import { surface } from '../reader/surface.ts'
import { useEditor } from '../state/editor.ts'
import { goTo } from './going.ts'
import styles from './Review.module.css'
import { comment } from './reviewing.ts'

/** The card; a click on it shows the words in the text. */
export const ReviewCard = memo(function ReviewCard({
  item,
  current,
}: {
  readonly item: ReviewItem
  readonly current: boolean
}) {
  const t = useT()
  const { annotation, verdict } = item
  return (
    <div className={styles.card} data-current={current}>
      <button type="button" className={styles.jump} aria-current={current} onClick={() => goTo(annotation)}>
        <span className={styles.top}>
          <TagForm tag={annotation.tag} />
          {t(`reader.tags.${annotation.tag}`)}
          <span className={styles.state}>{t(`review.verdicts.${verdict?.verdict ?? 'none'}`)}</span>
        </span>
        <q className={styles.quote}>{annotation.quote}</q>
      </button>
      {verdict && <Said review={verdict} />}
      {current && <Actions verdict={verdict} />}
    </div>
  )
})

/** What a review says, in words: its reason, its proposal, its comment. */
export function Said({ review }: { readonly review: Review }) {
  const t = useT()
  const text = useEditor((state) => state.open?.article.text ?? '')
  const { reason, proposal, comment: words } = review
  return (
    <>
      {reason && (
        <p className={styles.said}>
          <b>{t(`review.reasons.${reason}`)}</b>
        </p>
      )}
      {proposal && (
        <p className={styles.said}>
          {t('review.proposed', {
            tag: t(`reader.tags.${proposal.tag}`),
            quote: text.slice(proposal.start, proposal.end),
          })}
        </p>
      )}
      {words && <p className={styles.said}>{words}</p>}
    </>
  )
}

function Actions({ verdict }: { readonly verdict: Review | undefined }) {
  const t = useT()
  return (
    <>
      <div className={styles.actions} role="toolbar" aria-label={t('review.verdict')}>
        <CommandButton command="review-agree" label={t('review.agree')} pressed={verdict?.verdict === 'agree'} />
        {DISPUTE_REASONS.map((reason) => (
          <CommandButton
            key={reason}
            command={`dispute-${reason}`}
            label={t(`review.reasons.${reason}`)}
            pressed={verdict?.reason === reason}
          />
        ))}
        <CommandButton command="propose-edges" label={t('review.proposeEdges')} />
      </div>
      <textarea
        className={styles.comment}
        aria-label={t('review.comment')}
        placeholder={t('review.commentHint')}
        defaultValue={verdict?.comment ?? ''}
        data-review-comment
        onBlur={(event) => {
          const words = event.currentTarget.value.trim()
          if (words !== (verdict?.comment ?? '')) comment(words)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.blur()
          else if (event.key === 'Escape') surface()?.view.root.focus({ preventScroll: true })
        }}
      />
    </>
  )
}

interface CommandButtonProps {
  readonly command: Command
  readonly label: string
  readonly pressed?: boolean
}

/** A button that gives a command, with its key. */
export function CommandButton({ command, label, pressed }: CommandButtonProps) {
  const enabled = useCommandEnabled(command)
  const chord = useChords()(command)
  return (
    <button
      type="button"
      className={styles.action}
      disabled={!enabled}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      // The press must leave the selection where it is.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => runCommand(command)}
    >
      {label}
      {chord && <KeyHint chord={chord} />}
    </button>
  )
}
