/** What is left to do before an article counts as checked. */
import type { Annotation } from '../model/annotation.ts'
import type { Claim } from '../model/claim.ts'
import { overlaps } from '../model/span.ts'

/** The annotations of a layer that nothing was found about, or that nobody is named for. */
export interface Unchecked {
  /** Claims without a record, or whose record has no finding. */
  readonly claims: readonly Annotation[]
  /** Figures without a link to an attribution, alone or in a claim that has one or evidence. */
  readonly figures: readonly Annotation[]
  /** Quotes that no attribution is named for. */
  readonly quotes: readonly Annotation[]
}

/** What of an annotator's layer on an article is unchecked; `claims` are the workspace's records. */
export function uncheckedIn(
  annotations: readonly Annotation[],
  claims: readonly Pick<Claim, 'appearances' | 'finding' | 'evidence'>[],
): Unchecked {
  const records = new Map(claims.flatMap((claim) => claim.appearances.map(({ annotation }) => [annotation, claim])))
  const isAttributed = ({ links }: Annotation) => links.some(({ rel }) => rel === 'attributed-to')
  const tagged = annotations.filter(({ tag }) => tag === 'claim')
  const hasSource = (claim: Annotation) => isAttributed(claim) || (records.get(claim.id)?.evidence.length ?? 0) > 0
  return {
    claims: tagged.filter(({ id }) => !records.get(id)?.finding),
    figures: annotations.filter((figure) => {
      if (figure.tag !== 'figure' || isAttributed(figure)) return false
      const parts = new Set(figure.links.filter(({ rel }) => rel === 'part-of').map(({ to }) => to))
      return !tagged.some((claim) => (parts.has(claim.id) || overlaps(claim, figure)) && hasSource(claim))
    }),
    quotes: annotations.filter((quote) => quote.tag === 'quote' && !isAttributed(quote)),
  }
}
