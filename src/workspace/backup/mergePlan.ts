/**
 * What another workspace would bring to this one, before anything is written: every article and layer of it is read and
 * checked. An article is known here by its original, then by its text; its layers need the same consent as those of a
 * review file.
 */
import type { Article } from '../../core/model/article.ts'
import { parseArticle, parseLayer } from '../../core/model/files.ts'
import { isId } from '../../core/model/ids.ts'
import type { Annotator, Layer } from '../../core/model/layer.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { NEAR, nearnessOf } from '../../core/text/nearness.ts'
import { sha256Of } from '../disk/digest.ts'
import { attempt, readBytes } from '../disk/files.ts'
import { originalPath } from '../disk/paths.ts'
import { type Incoming, type IncomingOptions, type IncomingRow, withLayers } from '../exchange/incoming.ts'
import { candidateIds } from '../import/storeArticle.ts'
import { readArticle } from '../library/articles.ts'
import type { ArticleFacts, Listing } from '../library/summaries.ts'
import { type OtherPaths, otherPathsIn } from './others.ts'
import type { WorkspaceSource } from './source.ts'

/** An article of another workspace, with its layers. */
export interface MergedArticle {
  /** Its id there, and the one that it has or gets here. */
  readonly there: string
  readonly here: string
  readonly title: string
  readonly isNew: boolean
  /** The paths of its layers there. */
  readonly layers: readonly string[]
  readonly rows: readonly IncomingRow[]
  /** What says that the layers here are those that were looked at, by annotator. */
  readonly before: ReadonlyMap<string, string>
}

/** All that another workspace brings. */
export interface MergePlan {
  readonly file: string
  readonly from: Annotator | null
  readonly made: string | null
  readonly articles: readonly MergedArticle[]
  /** Other files, by what becomes of them. */
  readonly others: OtherPaths
  /** Layers on articles that the other workspace doesn't hold. */
  readonly orphans: readonly string[]
}

/** What planning needs beside the other workspace. */
export interface MergePlanOptions extends IncomingOptions {
  readonly root: string
  /** The articles that are here. */
  readonly listed: Listing<ArticleFacts>
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  readonly signal?: { readonly aborted: boolean } | undefined
}

/**
 * Reads all of another workspace. One article, layer or original in it that isn't what it is to be refuses the whole of
 * it, with the problem that names the file; `cancelled`.
 */
export async function planMerge(source: WorkspaceSource, options: MergePlanOptions): Promise<Result<MergePlan>> {
  const { root, onProgress, signal } = options
  const idHere = idsHere(options)
  if (!idHere.ok) return idHere
  const there = source.paths.flatMap((path) => /^articles\/([^/]+)\.json$/.exec(path)?.[1] ?? [])
  const layers = layerPathsIn(source)
  const ids = new Map<string, string>()
  const articles: MergedArticle[] = []
  for (const id of there) {
    if (signal?.aborted) return fail('cancelled')
    onProgress?.(articles.length, there.length)
    const found = await articleIn(source, id)
    if (!found.ok) return found
    const here = await idHere.value(source.nameOf(`articles/${id}.json`), found.value)
    if (!here.ok) return here
    ids.set(id, here.value)
    const paths = layers.get(id) ?? []
    const incoming = await withItsLayers(source, { ...found.value, id: here.value }, paths, options)
    if (!incoming.ok) return incoming
    const original = incoming.value.isNewArticle ? await originalIn(source, incoming.value.article) : ok(null)
    if (!original.ok) return original
    const before = incoming.value.layers.map(({ row, before }) => [row.annotator.id, stateOf(before)] as const)
    articles.push({
      there: id,
      here: here.value,
      title: incoming.value.article.title,
      isNew: incoming.value.isNewArticle,
      layers: paths,
      rows: incoming.value.layers.map(({ row }) => row),
      before: new Map(before),
    })
  }
  const others = await otherPathsIn(root, source, ids)
  if (!others.ok) return others
  const { by = null, made = null } = source.manifest ?? {}
  return ok({
    file: source.file,
    from: by && isId(by.id) ? { id: by.id, name: by.name } : null,
    made,
    articles,
    others: others.value,
    orphans: [...layers].flatMap(([article, paths]) => (ids.has(article) ? [] : paths)),
  })
}

/** What a layer here says, as far as somebody who agrees to replace it has seen it. */
export function stateOf(layer: Layer | null): string {
  return layer === null ? '' : sha256Of(JSON.stringify(layer))
}

/** Gives the id that an article of the other workspace has or gets here, for one article after the other. */
function idsHere({
  root,
  listed: { entries, problems },
}: MergePlanOptions): Result<(file: string, article: Article) => Promise<Result<string>>> {
  const [damaged] = problems
  // What can't be read here may be what comes in.
  if (damaged) return { ok: false, error: damaged }
  const byText = new Map(entries.map(({ sha256, id }) => [sha256, id]))
  const taken = new Set(entries.map(({ id }) => id))
  return ok(async (file, article) => {
    const { id, sha256 } = article
    const known = byText.get(sha256) ?? (await knownByOriginal(root, article, entries))
    const free = known ?? [...candidateIds(id, sha256)].find((candidate) => !taken.has(candidate))
    if (free === undefined) return fail('file-unwritable', { file, reason: 'ids-taken' })
    taken.add(free)
    // Two articles there with one text are one here.
    byText.set(sha256, free)
    return ok(free)
  })
}

/** The article here that another version read from the same file; chapters of one book are articles of their own. */
async function knownByOriginal(
  root: string,
  { original, text }: Article,
  entries: readonly ArticleFacts[],
): Promise<string | undefined> {
  for (const facts of entries) {
    if (!original || facts.original !== original.sha256) continue
    const stored = await readArticle(root, facts.id)
    if (stored.ok && nearnessOf(stored.value.article.text, text) >= NEAR) return facts.id
  }
  return undefined
}

/** An article in the other workspace, whose text has the digest that it says; as `parseArticle`, `id-differs`, `sha256-differs`. */
async function articleIn(source: WorkspaceSource, id: string): Promise<Result<Article>> {
  const path = `articles/${id}.json`
  const file = source.nameOf(path)
  if (!isId(id)) return fail('id-invalid', { id, path: file })
  const read = await source.read(path)
  if (!read.ok) return read
  const parsed = parseArticle(textOf(read.value), file)
  if (!parsed.ok) return parsed
  const article = parsed.value
  if (article.id !== id) return fail('id-differs', { path: `${file}: id`, found: article.id, expected: id })
  return article.sha256 === sha256Of(article.text) ? parsed : fail('sha256-differs', { file, path: 'sha256' })
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** The original of an article in the other workspace; null where none was kept. `entry-refused`, `file-missing`. */
export async function originalIn(source: WorkspaceSource, { original }: Article): Promise<Result<Uint8Array | null>> {
  if (!original) return ok(null)
  const path = `articles/originals/${original.sha256}`
  const read = await source.read(path)
  if (!read.ok) return read
  return sha256Of(read.value) === original.sha256
    ? read
    : fail('entry-refused', { file: source.file, entry: path, reason: 'entry-digest' })
}

/** An article of the other workspace with its layers, as what a review file brings; `ids` are those that articles have here. */
export async function incomingArticle(
  source: WorkspaceSource,
  { there, here, layers }: Pick<MergedArticle, 'there' | 'here' | 'layers'>,
  ids: ReadonlyMap<string, string>,
  options: ReadingHere,
): Promise<Result<Incoming>> {
  const found = await articleIn(source, there)
  if (!found.ok) return found
  const { previous } = found.value
  const article = { ...found.value, id: here, ...(previous && { previous: ids.get(previous) ?? previous }) }
  return withItsLayers(source, article, layers, options)
}

/** What reading an article with its layers needs of the workspace here. */
export interface ReadingHere extends IncomingOptions {
  readonly root: string
}

async function withItsLayers(
  source: WorkspaceSource,
  article: Article,
  paths: readonly string[],
  options: ReadingHere,
): Promise<Result<Incoming>> {
  const stored = await readArticle(options.root, article.id)
  if (!stored.ok && stored.error.code !== 'article-missing') return stored
  const layers: Layer[] = []
  for (const path of paths) {
    const layer = await layerIn(source, path)
    if (!layer.ok) return layer
    layers.push(layer.value)
  }
  const what = {
    file: source.file,
    from: source.manifest && isId(source.manifest.by.id) ? source.manifest.by : null,
    made: source.manifest?.made ?? null,
    article: stored.ok ? stored.value.article : article,
    isNewArticle: !stored.ok,
    guidelines: null,
  }
  return withLayers(options.root, what, layers, options)
}

async function layerIn(source: WorkspaceSource, path: string): Promise<Result<Layer>> {
  const read = await source.read(path)
  if (!read.ok) return read
  const file = source.nameOf(path)
  const parsed = parseLayer(textOf(read.value), file)
  if (!parsed.ok) return parsed
  const expected = path.replace(/^.*\/|\.json$/g, '')
  const found = parsed.value.annotator.id
  return found === expected ? parsed : fail('id-differs', { path: `${file}: annotator.id`, found, expected })
}

/** The paths of layers, by their articles; what sync clients left beside them is none. */
function layerPathsIn({ paths }: WorkspaceSource): ReadonlyMap<string, readonly string[]> {
  const byArticle = new Map<string, string[]>()
  for (const path of paths) {
    const [, article = '', annotator = ''] = /^layers\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
    if (!isId(article) || !isId(annotator)) continue
    const found = byArticle.get(article) ?? []
    byArticle.set(article, found)
    found.push(path)
  }
  return byArticle
}

/** Whether an original lies here already, as it is to be. */
export async function hasOriginal(root: string, sha256: string): Promise<boolean> {
  const path = originalPath(root, sha256)
  const bytes = await attempt('file-unreadable', path, () => readBytes(path))
  return bytes.ok && sha256Of(bytes.value) === sha256
}
