/** Which claim records somebody may see, as far as their appearances rest on layers that are hidden from them. */
import { visibleClaim } from '../../core/claims/visible.ts'
import type { Claim } from '../../core/model/claim.ts'
import type { ReviewShelf } from '../shelf.ts'

/** The records as `annotator` may see them, in their order. */
export async function visibleTo(
  claims: readonly Claim[],
  annotator: string,
  { maySee, isBlind }: Pick<ReviewShelf, 'maySee' | 'isBlind'>,
): Promise<readonly Claim[]> {
  if (claims.length === 0 || !(await isBlind())) return claims
  const articles = new Set<string>()
  for (const { appearances } of claims)
    for (const one of appearances) if (one.annotator !== annotator) articles.add(one.article)
  const seen = new Map<string, boolean>()
  for (const article of articles) seen.set(article, await maySee({ article, annotator }))
  const may = (layer: { readonly article: string; readonly annotator: string }) =>
    layer.annotator === annotator || seen.get(layer.article) === true
  return claims.map((claim) => visibleClaim(claim, may)).filter((claim) => claim !== null)
}
