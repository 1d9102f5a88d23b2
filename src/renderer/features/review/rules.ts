/**
 * What the commands of review decide, as functions of the two layers, the state of review and the text selection. They
 * know neither stores nor the page, so they are tested without a window; `reviewing.ts` carries out what they decide.
 */
import type { Edit } from '../../../core/edits/edit.ts'
import type { IdsAndClock } from '../../../core/edits/plan.ts'
import type { Layer, Review, ReviewReason } from '../../../core/model/layer.ts'
import { overlaps, type Span } from '../../../core/model/span.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { filteredItems, type ReviewFilter, type ReviewItem, reviewItems } from '../../../core/review/items.ts'
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
} from '../../../core/review/verdicts.ts'
import { type Place, placeBeside } from './places.ts'

/** Review as a command finds it. */
export interface ReviewView {
  /** The reviewer's own layer: verdicts are kept there. */
  readonly own: Layer
  /** The layer under review. */
  readonly colleague: Layer
  readonly filter: ReviewFilter
  /** The item that is current, also where the filter hides it by now. */
  readonly current: string | null
  /** The selected text. */
  readonly span: Span | null
}

/** What a command decides; nothing of it happens where the edit is refused. */
export interface ReviewOutcome {
  readonly edit: Edit
  /** The item that the edit makes, current from the moment that it is drawn. */
  readonly current?: string
  /** The place to go to. */
  readonly next?: Place
  /** The verdict that was given on an annotation, which is no longer in front afterwards. */
  readonly given?: { readonly item: ReviewItem; readonly verdict: Verdict }
  /** The verdict that it replaced, if that said something else. */
  readonly replaced?: Review
  /** Where the text cursor is left, a UTF-16 offset into the text. */
  readonly cursor?: number
}

/** Agrees with the current annotation, and goes on to the next that is shown. */
export function agree(view: ReviewView, idsAndClock: IdsAndClock): ReviewOutcome | null {
  return giveAndGoOn(view, AGREED, idsAndClock)
}

/**
 * Disputes the current annotation for a reason, keeping a proposal and comment that are there, and goes on to the next
 * that is shown.
 */
export function dispute(view: ReviewView, reason: ReviewReason, idsAndClock: IdsAndClock): ReviewOutcome | null {
  const before = currentItem(view)?.verdict
  const [proposal, words] = [before?.proposal ?? null, before?.comment ?? '']
  return giveAndGoOn(view, { verdict: 'dispute', reason, proposal, comment: words }, idsAndClock)
}

function giveAndGoOn(view: ReviewView, verdict: Verdict, idsAndClock: IdsAndClock): ReviewOutcome | null {
  const item = currentItem(view)
  const outcome = give(view, item, verdict, idsAndClock)
  if (!outcome || !item) return null
  // The filter may let the item go by this verdict: what came after it is next all the same.
  const next = placeBeside(shownItems(view), view.current, 1)
  const { verdict: before } = item
  const isOther = before && (before.verdict !== verdict.verdict || before.reason !== verdict.reason)
  return { ...outcome, given: { item, verdict }, ...(next && { next }), ...(isOther && { replaced: before }) }
}

/** Changes the comment on an item; where there is no verdict yet, it becomes a dispute for another reason. */
export function comment(view: ReviewView, id: string, words: string, idsAndClock: IdsAndClock): ReviewOutcome | null {
  const item = reviewItems(view.own, view.colleague).find((one) => one.id === id)
  if (!item?.annotation) return revise(item, { comment: words }, idsAndClock)
  const said: Verdict = item.verdict
    ? saidIn(item.verdict)
    : { verdict: 'dispute', reason: 'other', proposal: null, comment: '' }
  return give(view, item, { ...said, comment: words }, idsAndClock)
}

/** Proposes the selected edges for the current item; null without a selection. */
export function proposeEdges(view: ReviewView, idsAndClock: IdsAndClock): ReviewOutcome | null {
  const item = currentItem(view)
  if (!item || !view.span) return null
  return propose(view, item, { ...view.span, tag: item.verdict?.proposal?.tag ?? item.tag }, idsAndClock)
}

/**
 * Proposes a tag: for the selected text if it doesn't overlap the current item (it should be tagged), else for the
 * current item, with the selected edges if some are selected, or those that were proposed before.
 */
export function proposeTag(view: ReviewView, tag: Tag, idsAndClock: IdsAndClock): ReviewOutcome | null {
  const item = currentItem(view)
  const { span, colleague } = view
  if (span && !(item && overlaps(span, item))) {
    const edit = planMissing(colleague.annotator.id, { tag, ...span }, '', idsAndClock)
    return { edit, current: edit.id, cursor: span.end }
  }
  if (!item) return null
  const { start, end } = span ?? item.verdict?.proposal ?? item
  return propose(view, item, { tag, start, end }, idsAndClock)
}

/** Disputes an answer of the current annotation, with the one that it should have; none takes it away. */
export function disputeAnswer(
  view: ReviewView,
  key: string,
  value: string | readonly string[],
  idsAndClock: IdsAndClock,
): ReviewOutcome | null {
  const item = currentItem(view)
  if (!item?.annotation) return null
  const { tag, start, end } = item.verdict?.proposal ?? item
  const proposal: Proposal = { tag, start, end, attributes: { ...item.verdict?.proposal?.attributes, [key]: value } }
  const words = item.verdict?.comment ?? ''
  const verdict: Verdict = { verdict: 'dispute', reason: 'other', attribute: key, proposal, comment: words }
  return give(view, item, verdict, idsAndClock)
}

/** Removes the verdict or proposal on the current item; null if there is none. */
export function withdraw(view: ReviewView): ReviewOutcome | null {
  const review = currentItem(view)?.verdict
  return review ? { edit: planWithdraw(review) } : null
}

/** Answers a review; null without words. */
export function reply({ reviewer, review }: Received, words: string, idsAndClock: IdsAndClock): ReviewOutcome | null {
  return words === '' ? null : { edit: planReply(reviewer, review.id, words, idsAndClock) }
}

/** Accepts what a review of one's own layer proposes; null if it proposes nothing that isn't there. */
export function accept(text: string, own: Layer, { review }: Received, idsAndClock: IdsAndClock): ReviewOutcome | null {
  const edit = planAcceptProposal(text, own, review, idsAndClock)
  return edit && { edit }
}

/** The items that are shown: those that the filter lets through, and the current one. */
function shownItems(view: ReviewView): readonly ReviewItem[] {
  const all = reviewItems(view.own, view.colleague)
  return filteredItems(
    all,
    view.filter,
    all.find(({ id }) => id === view.current),
  )
}

function currentItem({ own, colleague, current }: ReviewView): ReviewItem | undefined {
  return reviewItems(own, colleague).find(({ id }) => id === current)
}

function propose(view: ReviewView, item: ReviewItem, proposal: Proposal, idsAndClock: IdsAndClock) {
  const reason = proposal.tag === item.tag ? 'boundary' : 'tag'
  const { comment: words = '', proposal: before } = item.verdict ?? {}
  // Answers that were proposed before stay proposed.
  const whole = before?.attributes ? { ...proposal, attributes: before.attributes } : proposal
  const outcome = item.annotation
    ? give(view, item, { verdict: 'dispute', reason, proposal: whole, comment: words }, idsAndClock)
    : revise(item, { proposal: whole }, idsAndClock)
  return outcome && { ...outcome, cursor: proposal.end }
}

/** Changes what one said should be tagged. */
function revise(
  item: ReviewItem | undefined,
  change: Parameters<typeof planRevise>[1],
  idsAndClock: IdsAndClock,
): ReviewOutcome | null {
  return item?.verdict ? { edit: planRevise(item.verdict, change, idsAndClock) } : null
}

/** What a review says of an annotation. */
function saidIn({ verdict, reason, attribute, proposal, comment: words }: Review): Verdict {
  return { verdict, reason, ...(attribute !== undefined && { attribute }), proposal, comment: words }
}

/** Gives a verdict on a colleague's annotation, in place of the one before. */
function give(
  { own, colleague }: ReviewView,
  item: ReviewItem | undefined,
  verdict: Verdict,
  idsAndClock: IdsAndClock,
): ReviewOutcome | null {
  if (!item?.annotation) return null
  return { edit: planVerdict(own, colleague.annotator.id, item.annotation.id, verdict, idsAndClock) }
}
