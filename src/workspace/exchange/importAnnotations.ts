/**
 * Annotations of other programs come into layers of a named annotator: first a plan (which document belongs to which
 * article, what each label means), which is shown, then the layers, never over one that is there without being asked.
 */
import { type BuildReport, buildLayer } from '../../core/formats/building.ts'
import type { ForeignDocument } from '../../core/formats/document.ts'
import { type Mapping, proposeMapping } from '../../core/formats/mapping.ts'
import { type MatchedBy, matcherOf } from '../../core/formats/matching.ts'
import type { ImportFormat } from '../../core/formats/names.ts'
import type { OffsetUnit } from '../../core/formats/unitNames.ts'
import type { Article } from '../../core/model/article.ts'
import { serializeLayer } from '../../core/model/files.ts'
import type { Annotator } from '../../core/model/layer.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { createExclusively, exists } from '../disk/files.ts'
import { writeWithin } from '../disk/guard.ts'
import { layerPath } from '../disk/paths.ts'
import { readArticle } from '../library/articles.ts'
import type { Catalogue } from '../library/catalogue.ts'
import { replaceLayer, type TrashStamps } from '../library/trash.ts'
import type { ForeignFile } from './foreignFile.ts'
import { savedMapping, saveMapping } from './mappings.ts'

/** A document and the article that it belongs to. */
export interface PlannedDocument {
  readonly document: ForeignDocument
  readonly article: Article
  /** How the article was known; `named` where whoever imports named it. */
  readonly by: MatchedBy | 'named'
}

/** What an import would do. */
export interface ImportPlan {
  readonly format: ImportFormat
  readonly documents: readonly PlannedDocument[]
  /** Documents that belong to no article here, or to one that has a document already: their names or numbers. */
  readonly unmatched: readonly string[]
  readonly mapping: Mapping
}

/**
 * Plans an import. With `article` its document alone is taken, the only one of the file whatever its text says. Fails
 * with `article-missing` and `file-without-match`.
 */
export async function planImport(
  root: string,
  catalogue: Catalogue,
  { format, documents }: ForeignFile,
  options: { readonly file: string; readonly article?: string | undefined },
): Promise<Result<ImportPlan>> {
  const articles = await candidates(root, catalogue, options.article)
  if (!articles.ok) return articles
  const matcher = matcherOf(articles.value)
  const planned = new Map<string, PlannedDocument>()
  const unmatched: string[] = []
  const [named] = options.article === undefined ? [] : articles.value
  for (const [index, document] of documents.entries()) {
    const match = matcher.match(document)
    const found = match ?? (named && documents.length === 1 ? { article: named, by: 'named' as const } : null)
    if (found && !planned.has(found.article.id)) planned.set(found.article.id, { document, ...found })
    else unmatched.push(document.name ?? `${index + 1}`)
  }
  if (planned.size === 0) return fail('file-without-match', { file: options.file })
  const chosen = [...planned.values()]
  const mapping = proposeMapping(
    chosen.map(({ document }) => document),
    await savedMapping(root, format),
  )
  return ok({ format, documents: chosen, unmatched, mapping })
}

async function candidates(
  root: string,
  catalogue: Catalogue,
  article: string | undefined,
): Promise<Result<readonly Article[]>> {
  const listed = article === undefined ? await catalogue.articles() : null
  if (listed && !listed.ok) return listed
  const ids = listed?.ok ? listed.value.entries.map(({ id }) => id) : [article ?? '']
  const articles: Article[] = []
  for (const id of ids) {
    const stored = await readArticle(root, id)
    if (stored.ok) articles.push(stored.value.article)
    else if (article !== undefined) return stored
  }
  return ok(articles)
}

/** How to carry a plan out. */
export interface ImportOptions {
  readonly annotator: Annotator
  readonly mapping: Mapping
  readonly unit?: OffsetUnit | undefined
  /** Takes the place of a layer that is there, which is kept in the trash; else it is left alone, and nothing is imported. */
  readonly replace?: boolean
  readonly stamps: TrashStamps
  /** Aborted, it ends the import before the next layer; those that are made stay. */
  readonly signal?: { readonly aborted: boolean } | undefined
}

/** What became of one document. */
export interface ImportedLayer {
  readonly article: string
  readonly annotations: number
  readonly by: PlannedDocument['by']
  readonly report: BuildReport
}

/** The layers that an import would make, without making them. */
export function tryImport(plan: ImportPlan, options: ImportOptions): readonly ImportedLayer[] {
  return plan.documents.map((planned) => built(plan, planned, options).imported)
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
  const { annotator, replace = false, stamps, mapping, signal } = options
  const occupied: string[] = []
  for (const { article } of plan.documents)
    if (await exists(layerPath(root, article.id, annotator.id))) occupied.push(article.id)
  const [first] = occupied
  if (first !== undefined && !replace) return fail('layer-occupied', { annotator: annotator.id, article: first })
  const imported: ImportedLayer[] = []
  for (const planned of plan.documents) {
    const { article } = planned
    if (signal?.aborted) return stopped(imported.length, plan)
    const made = built(plan, planned, options)
    const put = occupied.includes(article.id)
      ? await replaceLayer(root, article.id, annotator.id, made.file, stamps)
      : await createLayer(root, article.id, annotator.id, made.file)
    if (!put.ok) return put
    imported.push(made.imported)
  }
  const saved = await saveMapping(root, plan.format, mapping)
  return saved.ok ? ok(imported) : saved
}

async function createLayer(root: string, article: string, annotator: string, text: string): Promise<Result<null>> {
  const path = layerPath(root, article, annotator)
  const written = await writeWithin(root, path, () => createExclusively(path, text))
  if (!written.ok) return written
  return written.value ? ok(null) : fail('layer-occupied', { annotator, article })
}

function stopped(done: number, { documents }: ImportPlan) {
  return done === 0 ? fail('cancelled') : fail('stopped-midway', { done, total: documents.length })
}

function built({ format }: ImportPlan, { document, article, by }: PlannedDocument, options: ImportOptions) {
  const { annotator, mapping, unit, stamps } = options
  const now = stamps.now()
  const { layer, report } = buildLayer(document, {
    article,
    annotator,
    format,
    mapping,
    unit,
    newId: stamps.newId,
    now,
  })
  const imported: ImportedLayer = { article: article.id, annotations: layer.annotations.length, by, report }
  return { file: serializeLayer(layer), imported }
}
