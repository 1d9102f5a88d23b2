/**
 * Brings articles into a workspace: once for each file and each text, under a unique id. Two who import into one shared
 * folder at the same time can't overwrite each other's: files are made exclusively.
 */
import { basename, extname } from 'node:path'
import { omittedIn } from '../../core/model/articleBlock.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { createSerialQueue } from '../disk/serialQueue.ts'
import { readArticle } from '../library/articles.ts'
import { normalizeText } from './decode.ts'
import { NO_DETAILS } from './extract/extracted.ts'
import { nearArticle, relateArticles } from './nearText.ts'
import { LARGEST_FILE, readBytes, readContent } from './readFile.ts'
import { type ArticleSource, readSource, remakeArticle } from './remake.ts'
import { type ImporterOptions, type ImportOutcome, storeArticle, wordsByKind } from './storeArticle.ts'

/** How a file is imported. */
export interface FileImport {
  readonly signal?: AbortSignal | undefined
  /** The id of the article that the file is a later version of; `article-missing` where there is none. */
  readonly previous?: string | undefined
}

/** Brings articles into one workspace, one after the other. */
export interface Importer {
  /**
   * Imports a file by its path, which problems call `name`: `file-missing`, `file-unreadable`, `file-type-unknown`,
   * `file-too-large`, `file-binary`, `file-empty`, `file-unwritable`, and those of `extractApart`.
   */
  readonly file: (path: string, name?: string, options?: FileImport) => Promise<Result<ImportOutcome>>
  /** Imports a text under a title: `article-too-large`, `file-empty`, `file-unwritable`. */
  readonly text: (title: string, text: string) => Promise<Result<ImportOutcome>>
  /** What the file consists of that an article was made from, as `readSource` says it. */
  readonly source: (id: string) => Promise<Result<ArticleSource>>
  /** Says what an article is to the one that it is near to, as `relateArticles` does, or takes that back. */
  readonly relate: (what: Parameters<typeof relateArticles>[1], undo: boolean) => Promise<Result<null>>
  /** Makes an article of other parts of the same file, as `remakeArticle` does. */
  readonly remake: (id: string, parts: readonly string[] | null) => Promise<Result<ImportOutcome>>
}

/** The longest pasted text, in UTF-16 code units. */
const LONGEST_TEXT = LARGEST_FILE * 1024 * 1024

/** An importer for one workspace. */
export function createImporter(options: ImporterOptions): Importer {
  // One at a time: the same text in two files would else be new to both.
  const inTurn = createSerialQueue()
  return {
    file: (path, name = path, { signal, previous } = {}) =>
      inTurn(async () => {
        if (signal?.aborted) return fail('cancelled')
        const read = await readBytes(path, name)
        if (!read.ok) return read
        const known = await knownOriginal(options, read.value.sha256)
        if (!known.ok) return known
        if (known.value) return ok(known.value)
        const earlier = previous === undefined ? null : await readArticle(options.root, previous)
        if (earlier && !earlier.ok) return earlier
        const content = await readContent(name, read.value, options.startExtractor, signal)
        if (!content.ok) return content
        const base = basename(path, extname(path))
        const near = previous === undefined ? await nearArticle(options, base, content.value.text) : null
        const made = await storeArticle(options, { base, name, ...content.value, previous, file: read.value })
        return made.ok && made.value.isNew && near !== null ? ok({ ...made.value, near }) : made
      }),
    text: (title, raw) =>
      inTurn(async () => {
        if (raw.length > LONGEST_TEXT)
          return fail('article-too-large', { file: title, size: raw.length, limit: LONGEST_TEXT })
        const content = { ...normalizeText(raw), blocks: [], omitted: [], details: NO_DETAILS }
        return storeArticle(options, { base: title, name: title, ...content, file: null })
      }),
    source: (id) => readSource(options, id),
    relate: (what, undo) => inTurn(() => relateArticles(options.root, what, undo)),
    remake: (id, parts) => inTurn(() => remakeArticle(options, id, parts)),
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
