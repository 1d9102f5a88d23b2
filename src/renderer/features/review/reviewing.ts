/** What the reviewer's commands do: verdicts on the current annotation, proposals, what should be tagged. */
import type { ReviewReason } from '../../../core/model/layer.ts'
import { overlaps } from '../../../core/model/span.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { filteredItems, type ReviewItem, reviewItems } from '../../../core/review/items.ts'
import {
  AGREED,
  type Proposal,
  planAcceptProposal,
  planMissing,
  planReply,
  planRevise,
  planVerdict,
  planWithdraw,
  type Received,
  type Verdict,
  verdictOn,
} from '../../../core/review/verdicts.ts'
import { perform, useEditor } from '../../document/editor.ts'
import { stamps } from '../../document/stamps.ts'
import { select, selectedSpan } from '../../text/surface.ts'
import { goBy } from './reviewNavigation.ts'
import { layerBy, setCurrent, useReview } from './state.ts'

/** What there is to go through of the colleague whose turn it is; every item, and those that are shown. */
function items(): { readonly all: readonly ReviewItem[]; readonly shown: readonly ReviewItem[] } {
  const own = useEditor.getState().layer
  const { colleague, filter, current } = useReview.getState()
  const other = colleague === null ? undefined : layerBy(colleague)
  const all = own && other ? reviewItems(own, other) : []
  return {
    all,
    shown: filteredItems(
      all,
      filter,
      all.find(({ id }) => id === current),
    ),
  }
}

/** Agrees with the current annotation, and goes on to the next. */
export function agree(): void {
  give(() => AGREED)
}

/** Disputes the current annotation for a reason, keeping a proposal and comment that are there. */
export function dispute(reason: ReviewReason): void {
  give((before) => ({
    verdict: 'dispute',
    reason,
    proposal: before?.proposal ?? null,
    comment: before?.comment ?? '',
  }))
}

/** Changes the comment on the current item; where there is no verdict yet, it becomes a dispute for another reason. */
export function comment(text: string): void {
  const item = currentItem()
  if (item && !item.annotation) revise(item, { comment: text })
  else
    give(
      (before) => ({
        verdict: before?.verdict ?? 'dispute',
        reason: before ? before.reason : 'other',
        proposal: before?.proposal ?? null,
        comment: text,
      }),
      false,
    )
}

/** Proposes the selected edges for the current item; false without a selection. */
export function proposeEdges(): boolean {
  const item = currentItem()
  const span = selection()
  if (!item || !span) return false
  const tag = item.verdict?.proposal?.tag ?? item.tag
  propose(item, { tag, ...span }, tag === item.tag ? 'boundary' : 'tag')
  return true
}

/**
 * Proposes a tag: for the selected text if it doesn't overlap the current item (it should be tagged), else for the
 * current item, with the selected edges if some are selected, or those that were proposed before.
 */
export function proposeTag(tag: Tag): void {
  const item = currentItem()
  const span = selection()
  const { colleague } = useReview.getState()
  if (span && colleague !== null && !(item && overlaps(span, item))) {
    const edit = planMissing(colleague, { tag, ...span }, '', stamps)
    if (perform(edit)) setCurrent(edit.id)
    select(span.end, span.end)
    return
  }
  if (!item) return
  const { start, end } = span ?? item.verdict?.proposal ?? item
  propose(item, { tag, start, end }, tag === item.tag ? 'boundary' : 'tag')
}

/** Takes back what was said of the current item; false where nothing was said. */
export function withdraw(): boolean {
  const review = currentItem()?.verdict
  return review ? perform(planWithdraw(review)) : false
}

/** Answers a review. */
export function reply({ reviewer, review }: Received, text: string): void {
  if (text !== '') perform(planReply(reviewer, review.id, text, stamps))
}

/** Accepts what a review of one's own layer proposes; false if it proposes nothing. */
export function accept({ review }: Received): boolean {
  const { open, layer } = useEditor.getState()
  const edit = open && layer && planAcceptProposal(open.article.text, layer, review, stamps)
  return edit ? perform(edit) : false
}

function propose(item: ReviewItem, proposal: Proposal, reason: ReviewReason): void {
  if (item.annotation)
    give((before) => ({ verdict: 'dispute', reason, proposal, comment: before?.comment ?? '' }), false)
  else revise(item, { proposal })
  select(proposal.end, proposal.end)
}

/** Changes what one said should be tagged. */
function revise({ verdict }: ReviewItem, change: Parameters<typeof planRevise>[1]): void {
  if (verdict) perform(planRevise(verdict, change, stamps))
}

/** Gives a verdict on the current annotation, made from the one before, and goes on where nothing more is to be said. */
function give(make: (before: Verdict | undefined) => Verdict, goOn = true): void {
  const own = useEditor.getState().layer
  const { colleague, current } = useReview.getState()
  const before = items()
  const annotation = before.all.find(({ id }) => id === current)?.annotation
  if (!own || colleague === null || !annotation) return
  const verdict = make(verdictOn(own, colleague, annotation.id))
  perform(planVerdict(own, colleague, annotation.id, verdict, stamps))
  // The filter may have let the item go: what came after it is next all the same.
  if (goOn && verdict.verdict === 'agree') goBy(before.shown, current, 1)
}

/** The item that is current, also where the filter hides it by now. */
function currentItem(): ReviewItem | undefined {
  const { current } = useReview.getState()
  return items().all.find(({ id }) => id === current)
}

function selection() {
  const text = useEditor.getState().open?.article.text
  return text === undefined ? null : selectedSpan(text)
}
