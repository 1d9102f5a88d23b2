/** Bundles carry layers between workspaces as files: an article, layers on it, and the guidelines. */
import { BUNDLE_FORMAT, BUNDLE_VERSION } from '../../core/model/bundle.ts'
import { serializeBundle } from '../../core/model/files.ts'
import type { Annotator, Layer } from '../../core/model/layer.ts'
import { ok, type Result } from '../../core/result.ts'
import { attempt } from '../disk/files.ts'
import { writeOut } from '../disk/output.ts'
import { readCheckedLayer } from '../layers/layers.ts'
import { readArticle } from '../library/articles.ts'
import { readGuidelines } from '../library/guidelines.ts'

/** What goes into a bundle, who makes it, and when (an ISO time). */
export interface BundleChoice {
  readonly article: string
  readonly annotators: readonly string[]
  readonly by: Annotator
  readonly made: string
}

/** Writes a bundle of an article, its guidelines and these annotators' layers; fails as reading and writing them does. */
export async function writeBundle(root: string, path: string, choice: BundleChoice): Promise<Result<null>> {
  const stored = await readArticle(root, choice.article)
  if (!stored.ok) return stored
  const { article } = stored.value
  const layers: Layer[] = []
  for (const annotator of choice.annotators) {
    const layer = await readCheckedLayer(root, article, annotator)
    if (!layer.ok) return layer
    layers.push(layer.value)
  }
  const guidelines = await readGuidelines(root)
  const bundle = {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    made: choice.made,
    by: choice.by,
    article,
    guidelines: guidelines.ok ? guidelines.value : null,
    layers,
  } as const
  const written = await attempt('file-unwritable', path, () => writeOut(path, serializeBundle(bundle)))
  return written.ok ? ok(null) : written
}
