/** What review mode steps through: a colleague's annotations, or some of them, each with the verdict on it. */
import type { Annotation } from '../model/annotation.ts'
import type { Layer, Review } from '../model/layer.ts'
import type { Tag } from '../model/tag.ts'
import { verdictsOn } from './verdicts.ts'

/** Which of a colleague's annotations are shown. */
export interface ReviewFilter {
  readonly show: 'all' | 'undecided' | 'disputed'
  readonly tag: Tag | null
}

/** An annotation of a colleague and one's own verdict on it. */
export interface ReviewItem {
  readonly annotation: Annotation
  readonly verdict: Review | undefined
}

/** The items that a filter lets through, in text order. */
export function reviewItems(own: Layer, colleague: Layer, filter: ReviewFilter): readonly ReviewItem[] {
  const verdicts = verdictsOn(own, colleague.annotator.id)
  return colleague.annotations
    .map((annotation) => ({ annotation, verdict: verdicts.get(annotation.id) }))
    .filter(({ annotation, verdict }) => {
      if (filter.tag !== null && annotation.tag !== filter.tag) return false
      if (filter.show === 'undecided') return verdict === undefined
      return filter.show === 'all' || verdict?.verdict === 'dispute'
    })
}

/** How many of a colleague's annotations have a verdict, and how many there are. */
export function reviewProgress(own: Layer, colleague: Layer): { readonly decided: number; readonly total: number } {
  const verdicts = verdictsOn(own, colleague.annotator.id)
  const decided = colleague.annotations.filter(({ id }) => verdicts.has(id)).length
  return { decided, total: colleague.annotations.length }
}
