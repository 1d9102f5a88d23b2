/**
 * The items that review steps through: a colleague's annotations and proposals of what should be tagged, each with its
 * verdict.
 */
import type { Annotation } from '../model/annotation.ts'
import type { Layer, Review } from '../model/layer.ts'
import { compareSpans, type Span } from '../model/span.ts'
import type { Tag } from '../model/tag.ts'
import { type Answer, answersTo, isAccepted, says, verdictsOn } from './verdicts.ts'

/** Which of a colleague's annotations are shown. */
export interface ReviewFilter {
  readonly show: Show
  readonly tag: Tag | null
}

/** The ways to choose by verdict. */
export const SHOWS = ['all', 'undecided', 'disputed'] as const

/** One of the ways to choose by verdict. */
export type Show = (typeof SHOWS)[number]

/**
 * A place that is gone through: an annotation of a colleague and one's own verdict on it, or (annotation null) what one
 * said should be tagged. `id` is that of the annotation, else of the review.
 */
export interface ReviewItem extends Span {
  readonly id: string
  readonly tag: Tag
  readonly annotation: Annotation | null
  readonly verdict: Review | undefined
  /** Whether the colleague has accepted what was proposed. */
  readonly accepted: boolean
  /** What the colleague, or oneself, answered to the verdict, oldest first. */
  readonly replies: readonly Answer[]
}

/** All items of a colleague, in text order. */
export function reviewItems(own: Layer, colleague: Layer): readonly ReviewItem[] {
  const verdicts = verdictsOn(own, colleague.annotator.id)
  const answers = answersTo(own.annotator.id, [own, colleague])
  const tagged = colleague.annotations.map((annotation): ReviewItem => {
    const { id, start, end, tag } = annotation
    const verdict = verdicts.get(id)
    const accepted = Boolean(verdict?.proposal && says(annotation, verdict.proposal))
    return { id, start, end, tag, annotation, verdict, accepted, replies: answers.get(verdict?.id ?? '') ?? [] }
  })
  const missing = own.reviews.flatMap((review): readonly ReviewItem[] => {
    const { id, annotator, annotation, proposal } = review
    if (annotator !== colleague.annotator.id || annotation !== null || !proposal) return []
    const said = { verdict: review, accepted: isAccepted(colleague, review), replies: answers.get(id) ?? [] }
    return [{ id, start: proposal.start, end: proposal.end, tag: proposal.tag, annotation: null, ...said }]
  })
  return missing.length === 0 ? tagged : [...tagged, ...missing].sort(compareSpans)
}

/** The items that a filter lets through, and `kept`: what one is at stays there when a verdict takes it out. */
export function filteredItems(
  items: readonly ReviewItem[],
  { show, tag }: ReviewFilter,
  kept: ReviewItem | undefined = undefined,
): readonly ReviewItem[] {
  return items.filter((item) => item === kept || ((tag === null || item.tag === tag) && isShown(item, show)))
}

/** Whether a filter shows an item. */
export function isShown({ verdict }: ReviewItem, show: Show): boolean {
  if (show === 'undecided') return verdict === undefined
  return show === 'all' || verdict?.verdict === 'dispute'
}

/** How many of a colleague's annotations have a verdict, and how many there are. */
export function reviewProgress(items: readonly ReviewItem[]): { readonly decided: number; readonly total: number } {
  const annotated = items.filter(({ annotation }) => annotation !== null)
  return { decided: annotated.filter(({ verdict }) => verdict).length, total: annotated.length }
}
