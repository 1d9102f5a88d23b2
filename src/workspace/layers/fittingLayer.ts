/** As much of a layer from elsewhere as fits the article: what is merged into a layer has to be fit to be stored. */
import { checkLayer } from '../../core/check/checkLayer.ts'
import { type Skipped, salvageLayer } from '../../core/check/salvage.ts'
import { withTimesCapped } from '../../core/merge/incoming.ts'
import { compareAnnotations } from '../../core/model/annotation.ts'
import type { Article } from '../../core/model/article.ts'
import type { Layer } from '../../core/model/layer.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'

/** What fits, and what was left out. */
export interface FittingLayer {
  readonly layer: Layer
  readonly leftOut: Skipped
}

/**
 * Checks `theirs`, a version of `own`, against its article: `id-differs` for somebody else's, `layer-disagrees` where
 * hardly anything fits. Times in the future count as now, and whether the work is done is what `own` says.
 */
export function fittingLayer(
  theirs: Layer,
  article: Article,
  own: Layer,
  now: () => string = () => new Date().toISOString(),
): Result<FittingLayer> {
  const { id } = own.annotator
  if (theirs.annotator.id !== id)
    return fail('id-differs', { path: 'annotator.id', found: theirs.annotator.id, expected: id })
  const sorted = { ...theirs, status: own.status, annotations: [...theirs.annotations].sort(compareAnnotations) }
  const { layer } = withTimesCapped(sorted, now())
  const findings = checkLayer(layer, article)
  const [first] = findings
  if (!first) return ok({ layer, leftOut: { count: 0, first: [] } })
  const salvaged = salvageLayer(layer, article, id)
  if (!salvaged) return fail('layer-disagrees', { file: id, path: first.path, places: findings.length })
  return ok({ layer: salvaged.layer, leftOut: salvaged.skipped })
}
