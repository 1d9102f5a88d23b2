/** A layer that comes in, put on the article that is here. */
import { checkLayer } from '../../core/check/checkLayer.ts'
import { salvageLayer } from '../../core/check/salvage.ts'
import { anchorOf, compareAnnotations } from '../../core/model/annotation.ts'
import type { Article } from '../../core/model/article.ts'
import type { Layer } from '../../core/model/layer.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { reanchor } from '../../core/text/reanchor.ts'

/** What doesn't fit the article: how many entries, and the places of the first ten. */
export interface LeftOutPlaces {
  readonly count: number
  readonly first: readonly string[]
}

/** A layer as it is on the article here. */
export interface Placed {
  readonly layer: Layer
  readonly leftOut: LeftOutPlaces
}

/**
 * The layer on this article, each span found again by its quote where the text differs, and what doesn't fit left out.
 * `file` names it in a problem: `layer-unplaced`, `layer-disagrees`.
 */
export function placedOn(layer: Layer, article: Article, file: string): Result<Placed> {
  const { id, sha256, text } = article
  const lost: string[] = []
  let moved: Layer = { ...layer, article: { ...layer.article, id, sha256 } }
  if (layer.article.sha256 !== sha256) {
    const annotations = layer.annotations.flatMap((annotation, index) => {
      const span = reanchor(text, annotation)
      if (!span) lost.push(`annotations[${index}]`)
      return span ? [{ ...annotation, ...span, ...anchorOf(text, span) }] : []
    })
    // Proposals carry no quote to find them by.
    const reviews = layer.reviews.filter(({ proposal }) => proposal === null)
    for (const [index, { proposal }] of layer.reviews.entries()) if (proposal) lost.push(`reviews[${index}]`)
    moved = { ...moved, annotations: annotations.sort(compareAnnotations), reviews }
  }
  const count = layer.annotations.length
  if (count > 0 && moved.annotations.length === 0) return fail('layer-unplaced', { file, count, lost: count })
  if (checkLayer(moved, article).length === 0)
    return ok({ layer: moved, leftOut: { count: lost.length, first: lost.slice(0, 10) } })
  const salvaged = salvageLayer(moved, article, layer.annotator.id)
  if (!salvaged)
    return fail('layer-disagrees', { file, path: layer.annotator.id, places: checkLayer(moved, article).length })
  const { skipped } = salvaged
  const first = [...lost, ...skipped.first].slice(0, 10)
  return ok({ layer: salvaged.layer, leftOut: { count: lost.length + skipped.count, first } })
}
