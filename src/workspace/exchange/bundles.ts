/** Bundles carry layers between workspaces as files: an article, layers on it, and the guidelines. */

import type { Article } from '../../core/model/article.ts'
import { BUNDLE_FORMAT, BUNDLE_VERSION, type BundledVersion } from '../../core/model/bundle.ts'
import { serializeBundle } from '../../core/model/files.ts'
import type { Annotator, Layer } from '../../core/model/layer.ts'
import { ok, type Result } from '../../core/result.ts'
import { attempt } from '../disk/files.ts'
import { writeOut } from '../disk/output.ts'
import { earlierVersions } from '../layers/carryLayer.ts'
import { readCheckedLayer } from '../layers/layers.ts'
import { readArticle } from '../library/articles.ts'
import { readGuidelines } from '../library/guidelines.ts'

/** What goes into a bundle, who makes it, and when (an ISO time). */
export interface BundleChoice {
  readonly article: string
  readonly annotators: readonly string[]
  readonly by: Annotator
  readonly made: string
  /** Whether the versions before it go along, with these annotators' layers wherever they have one. */
  readonly allVersions?: boolean | undefined
}

/**
 * Writes a bundle of an article, its guidelines and these annotators' layers; fails as reading and writing them does, and
 * of all versions as `earlierVersions` does.
 */
export async function writeBundle(root: string, path: string, choice: BundleChoice): Promise<Result<null>> {
  const stored = await readArticle(root, choice.article)
  if (!stored.ok) return stored
  const { article } = stored.value
  const isOne = !choice.allVersions
  const layers = await layersOn(root, article, choice.annotators, { isEachThere: isOne })
  if (!layers.ok) return layers
  const earlier = isOne ? ok([]) : await earlierVersions(root, article)
  if (!earlier.ok) return earlier
  const versions: BundledVersion[] = []
  for (const version of earlier.value.toReversed()) {
    const there = await layersOn(root, version, choice.annotators, { isEachThere: false })
    if (!there.ok) return there
    versions.push({ article: version, layers: there.value })
  }
  const guidelines = await readGuidelines(root)
  const bundle = {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    made: choice.made,
    by: choice.by,
    article,
    guidelines: guidelines.ok ? guidelines.value : null,
    layers: layers.value,
    ...(versions.length > 0 && { versions }),
  } as const
  const written = await attempt('file-unwritable', path, () => writeOut(path, serializeBundle(bundle)))
  return written.ok ? ok(null) : written
}

/** These annotators' layers on an article; who has none is passed over, unless each must have one. */
async function layersOn(
  root: string,
  article: Article,
  annotators: readonly string[],
  { isEachThere }: { readonly isEachThere: boolean },
): Promise<Result<readonly Layer[]>> {
  const layers: Layer[] = []
  for (const annotator of annotators) {
    const layer = await readCheckedLayer(root, article, annotator)
    if (layer.ok) layers.push(layer.value)
    else if (isEachThere || layer.error.code !== 'layer-missing') return layer
  }
  return ok(layers)
}
