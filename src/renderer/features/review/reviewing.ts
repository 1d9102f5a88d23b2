/** Carries out what the rules of review decide, on the document in front and the text selection. */
import type { Review, ReviewReason } from '../../../core/model/layer.ts'
import type { Tag } from '../../../core/model/tag.ts'
import type { Received } from '../../../core/review/verdicts.ts'
import { runCommand } from '../../commands/registry.ts'
import { notifyUndoable } from '../../commands/undoing.ts'
import { announce, perform, useEditor } from '../../document/editor.ts'
import type { Refused } from '../../document/editorState.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { translate } from '../../platform/i18n.ts'
import { notify } from '../../platform/messages.ts'
import { select, selectedSpan } from '../../text/surface.ts'
import { goTo } from './reviewNavigation.ts'
import * as rules from './rules.ts'
import { review, useReview } from './window.ts'

/** Agrees with the current annotation, and goes on to the next. */
export function agree(): void {
  onReview((view) => rules.agree(view, idsAndClock))
}

/** Disputes the current annotation for a reason. */
export function dispute(reason: ReviewReason): void {
  onReview((view) => rules.dispute(view, reason, idsAndClock))
}

/** Changes the comment on an item. */
export function comment(id: string, words: string): void {
  onReview((view) => rules.comment(view, id, words, idsAndClock))
}

/** Proposes the selected edges for the current item. */
export function proposeEdges(): void {
  onReview((view) => rules.proposeEdges(view, idsAndClock), 'nothingFor.passage')
}

/** Proposes a tag for the current item, or for selected text elsewhere. */
export function proposeTag(tag: Tag): void {
  onReview((view) => rules.proposeTag(view, tag, idsAndClock), 'nothingFor.passage')
}

/** Disputes an answer of the current annotation, with the one that it should have. */
export function disputeAnswer(key: string, value: string | readonly string[]): void {
  onReview((view) => rules.disputeAnswer(view, key, value, idsAndClock))
}

/** Removes the verdict or proposal on the current item. */
export function withdraw(): void {
  onReview(rules.withdraw, 'nothingFor.verdict')
}

/** Answers a review. */
export function reply(received: Received, words: string): void {
  carryOut(rules.reply(received, words, idsAndClock))
}

/** Accepts what a review of one's own layer proposes. */
export function accept(received: Received): void {
  const { open, layer } = useEditor.getState()
  if (open && layer) carryOut(rules.accept(open.article.text, layer, received, idsAndClock))
}

/** `nothing` is said where the command finds nothing to do. */
function onReview(command: (view: rules.ReviewView) => rules.ReviewOutcome | null, nothing?: Refused): void {
  const { open, layer: own } = useEditor.getState()
  const { colleague: id, filter, current } = useReview.getState()
  const colleague = id === null ? undefined : review.layerBy(id)
  if (!open || !own || !colleague) return
  const outcome = command({ own, colleague, filter, current, span: selectedSpan(open.article.text) })
  if (outcome) carryOut(outcome)
  else if (nothing) announce({ key: nothing })
}

function carryOut(outcome: rules.ReviewOutcome | null): void {
  if (!outcome) return
  const { current: before } = review.state.getState()
  // Before the edit, which is drawn at once: what it makes is current from the moment that it can be seen.
  if (outcome.current !== undefined) review.setCurrentAtOnce(outcome.current)
  if (!perform(outcome.edit)) {
    if (outcome.current !== undefined) review.setCurrentAtOnce(before)
    return
  }
  if (outcome.next) goTo(outcome.next)
  sayGiven(outcome)
  if (outcome.cursor !== undefined) select(outcome.cursor, outcome.cursor)
}

/**
 * Says what was said of an annotation that is no longer in front: of a verdict that replaced another, with the way back;
 * of a dispute, with the way to a comment on it.
 */
function sayGiven({ given, replaced, next }: rules.ReviewOutcome): void {
  if (!given) return
  const t = translate()
  const said = (verdict: Pick<Review, 'verdict' | 'reason'>) =>
    verdict.reason
      ? t('review.saidReason', {
          verdict: t(`review.verdicts.${verdict.verdict}`),
          reason: t(`review.reasons.${verdict.reason}`),
        })
      : t(`review.verdicts.${verdict.verdict}`)
  if (replaced) notifyUndoable(t('review.verdictReplaced', { before: said(replaced), after: said(given.verdict) }))
  else if (given.verdict.verdict === 'dispute' && next) {
    notify({
      text: t('review.verdictGiven', { verdict: said(given.verdict) }),
      tone: 'info',
      topic: 'undo',
      action: {
        label: t('review.addComment'),
        run: () => {
          goTo(given.item)
          runCommand('review-comment')
        },
      },
    })
  }
}
