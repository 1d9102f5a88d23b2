/** Files for newsrooms: gathered from the workspace, made, and written whole. */
import { rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Annotation } from '../../core/model/annotation.ts'
import type { Claim } from '../../core/model/claim.ts'
import type { Language } from '../../core/model/language.ts'
import type { Layer } from '../../core/model/layer.ts'
import { MOST_COMMENTS_IN_WORD, type NewsroomFormat } from '../../core/newsroom/formats.ts'
import { newsroomSheets } from '../../core/newsroom/sheets.ts'
import { type LayeredArticle, type NewsroomSource, partsOf } from '../../core/newsroom/source.ts'
import type { NewsroomWords } from '../../core/newsroom/words.ts'
import { fail } from '../../core/problem.ts'
import { annotatedParts } from '../../core/report/annotatedHtml.ts'
import type { Colouring } from '../../core/report/colouring.ts'
import { ok, type Result } from '../../core/result.ts'
import { layerKey } from '../../core/table/indexedLayer.ts'
import { annotatedDocument } from '../../core/writing/annotatedArticle.ts'
import { attempt, isPresent } from '../disk/files.ts'
import { writeOut } from '../disk/output.ts'
import type { LayerPlace } from '../layers/layers.ts'
import type { Shelf } from '../shelf.ts'

/** How reading is followed: called before the first layer and after each. Aborted, it ends before the next. */
export interface NewsroomReading {
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  readonly signal?: { readonly aborted: boolean } | undefined
  /** Only these annotations, by layer (`layerKey`), each by its id; all where left out. */
  readonly only?: ReadonlyMap<string, ReadonlySet<string>> | undefined
  /** Of those, the annotations that are let through. */
  readonly passes?: ((annotation: Annotation) => boolean) | undefined
}

/** Where articles and layers are read. */
export interface NewsroomShelf {
  readonly title: string
  readonly library: Pick<Shelf['library'], 'article' | 'version'>
  readonly layers: Pick<Shelf['layers'], 'checked'>
}

/** Reads the layers at these places with their articles, and of the records those about them. */
export async function gatherNewsroom(
  shelf: NewsroomShelf,
  places: readonly LayerPlace[],
  claims: readonly Claim[],
  { onProgress, signal, only, passes = () => true }: NewsroomReading = {},
): Promise<Result<NewsroomSource>> {
  const articles = new Map<string, { article: LayeredArticle['article']; layers: Layer[] }>()
  onProgress?.(0, places.length)
  for (const [index, { article: id, annotator }] of places.entries()) {
    if (signal?.aborted) return fail('cancelled')
    const known = articles.get(id)
    const stored = known ? ok(known) : await shelf.library.article(id)
    if (!stored.ok) return stored
    const { article } = stored.value
    const layer = await shelf.layers.checked(article, annotator)
    if (!layer.ok) return layer
    const entry = known ?? { article, layers: [] }
    const kept = only?.get(layerKey({ article: id, annotator }))
    const isWritten = (one: Annotation) => (kept?.has(one.id) ?? true) && passes(one)
    entry.layers.push({ ...layer.value, annotations: layer.value.annotations.filter(isWritten) })
    articles.set(id, entry)
    onProgress?.(index + 1, places.length)
  }
  const earlier = new Set([...articles.values()].map(({ article }) => article.previous ?? null))
  const found = await Promise.all(
    [...articles.values()].map(async (one): Promise<LayeredArticle> => {
      const { id, previous = null } = one.article
      return previous === null && !earlier.has(id) ? one : { ...one, version: await shelf.library.version(one.article) }
    }),
  )
  const [single] = found
  return ok({
    title: found.length === 1 && single ? single.article.title : shelf.title,
    articles: found,
    claims: claims.filter(({ appearances }) => appearances.some(({ article }) => articles.has(article))),
  })
}

/** How the files are made. */
export interface NewsroomMaking {
  readonly language: Language
  readonly words: NewsroomWords
  /** What a page says of itself. */
  readonly facts: readonly string[]
  /** What colours the text of a page; null or left out for the tags. */
  readonly colouring?: Colouring | null | undefined
  /** Prints a page that is given in parts; without it there is no PDF. */
  readonly pdf?: ((html: readonly string[]) => Promise<Uint8Array>) | undefined
  /** How many rows or articles of how many are in what is being made. */
  readonly onMade?: ((done: number, total: number) => void) | undefined
  /** All is made, and is written from now on. */
  readonly onWriting?: (() => void) | undefined
  /** Aborted while several files are written, those that are there are removed. */
  readonly signal?: { readonly aborted: boolean } | undefined
}

/** Several files: their folder, and the names of the first and the last. */
export interface SplitFiles {
  readonly folder: string
  readonly first: string
  readonly last: string
}

/** What was written: the first file, and how many. */
export interface NewsroomReport {
  readonly path: string
  readonly files: number
  /** Null for a single file. */
  readonly split: SplitFiles | null
  readonly layers: number
  readonly annotations: number
}

/**
 * Writes the files: one, or of Word as many as it takes, numbered after the name. All are made before the first is written,
 * and where one can't be written, or the signal is aborted, none is left. Fails with `cancelled`, with `export-occupied` where one of several would take another's
 * place, and with `format-unknown` for a PDF that nothing here can print.
 */
export async function writeNewsroom(
  source: NewsroomSource,
  format: NewsroomFormat,
  out: string,
  making: NewsroomMaking,
): Promise<Result<NewsroomReport>> {
  const parts = format === 'docx' ? partsOf(source.articles, MOST_COMMENTS_IN_WORD) : [source.articles]
  const paths = parts.map((_, index) => (parts.length === 1 ? out : numbered(out, index + 1, parts.length)))
  if (parts.length > 1)
    for (const path of paths) {
      const present = await isPresent(path, path)
      if (!present.ok) return present
      if (present.value) return fail('export-occupied', { file: path })
    }
  const made: (string | Uint8Array)[] = []
  for (const articles of parts) {
    const content = await contentOf({ ...source, articles }, format, making)
    if (content === null) return fail('format-unknown', { format, formats: 'xlsx, docx, html' })
    made.push(content)
    if (parts.length > 1) making.onMade?.(made.length, parts.length)
  }
  making.onWriting?.()
  for (const [index, content] of made.entries()) {
    const path = paths[index] ?? out
    const written = making.signal?.aborted
      ? fail('cancelled')
      : await attempt('file-unwritable', path, () => writeOut(path, content))
    if (written.ok) continue
    for (const done of paths.slice(0, index)) await rm(done, { force: true })
    return written
  }
  const layers = source.articles.flatMap((article) => article.layers)
  const [first = out] = paths
  const last = paths.at(-1) ?? out
  return ok({
    path: first,
    files: parts.length,
    split: parts.length > 1 ? { folder: dirname(first), first: basename(first), last: basename(last) } : null,
    layers: layers.length,
    annotations: annotationsIn(source),
  })
}

/** How many annotations are written. */
export function annotationsIn({ articles }: Pick<NewsroomSource, 'articles'>): number {
  return articles.flatMap(({ layers }) => layers).reduce((sum, { annotations }) => sum + annotations.length, 0)
}

async function contentOf(
  source: NewsroomSource,
  format: NewsroomFormat,
  { pdf, ...making }: NewsroomMaking,
): Promise<string | Uint8Array | null> {
  switch (format) {
    case 'xlsx': {
      const { workbookOf } = await import('./workbook.ts')
      return workbookOf(newsroomSheets(source, making.words), making.onMade)
    }
    case 'docx': {
      const { wordFile } = await import('../exchange/wordFile.ts')
      return wordFile(annotatedDocument(source, making.language, making.words))
    }
    case 'html':
      return pageParts(source, making).join('')
    case 'pdf':
      return pdf ? pdf(pageParts(source, making)) : null
  }
}

function pageParts(source: NewsroomSource, { words, onMade, ...page }: Omit<NewsroomMaking, 'pdf'>): readonly string[] {
  const parts: string[] = []
  for (const part of annotatedParts(source, page, words)) {
    parts.push(part)
    onMade?.(Math.min(parts.length, source.articles.length), source.articles.length)
  }
  return parts
}

/** With as many digits for each, so that a list of files has them in their order. */
function numbered(path: string, number: number, count: number): string {
  const extension = extname(path)
  const digits = String(number).padStart(String(count).length, '0')
  return join(dirname(path), `${basename(path, extension)}-${digits}${extension}`)
}
