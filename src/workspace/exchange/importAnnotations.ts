/** Turns other programs' annotations into layers as planned, never replacing a layer without being told to. */

import { countUnknownAnswers, type UnknownAnswers } from '../../core/codebook/unknownAnswers.ts'
import type { IdsAndClock } from '../../core/edits/plan.ts'
import { type BuildReport, buildLayer } from '../../core/formats/building.ts'
import type { Mapping } from '../../core/formats/mapping.ts'
import type { OffsetUnit } from '../../core/formats/unitNames.ts'
import type { Article } from '../../core/model/article.ts'
import { serializeLayer } from '../../core/model/files.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { createExclusively, exists } from '../disk/files.ts'
import { writeWithin } from '../disk/guard.ts'
import { layerPath } from '../disk/paths.ts'
import { createArticle } from '../import/storeArticle.ts'
import { replaceLayer } from '../trash/trash.ts'
import { type LayerOwners, type OwnedDocument, owned } from './fileAnnotators.ts'
import type { ImportPlan, PlannedDocument } from './importPlan.ts'
import { saveMapping } from './mappings.ts'

/** How to carry a plan out. */
export interface ImportOptions extends LayerOwners {
  readonly mapping: Mapping
  readonly unit?: OffsetUnit | undefined
  readonly believesPositions?: boolean | undefined
  /** Replaces an existing layer, which goes to the trash; otherwise that is left alone and nothing is imported. */
  readonly replace?: boolean
  readonly idsAndClock: IdsAndClock
  /** Aborted, it ends the import before the next layer; those that are made stay. */
  readonly signal?: { readonly aborted: boolean } | undefined
}

/** What became of one document. */
export interface ImportedLayer {
  readonly article: string
  /** The id of the annotator whose layer it is. */
  readonly annotator: string
  readonly annotations: number
  readonly by: PlannedDocument['by']
  readonly report: BuildReport
  /** What was said of annotations that the workspace's codebook doesn't have, and that stays with them. */
  readonly unknownAnswers: readonly UnknownAnswers[]
}

/** The layers that an import would make, without making them. */
export function tryImport(plan: ImportPlan, options: ImportOptions): readonly ImportedLayer[] {
  return owned(plan, options).map((planned) => built(plan, planned, options).imported)
}

/**
 * Makes the layers, and remembers the mapping. Fails with `layer-occupied` before anything is written where a layer is
 * there and not to be replaced, with `cancelled` or `stopped-midway` where the signal says so,
 * and with `file-unwritable`.
 */
export async function writeImport(
  root: string,
  plan: ImportPlan,
  options: ImportOptions,
): Promise<Result<readonly ImportedLayer[]>> {
  const { replace = false, idsAndClock, mapping, signal } = options
  const made = await createArticles(root, plan, signal)
  if (!made.ok) return made
  const all = owned({ ...plan, documents: made.value }, options)
  const occupied = new Set<OwnedDocument>()
  for (const one of all) if (await exists(layerPath(root, one.article.id, one.annotator.id))) occupied.add(one)
  const [first] = occupied
  if (first && !replace) return fail('layer-occupied', { annotator: first.annotator.id, article: first.article.id })
  const imported: ImportedLayer[] = []
  for (const planned of all) {
    const { article, annotator } = planned
    if (signal?.aborted) return stopped(imported.length, all.length)
    const layer = built(plan, planned, options)
    const put = occupied.has(planned)
      ? await replaceLayer(root, article.id, annotator.id, layer.file, idsAndClock)
      : await createLayer(root, article.id, annotator.id, layer.file)
    if (!put.ok) return put
    imported.push(layer.imported)
  }
  const saved = await saveMapping(root, plan.format, mapping)
  return saved.ok ? ok(imported) : saved
}

/** Makes the plan's new articles; the documents, each with the article that it now belongs to. */
async function createArticles(
  root: string,
  { documents, newArticles }: ImportPlan,
  signal: ImportOptions['signal'],
): Promise<Result<readonly PlannedDocument[]>> {
  const made = new Map<string, Article>()
  for (const article of newArticles) {
    if (signal?.aborted)
      return made.size === 0 ? fail('cancelled') : fail('stopped-midway', { done: 0, total: documents.length })
    const { id: planned, ...content } = article
    const created = await createArticle(root, planned, content)
    if (!created.ok) return created
    made.set(planned, { ...article, id: created.value.id })
  }
  const isNew = ({ by }: PlannedDocument) => by === 'created'
  return ok(documents.map((one) => ({ ...one, article: (isNew(one) && made.get(one.article.id)) || one.article })))
}

async function createLayer(root: string, article: string, annotator: string, text: string): Promise<Result<null>> {
  const path = layerPath(root, article, annotator)
  const written = await writeWithin(root, path, () => createExclusively(path, text))
  if (!written.ok) return written
  return written.value ? ok(null) : fail('layer-occupied', { annotator, article })
}

function stopped(done: number, total: number) {
  return done === 0 ? fail('cancelled') : fail('stopped-midway', { done, total })
}

function built(
  { format, codebook }: ImportPlan,
  { document, article, by, annotator }: OwnedDocument,
  options: ImportOptions,
) {
  const { mapping, unit, believesPositions, idsAndClock } = options
  const now = idsAndClock.now()
  const { layer, report } = buildLayer(document, {
    article,
    annotator,
    format,
    mapping,
    codebook,
    unit,
    believesPositions,
    newId: idsAndClock.newId,
    now,
  })
  const { length: annotations } = layer.annotations
  const unknownAnswers = codebook ? countUnknownAnswers(codebook, layer.annotations) : []
  const imported = { article: article.id, annotator: annotator.id, annotations, by, report, unknownAnswers }
  return { file: serializeLayer(layer), imported }
}
