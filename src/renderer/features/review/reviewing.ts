/** Carries out what the rules of review decide, on the document in front and the text selection. */
import type { ReviewReason } from '../../../core/model/layer.ts'
import type { Tag } from '../../../core/model/tag.ts'
import type { Received } from '../../../core/review/verdicts.ts'
import { perform, useEditor } from '../../document/editor.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
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
  onReview((view) => rules.proposeEdges(view, idsAndClock))
}

/** Proposes a tag for the current item, or for selected text elsewhere. */
export function proposeTag(tag: Tag): void {
  onReview((view) => rules.proposeTag(view, tag, idsAndClock))
}

/** Removes the verdict or proposal on the current item. */
export function withdraw(): void {
  onReview(rules.withdraw)
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

function onReview(command: (view: rules.ReviewView) => rules.ReviewOutcome | null): void {
  const { open, layer: own } = useEditor.getState()
  const { colleague: id, filter, current } = useReview.getState()
  const colleague = id === null ? undefined : review.layerBy(id)
  if (!open || !own || !colleague) return
  carryOut(command({ own, colleague, filter, current, span: selectedSpan(open.article.text) }))
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
  if (outcome.cursor !== undefined) select(outcome.cursor, outcome.cursor)
}
