/**
 * Brings articles into a workspace: once for each file and each text, under a unique id. Two who import into one shared
 * folder at the same time can't overwrite each other's: files are made exclusively.
 */
import { basename, extname } from 'node:path'
import { omittedIn } from '../../core/model/articleBlock.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { footnotesOf } from '../../core/text/footnotes.ts'
import type { ReturnedText } from '../../core/writing/returnedDraft.ts'
import { createSerialQueue } from '../disk/serialQueue.ts'
import { readArticle } from '../library/articles.ts'
import { normalizeText } from './decode.ts'
import { NO_DETAILS } from './extract/extracted.ts'
import { mediaTypeOf } from './importers.ts'
import { nearArticle, nearnessBetween, relateArticles } from './nearText.ts'
import { LARGEST_FILE, readBytes, readContent, readRichText } from './readFile.ts'
import { type ArticleSource, readSource, remakeArticle } from './remake.ts'
import { type ImporterOptions, type ImportOutcome, storeArticle, wordsByKind } from './storeArticle.ts'

/** How a file is imported. */
export interface FileImport {
  readonly signal?: AbortSignal | undefined
  /** The id of the article that the file is a later version of; `article-missing` where there is none. */
  readonly previous?: string | undefined
  /** Of a book, the number of the chapter to take, from 1; `chapter-missing` where there is none. */
  readonly chapter?: number | undefined
}

/** Brings articles into one workspace, one after the other. */
export interface Importer {
  /**
   * Imports a file by its path, which problems call `name`: `file-missing`, `file-unreadable`, `file-type-unknown`,
   * `file-too-large`, `file-binary`, `file-empty`, `file-unwritable`, and those of `extractApart`.
   */
  readonly file: (path: string, name?: string, options?: FileImport) => Promise<Result<ImportOutcome>>
  /**
   * Imports a text under a title: `article-too-large`, `file-empty`, `file-unwritable`. Where `html` is the rich text that
   * gives this very text, its blocks come along.
   */
  readonly text: (title: string, text: string, html?: string) => Promise<Result<ImportOutcome>>
  /**
   * What a document of an article that is here says, and what stands beside it, without making an article of it. Fails as
   * reading a file does. `language` is the article's.
   */
  readonly draft: (path: string, name: string, language: string, signal?: AbortSignal) => Promise<Result<ReturnedText>>
  /** The text of rich text; fails as `readRichText` does. */
  readonly rich: (html: string) => Promise<Result<string>>
  /** What the file consists of that an article was made from, as `readSource` says it. */
  readonly source: (id: string) => Promise<Result<ArticleSource>>
  /** Says what an article is to the one that it is near to, as `relateArticles` does, or takes that back. */
  readonly relate: (what: Parameters<typeof relateArticles>[1], undo: boolean) => Promise<Result<null>>
  /** How much two articles' texts have in common, as `nearnessBetween` says. */
  readonly nearness: (one: string, other: string) => Promise<Result<number>>
  /** Makes an article of other parts of the same file, as `remakeArticle` does. */
  readonly remake: (id: string, parts: readonly string[] | null) => Promise<Result<ImportOutcome>>
}

/** The longest pasted text, in UTF-16 code units. */
const LONGEST_TEXT = LARGEST_FILE * 1024 * 1024

/** An importer for one workspace. */
export function createImporter(options: ImporterOptions): Importer {
  // One at a time: the same text in two files would else be new to both.
  const inTurn = createSerialQueue()
  const readRich = createRichReader(options)
  return {
    file: (path, name = path, { signal, previous, chapter } = {}) =>
      inTurn(async () => {
        if (signal?.aborted) return fail('cancelled')
        const read = await readBytes(path, name)
        if (!read.ok) return read
        if (chapter !== undefined && extname(name).toLowerCase() !== '.epub')
          return fail('chapter-missing', { file: name, chapter, count: 0 })
        // Chapters are articles of their own, whatever else of the book is here.
        const known = chapter === undefined ? await knownOriginal(options, read.value.sha256) : ok(null)
        if (!known.ok) return known
        if (known.value) return ok(known.value)
        const earlier = previous === undefined ? null : await readArticle(options.root, previous)
        if (earlier && !earlier.ok) return earlier
        const parts = chapter === undefined ? undefined : [`p${chapter}`]
        const content = await readContent(name, read.value, options.startExtractor, signal, parts)
        if (!content.ok) return content
        const base = `${basename(path, extname(path))}${chapter === undefined ? '' : `-${chapter}`}`
        const near = previous === undefined ? await nearArticle(options, nearTo(base, content.value)) : null
        const made = await storeArticle(options, { base, name, ...content.value, previous, file: read.value })
        if (!made.ok || !made.value.isNew) return made
        const { comments = [], parts: chapters = [] } = content.value
        const isBook = chapters.length > 1 && read.value.type === mediaTypeOf('epub')
        return ok({
          ...made.value,
          ...(near !== null && { near: near.id, nearBy: near.by }),
          ...(comments.length > 0 && { comments }),
          ...(isBook && chapter === undefined && { chapters: chapters.length }),
        })
      }),
    text: (title, raw, html) =>
      inTurn(async () => {
        if (raw.length > LONGEST_TEXT)
          return fail('article-too-large', { file: title, size: raw.length, limit: LONGEST_TEXT })
        const plain = { ...normalizeText(raw), blocks: [], omitted: [], details: NO_DETAILS }
        const rich = html === undefined ? null : await readRich(html)
        const content = rich?.ok && rich.value.text === plain.text ? rich.value : plain
        const details = { ...content.details, title: null }
        return storeArticle(options, { base: title, name: title, ...content, details, file: null })
      }),
    rich: async (html) => {
      const read = await readRich(html)
      return read.ok ? ok(read.value.text) : read
    },
    draft: async (path, name, language, signal) => {
      const read = await readBytes(path, name)
      if (!read.ok) return read
      const content = await readContent(name, read.value, options.startExtractor, signal)
      if (!content.ok) return content
      const { text, blocks, comments = [] } = content.value
      return ok({ text, comments, footnotes: footnotesOf({ text, blocks, language }) })
    },
    source: (id) => readSource(options, id),
    relate: (what, undo) => inTurn(() => relateArticles(options.root, what, undo)),
    nearness: (one, other) => nearnessBetween(options.root, one, other),
    remake: (id, parts) => inTurn(() => remakeArticle(options, id, parts)),
  }
}

/** What a text is compared by. */
function nearTo(
  base: string,
  { text, details }: { readonly text: string; readonly details: { readonly source: string | null } },
) {
  return { base, text, source: details.source }
}

/** Reads rich text. What was read last is kept: it is shown first and imported then, and reading starts a process. */
function createRichReader({ startExtractor }: ImporterOptions): (html: string) => ReturnType<typeof readRichText> {
  let last: { readonly html: string; readonly content: ReturnType<typeof readRichText> } | null = null
  return async (html) => {
    if (last?.html !== html) last = { html, content: readRichText(html, 'HTML', startExtractor) }
    const { content } = last
    const read = await content
    // What failed may go the next time.
    if (!read.ok && last?.content === content) last = null
    return read
  }
}

/** The article that was made from these very bytes, however another version would read them; null where there is none. */
async function knownOriginal(options: ImporterOptions, sha256: string): Promise<Result<ImportOutcome | null>> {
  const listed = await options.catalogue.articles()
  if (!listed.ok) return listed
  const known = listed.value.entries.find(({ original }) => original === sha256)
  if (!known) return ok(null)
  const stored = await readArticle(options.root, known.id)
  const omitted = stored.ok ? wordsByKind(omittedIn(stored.value.article).entries) : {}
  return ok({ id: known.id, sha256: known.sha256, isNew: false, replaced: 0, omitted })
}
