/** One of a colleague's annotations with one's verdict on it, or what should be tagged; when current, with what can be said. */
import { Menu } from '@base-ui/react/menu'
import { Check, ChevronDown } from 'lucide-react'
import { memo } from 'react'
import type { Review } from '../../../core/model/layer.ts'
import type { ReviewItem } from '../../../core/review/items.ts'
import { DISPUTE_REASONS } from '../../../core/review/verdicts.ts'
import buttons from '../../commands/CommandButton.module.css'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { runCommand } from '../../commands/registry.ts'
import { TagForm } from '../../commands/TagButton.tsx'
import { useChords } from '../../commands/useKeymap.ts'
import { useEditor } from '../../document/editor.ts'
import { useT } from '../../platform/i18n.ts'
import { MenuItem, MenuPopup, MenuSeparator } from '../../ui/Menu.tsx'
import { AnswerDisputes, AnswersAside, AnswersSaid } from './ReviewAnswers.tsx'
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
        {!current && <AnswersSaid attributes={annotation?.attributes} />}
      </button>
      {verdict && <ReviewWords review={verdict} before={annotation} />}
      <Replies replies={replies} />
      {current && annotation && <AnswersAside annotation={annotation} />}
      {current && <Actions item={item} />}
    </div>
  )
})

function Actions({ item: { id, annotation, verdict } }: { readonly item: ReviewItem }) {
  const t = useT()
  return (
    <>
      <div className={buttons.actions} role="toolbar" aria-label={t('review.verdict')}>
        {annotation ? (
          <>
            <CommandButton
              command="review-agree"
              label={t('review.agree')}
              pressed={verdict?.verdict === 'agree'}
              primary
            />
            <DisputeMenu verdict={verdict} />
            <AnswerDisputes annotation={annotation} proposed={verdict?.proposal?.attributes} />
          </>
        ) : (
          <>
            <CommandButton command="propose-edges" label={t('review.proposeEdges')} />
            {verdict && <CommandButton command="delete" label={t('review.withdraw')} />}
          </>
        )}
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

/** Disputing for a reason, proposing other edges, removing the verdict. */
function DisputeMenu({ verdict }: { readonly verdict: Review | undefined }) {
  const t = useT()
  const chord = useChords()
  const isDisputed = verdict?.verdict === 'dispute'
  return (
    <Menu.Root>
      <Menu.Trigger
        className={buttons.action}
        aria-pressed={isDisputed}
        // The press must leave the selection where it is; the menu opens on the mouse event, which a prevented pointer event would suppress.
        onMouseDown={(event) => event.preventDefault()}
      >
        <span className={buttons.label}>{t('review.dispute')}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </Menu.Trigger>
      <MenuPopup align="end">
        {DISPUTE_REASONS.map((reason) => (
          <MenuItem
            key={reason}
            icon={isDisputed && verdict.reason === reason && <Check size={14} aria-hidden="true" />}
            chord={chord(`dispute-${reason}`)}
            onClick={() => runCommand(`dispute-${reason}`)}
          >
            {t(`review.reasons.${reason}`)}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem chord={chord('propose-edges')} onClick={() => runCommand('propose-edges')}>
          {t('review.proposeEdges')}
        </MenuItem>
        {verdict && (
          <MenuItem chord={chord('delete')} onClick={() => runCommand('delete')}>
            {t('review.withdraw')}
          </MenuItem>
        )}
      </MenuPopup>
    </Menu.Root>
  )
}
