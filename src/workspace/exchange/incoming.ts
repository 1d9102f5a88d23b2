/**
 * A bundle or layer file as it comes in, before anything is written: whose layers it brings, from whom and from when,
 * and what they would replace. A stranger may have made it, so its layers are checked against the article, what doesn't
 * fit is listed and left out, and times in the future are set to now.
 */
import { saysSame } from '../../core/merge/difference.ts'
import { changesBetween, type LayerChanges, withTimesCapped } from '../../core/merge/incoming.ts'
import type { Article } from '../../core/model/article.ts'
import { withoutBrought } from '../../core/model/brought.ts'
import { BUNDLE_FORMAT, type BundledVersion, lastChange } from '../../core/model/bundle.ts'
import { parseBundle, parseLayer } from '../../core/model/files.ts'
import { ADJUDICATED } from '../../core/model/ids.ts'
import { type Annotator, LAYER_FORMAT, type Layer } from '../../core/model/layer.ts'
import { jsonOrNull } from '../../core/model/parseJson.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { sha256Of } from '../disk/digest.ts'
import { readText } from '../disk/files.ts'
import { readLayer } from '../layers/layers.ts'
import { readArticle } from '../library/articles.ts'
import { createCatalogue } from '../library/catalogue.ts'
import { type LeftOutPlaces, type Placed, placedOn } from './placedLayer.ts'

/** The most layers in a bundle: enough for the people who work on one article. */
const MOST_LAYERS = 1000

/** An incoming layer, as plain data. */
export interface IncomingRow {
  readonly annotator: Annotator
  /** `own`: of whoever works here; `adjudicated`: the one that everybody shares. */
  readonly role: 'own' | 'adjudicated' | 'other'
  /** No layer here has this id; it equals the one here; or it would replace that one. */
  readonly standing: 'new' | 'same' | 'replaces'
  readonly changes: LayerChanges
  /** When something in it was last changed, and in the one here, as ISO times; null for what is empty. */
  readonly last: string | null
  readonly lastHere: string | null
  /** Whether it had times in the future, which count as now. */
  readonly wasFuture: boolean
  readonly leftOut: LeftOutPlaces
}

/** A layer with the one that it would replace. */
export interface IncomingLayer {
  readonly row: IncomingRow
  readonly layer: Layer
  readonly before: Layer | null
}

/** All that a file brings. */
export interface Incoming {
  readonly file: string
  /** Who sent it and when, as far as the file says. */
  readonly from: Annotator | null
  readonly made: string | null
  readonly article: Article
  /** Whether the article isn't here yet. */
  readonly isNewArticle: boolean
  /** The guidelines in a bundle; used if there are none here. */
  readonly guidelines: string | null
  readonly layers: readonly IncomingLayer[]
  /** Which version of its article it is, counted from 1, in a file with several. */
  readonly version?: number | undefined
  /** The versions before it that the file brings, the earliest first: each is taken in by itself. */
  readonly earlier?: readonly Incoming[] | undefined
}

/** Who works here (null on the command line), and the time, ISO in UTC. */
export interface IncomingOptions {
  readonly self: string | null
  readonly now: () => string
  /** Saves what is open on an article before its layers are compared; a failure ends the reading. */
  readonly save?: ((article: string) => Promise<Result<null>>) | undefined
  /** Called before each layer. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * Reads a bundle or a layer file; null for a file that is neither. Fails with `bundle-sha256` (another text has the
 * article's id here), `bundle-large`, `bundle-repeats`, `article-missing`, `layer-disagrees`, and as parsing and reading do; a link, whose name says nothing of what it leads to, is
 * `file-is-link`.
 */
export async function readIncoming(
  root: string,
  path: string,
  file: string,
  options: IncomingOptions,
): Promise<Result<Incoming> | null> {
  if (!path.toLowerCase().endsWith('.json')) return null
  const text = await readText(path, file)
  if (!text.ok) return text
  const data = jsonOrNull(text.value)
  const format: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'format') : null
  if (format === LAYER_FORMAT) return readLayerFile(root, text.value, file, options)
  if (format !== BUNDLE_FORMAT) return null
  const count = layersIn(data as object)
  if (count > MOST_LAYERS) return fail('bundle-large', { file, count, most: MOST_LAYERS })
  return readBundle(root, text.value, file, options)
}

/** How many layers a bundle has that may be anything yet, those on earlier versions among them. */
function layersIn(bundle: object): number {
  const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0)
  const versions: unknown = Reflect.get(bundle, 'versions')
  const earlier: readonly unknown[] = Array.isArray(versions) ? versions : []
  return earlier.reduce<number>(
    (sum, one) => sum + (typeof one === 'object' && one !== null ? lengthOf(Reflect.get(one, 'layers')) : 0),
    lengthOf(Reflect.get(bundle, 'layers')),
  )
}

async function readBundle(
  root: string,
  text: string,
  file: string,
  options: IncomingOptions,
): Promise<Result<Incoming>> {
  const parsed = parseBundle(text, file)
  if (!parsed.ok) return parsed
  const { guidelines, by, made, versions = [] } = parsed.value
  const isOne = versions.length === 0
  const from = { id: by.id, name: by.name }
  const what = { file, from, made: Date.parse(made) > Date.parse(options.now()) ? options.now() : made }
  const read: Incoming[] = []
  for (const [index, version] of [...versions, parsed.value].entries()) {
    // Guidelines come with the last one: they are the same for all.
    const known = { ...what, guidelines: index === versions.length ? guidelines : null }
    const one = await readVersion(root, version, isOne ? known : { ...known, version: index + 1 }, options)
    if (!one.ok) return one
    if (read.some(({ article }) => article.id === one.value.article.id))
      return fail('bundle-versions', { file, id: one.value.article.id })
    read.push(one.value)
  }
  const last = read.pop()
  if (!last) throw new Error('a bundle has an article')
  return ok(isOne ? last : { ...last, earlier: read })
}

/** One article of a bundle with the layers on it. */
async function readVersion(
  root: string,
  { article, layers }: BundledVersion,
  what: Omit<Incoming, 'article' | 'isNewArticle' | 'layers'>,
  options: IncomingOptions,
): Promise<Result<Incoming>> {
  const { file } = what
  if (article.sha256 !== sha256Of(article.text)) return fail('sha256-differs', { file, path: 'article.sha256' })
  const stored = await readArticle(root, article.id)
  if (!stored.ok && stored.error.code !== 'article-missing') return stored
  if (stored.ok && stored.value.article.sha256 !== article.sha256)
    return fail('bundle-sha256', { file, id: article.id })
  const here = { article: stored.ok ? stored.value.article : article, isNewArticle: !stored.ok }
  return withLayers(root, { ...what, ...here }, layers, options)
}

async function readLayerFile(
  root: string,
  text: string,
  file: string,
  options: IncomingOptions,
): Promise<Result<Incoming>> {
  const parsed = parseLayer(text, file)
  if (!parsed.ok) return parsed
  const article = await articleFor(root, parsed.value)
  if (!article.ok) return article
  const what = { file, from: null, made: null, article: article.value, isNewArticle: false, guidelines: null }
  return withLayers(root, what, [parsed.value], options)
}

/** The article that a layer is about: the one with its text, else the one with its id. */
async function articleFor(root: string, layer: Layer): Promise<Result<Article>> {
  const listed = await createCatalogue(root).articles()
  if (!listed.ok) return listed
  const { entries } = listed.value
  const same = entries.find(({ sha256, id }) => sha256 === layer.article.sha256 && id === layer.article.id)
  const found = same ?? entries.find(({ sha256 }) => sha256 === layer.article.sha256)
  const stored = await readArticle(root, found?.id ?? layer.article.id)
  return stored.ok ? ok(stored.value.article) : stored
}

/** What layers bring to an article, in a file of which all else is known. Fails with `bundle-repeats` and as `readIncoming` does. */
export async function withLayers(
  root: string,
  what: Omit<Incoming, 'layers'>,
  layers: readonly Layer[],
  options: IncomingOptions,
): Promise<Result<Incoming>> {
  const { file, article, isNewArticle } = what
  const saved = isNewArticle ? undefined : await options.save?.(article.id)
  if (saved && !saved.ok) return saved
  const seen = new Set<string>()
  const incoming: IncomingLayer[] = []
  for (const [done, layer] of layers.entries()) {
    options.onProgress?.(done, layers.length)
    const { id } = layer.annotator
    if (seen.has(id)) return fail('bundle-repeats', { file, annotator: id })
    seen.add(id)
    const placed = placedOn(withoutBrought(layer), article, file)
    if (!placed.ok) return placed
    const found = isNewArticle ? null : await readLayer(root, article.id, id)
    if (found && !found.ok && found.error.code !== 'layer-missing') return found
    incoming.push(incomingLayer(placed.value, found?.ok ? found.value : null, options))
  }
  return ok({ ...what, layers: incoming })
}

function incomingLayer(
  { layer, leftOut }: Placed,
  before: Layer | null,
  { self, now }: IncomingOptions,
): IncomingLayer {
  const { id } = layer.annotator
  const role = id === ADJUDICATED ? 'adjudicated' : id === self ? 'own' : 'other'
  const capped = withTimesCapped(layer, now())
  // A file must not mark the annotator's own work as done, because that would reveal what they must not see yet.
  const status = role === 'own' ? (before?.status ?? 'open') : layer.status
  const taken: Layer = { ...capped.layer, status }
  const isSame = before !== null && saysSame(withoutBrought(before), { ...taken, annotator: before.annotator })
  const row: IncomingRow = {
    annotator: layer.annotator,
    role,
    standing: before === null ? 'new' : isSame ? 'same' : 'replaces',
    changes: changesBetween(before, taken),
    last: lastChange(taken) || null,
    lastHere: before ? lastChange(before) || null : null,
    wasFuture: capped.wasFuture,
    leftOut,
  }
  return { row, layer: taken, before }
}
