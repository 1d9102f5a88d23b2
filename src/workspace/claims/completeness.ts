/** What of an annotator's layers is unchecked, article by article. */
import { uncheckedIn } from '../../core/claims/completeness.ts'
import type { Claim } from '../../core/model/claim.ts'
import type { Layer } from '../../core/model/layer.ts'
import type { Tag } from '../../core/model/tag.ts'
import { ok, type Result } from '../../core/result.ts'
import { inPool } from '../disk/pool.ts'
import type { Shelf } from '../shelf.ts'

/** So many annotations, of which so many are left. */
interface CheckedCount {
  readonly all: number
  readonly left: number
}

/** What is left on one article. */
export interface CheckedArticle {
  readonly article: string
  readonly title: string
  readonly claims: CheckedCount
  readonly figures: CheckedCount
  readonly quotes: CheckedCount
}

/** How many layers are read at the same time. */
const AT_ONCE = 8

/**
 * The articles that the annotator has annotations on, those with the most left first. `layerOf` gives a layer that is in
 * memory. Layers that can't be read are left out: their articles say why.
 */
export async function checkedArticles(
  shelf: Pick<Shelf, 'layers' | 'library'>,
  annotator: string,
  claims: readonly Claim[],
  layerOf: (article: string) => Layer | null,
): Promise<Result<readonly CheckedArticle[]>> {
  const places = await shelf.layers.places({ annotator })
  const records = byArticle(claims)
  const rows = await inPool(places, AT_ONCE, async ({ article: id }): Promise<CheckedArticle | null> => {
    const stored = await shelf.library.article(id)
    if (!stored.ok) return null
    const { article } = stored.value
    const open = layerOf(id)
    const layer = open ? ok(open) : await shelf.layers.checked(article, annotator)
    return layer.ok && layer.value.annotations.length > 0
      ? rowOf(id, article.title, layer.value, records.get(id) ?? [])
      : null
  })
  return ok(rows.filter((row) => row !== null).toSorted((a, b) => leftOf(b) - leftOf(a)))
}

/** The records that have a place in each article, in their order. */
function byArticle(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const records = new Map<string, Claim[]>()
  for (const claim of claims)
    for (const article of new Set(claim.appearances.map((one) => one.article))) {
      const known = records.get(article)
      if (known) known.push(claim)
      else records.set(article, [claim])
    }
  return records
}

/** `claims` are the records that have a place in the article. */
function rowOf(article: string, title: string, { annotations }: Layer, claims: readonly Claim[]): CheckedArticle {
  const unchecked = uncheckedIn(annotations, claims)
  const all = (tag: Tag) => annotations.filter((one) => one.tag === tag).length
  return {
    article,
    title,
    claims: { all: all('claim'), left: unchecked.claims.length },
    figures: { all: all('figure'), left: unchecked.figures.length },
    quotes: { all: all('quote'), left: unchecked.quotes.length },
  }
}

function leftOf({ claims, figures, quotes }: CheckedArticle): number {
  return claims.left + figures.left + quotes.left
}
