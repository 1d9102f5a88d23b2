/**
 * Layers go from one workspace to another as files: a bundle holds an article with layers on it, and a layer may come
 * by itself. What comes in is checked against the article's text, and never put over something newer, nor over the
 * layer of whoever works here.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkLayer } from '../../core/check/checkLayer.ts'
import { anchorOf, compareAnnotations } from '../../core/model/annotation.ts'
import type { Article } from '../../core/model/article.ts'
import { BUNDLE_FORMAT, BUNDLE_VERSION, lastChange } from '../../core/model/bundle.ts'
import {
  formatOf,
  parseBundle,
  parseLayer,
  serializeArticle,
  serializeBundle,
  serializeLayer,
} from '../../core/model/files.ts'
import { type Annotator, LAYER_FORMAT, type Layer } from '../../core/model/layer.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { reanchor } from '../../core/text/reanchor.ts'
import { sha256Of } from '../disk/digest.ts'
import { contentFingerprint } from '../disk/fileFingerprint.ts'
import { attempt, createExclusively, readText } from '../disk/files.ts'
import { guardPath, writeWithin } from '../disk/guard.ts'
import { writeOut } from '../disk/output.ts'
import { articlePath, layerPath, nameWithin, replacedPath } from '../disk/paths.ts'
import { ChangedMeanwhile, replaceFile } from '../disk/replaceFile.ts'
import { readCheckedLayer } from '../layers/layers.ts'
import { readArticle } from '../library/articles.ts'
import { createCatalogue } from '../library/catalogue.ts'
import { readGuidelines } from '../library/guidelines.ts'

/** What came in with a file: the article that it is about, and whose layers were taken over and whose were not. */
export interface Exchanged {
  readonly article: string
  readonly taken: readonly string[]
  /** Layers that are here as new or newer, and the own one. */
  readonly kept: readonly string[]
}

/** Who works here, whose layer is not taken from outside (null on the command line), and the time, ISO in UTC. */
export interface ExchangeOptions {
  readonly self: string | null
  readonly now: () => string
  /** Called before layers on an article are written: brings what is open of it to the disk, or says why that can't be. */
  readonly ready?: ((article: string) => Promise<Result<unknown>>) | undefined
}

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

/**
 * Takes a bundle or a layer into the workspace; null for a file that is neither. Fails with `bundle-sha256` (another
 * text has the article's id here), `article-missing`, `layer-unplaced` (the text differs, and not every quote is in it),
 * `layer-disagrees`, and as parsing, reading and writing do. A failed bundle leaves no layer.
 */
export async function takeIn(
  root: string,
  path: string,
  name: string,
  options: ExchangeOptions,
): Promise<Result<Exchanged> | null> {
  if (!path.toLowerCase().endsWith('.json')) return null
  const text = await readText(path, name, 'followed')
  if (!text.ok) return text
  const format = formatOf(text.value)
  if (format === BUNDLE_FORMAT) return takeBundle(root, text.value, name, options)
  return format === LAYER_FORMAT ? takeLayerFile(root, text.value, name, options) : null
}

async function takeBundle(
  root: string,
  text: string,
  name: string,
  options: ExchangeOptions,
): Promise<Result<Exchanged>> {
  const parsed = parseBundle(text, name)
  if (!parsed.ok) return parsed
  const { article, layers, guidelines } = parsed.value
  if (article.sha256 !== sha256Of(article.text)) return fail('sha256-differs', { file: name, path: 'article.sha256' })
  for (const layer of layers) {
    const wrong = disagreement(layer, article, name)
    if (wrong) return wrong
  }
  const path = articlePath(root, article.id)
  const made = await writeWithin(root, path, () => createExclusively(path, serializeArticle(article)))
  if (!made.ok) return made
  const stored = await readArticle(root, article.id)
  if (!stored.ok) return stored
  if (stored.value.article.sha256 !== article.sha256) return fail('bundle-sha256', { file: name, id: article.id })
  if (guidelines !== null) {
    const guide = join(root, 'guidelines.md')
    const copied = await writeWithin(root, guide, () => createExclusively(guide, guidelines))
    if (!copied.ok) return copied
  }
  return putLayers(root, article, layers, options)
}

async function takeLayerFile(
  root: string,
  text: string,
  name: string,
  options: ExchangeOptions,
): Promise<Result<Exchanged>> {
  const parsed = parseLayer(text, name)
  if (!parsed.ok) return parsed
  const article = await articleFor(root, parsed.value)
  if (!article.ok) return article
  const placed = placedOn(parsed.value, article.value, name)
  if (!placed.ok) return placed
  return disagreement(placed.value, article.value, name) ?? putLayers(root, article.value, [placed.value], options)
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

/** The layer on this article: as it is where the text is the same, else with each span found again by its quote. */
function placedOn(layer: Layer, article: Article, file: string): Result<Layer> {
  const { id, sha256, text } = article
  if (layer.article.sha256 === sha256) return ok({ ...layer, article: { ...layer.article, id } })
  const annotations = layer.annotations.flatMap((annotation) => {
    const span = reanchor(text, annotation)
    return span ? [{ ...annotation, ...span, ...anchorOf(text, span) }] : []
  })
  const count = layer.annotations.length
  if (annotations.length < count) return fail('layer-unplaced', { file, count, lost: count - annotations.length })
  // Proposals carry no quote to find them by.
  const reviews = layer.reviews.filter(({ proposal }) => proposal === null)
  return ok({
    ...layer,
    article: { ...layer.article, id, sha256 },
    annotations: annotations.sort(compareAnnotations),
    reviews,
  })
}

function disagreement(layer: Layer, article: Article, file: string) {
  const findings = checkLayer(layer, article)
  const [first] = findings
  return first ? fail('layer-disagrees', { file, path: first.path, places: findings.length }) : null
}

async function putLayers(
  root: string,
  article: Article,
  layers: readonly Layer[],
  { self, now, ready }: ExchangeOptions,
): Promise<Result<Exchanged>> {
  const isReady = await ready?.(article.id)
  if (isReady && !isReady.ok) return isReady
  const taken: string[] = []
  const kept: string[] = []
  for (const layer of layers) {
    const annotator = layer.annotator.id
    const path = layerPath(root, article.id, annotator)
    const aside = replacedPath(root, article.id, annotator, now())
    const unsafe = await guardPath(root, aside)
    if (unsafe) return { ok: false, error: unsafe }
    const put = await writeWithin(root, path, async () => {
      if (await createExclusively(path, serializeLayer(layer))) return true
      return annotator !== self && replaceOlder(path, nameWithin(root, path), aside, layer)
    })
    if (!put.ok) return put
    if (put.value) taken.push(annotator)
    else kept.push(annotator)
  }
  return ok({ article: article.id, taken, kept })
}

/** Puts a layer in the place of an older one, which is kept at `aside`; false, changing nothing, where that isn't older. */
async function replaceOlder(path: string, file: string, aside: string, layer: Layer): Promise<boolean> {
  const state = await contentFingerprint(path)
  const before = await readText(path, file)
  const known = before.ok ? parseLayer(before.value, file) : before
  if (!known.ok || lastChange(layer) <= lastChange(known.value)) return false
  await createExclusively(aside, serializeLayer(known.value))
  try {
    await replaceFile(path, Buffer.from(serializeLayer(layer)), state)
    return true
  } catch (error) {
    await rm(aside, { force: true })
    if (error instanceof ChangedMeanwhile) return replaceOlder(path, file, aside, layer)
    throw error
  }
}
