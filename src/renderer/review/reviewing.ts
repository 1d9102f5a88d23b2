/** What the reviewer's commands do: verdicts on the current annotation, proposals, what should be tagged. */
import type { ReviewReason } from '../../core/model/layer.ts'
import { overlaps } from '../../core/model/span.ts'
import type { Tag } from '../../core/model/tag.ts'
import { type ReviewItem, reviewItems } from '../../core/review/items.ts'
import {
  AGREED,
  type Proposal,
  planAccept,
  planMissing,
  planReply,
  planVerdict,
  type Received,
  type Verdict,
  verdictOn,
} from '../../core/review/verdicts.ts'
import { stamps } from '../reader/annotating.ts'
import { select, selectedSpan } from '../reader/surface.ts'
import { perform, useEditor } from '../state/editor.ts'
import { goBy } from './going.ts'
import { layerBy, useReview } from './state.ts'

/** The items that are gone through at the moment. */
function currentItems(): readonly ReviewItem[] {
  const own = useEditor.getState().layer
  const { colleague, filter } = useReview.getState()
  const other = colleague === null ? undefined : layerBy(colleague)
  return own && other ? reviewItems(own, other, filter) : []
}

/** Goes to the next or previous item. */
export function goItem(step: 1 | -1): boolean {
  const places = currentItems().map(({ annotation }) => annotation)
  return goBy(places, useReview.getState().current, step)
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

/** Changes the comment on the current annotation; where there is no verdict yet, it becomes a dispute for another reason. */
export function comment(text: string): void {
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

/** Proposes the selected edges for the current annotation; false without a selection. */
export function proposeEdges(): boolean {
  const item = currentItem()
  const span = selection()
  if (!item || !span) return false
  propose({ tag: item.annotation.tag, ...span }, 'boundary')
  return true
}

/**
 * Proposes a tag: for the selected text where it lies apart from the current annotation (it should be tagged), else for
 * the current annotation, with the selected edges if some are selected.
 */
export function proposeTag(tag: Tag): void {
  const item = currentItem()
  const span = selection()
  const { colleague } = useReview.getState()
  if (span && colleague !== null && !(item && overlaps(span, item.annotation))) {
    perform(planMissing(colleague, { tag, ...span }, '', stamps))
    select(span.end, span.end)
    return
  }
  if (!item) return
  const { start, end } = span ?? item.annotation
  propose({ tag, start, end }, tag === item.annotation.tag ? 'boundary' : 'tag')
}

/** Answers a review. */
export function reply({ reviewer, review }: Received, text: string): void {
  if (text !== '') perform(planReply(reviewer, review.id, text, stamps))
}

/** Takes over what a review of one's own layer proposes; false where there is nothing to take over. */
export function accept({ review }: Received): boolean {
  const { open, layer } = useEditor.getState()
  const edit = open && layer && planAccept(open.article.text, layer, review, stamps)
  return edit ? perform(edit) : false
}

function propose(proposal: Proposal, reason: ReviewReason): void {
  give((before) => ({ verdict: 'dispute', reason, proposal, comment: before?.comment ?? '' }), false)
  select(proposal.end, proposal.end)
}

/** Gives a verdict on the current annotation, made from the one before, and goes on where nothing more is to be said. */
function give(make: (before: Verdict | undefined) => Verdict, goOn = true): void {
  const own = useEditor.getState().layer
  const { colleague, current } = useReview.getState()
  const item = currentItem()
  if (!own || colleague === null || !item) return
  const before = currentItems()
  const verdict = make(verdictOn(own, colleague, item.annotation.id))
  perform(planVerdict(own, colleague, item.annotation.id, verdict, stamps))
  if (!goOn || verdict.verdict === 'dispute') return
  // The filter may have let the item go: what came after it is next all the same.
  goBy(
    before.map(({ annotation }) => annotation),
    current,
    1,
  )
}

/** The item that is current, also where the filter hides it by now. */
function currentItem(): ReviewItem | undefined {
  const { colleague, current } = useReview.getState()
  const own = useEditor.getState().layer
  const annotation = colleague === null ? undefined : layerBy(colleague)?.annotations.find(({ id }) => id === current)
  return own && colleague !== null && annotation
    ? { annotation, verdict: verdictOn(own, colleague, annotation.id) }
    : undefined
}

function selection() {
  const text = useEditor.getState().open?.article.text
  return text === undefined ? null : selectedSpan(text)
}
