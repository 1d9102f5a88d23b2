/**
 * Articles come into a workspace: once for each text, under an id that nobody else has. Two who import into one shared
 * folder at the same time can't overwrite each other's: files are made exclusively.
 */
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { ARTICLE_FORMAT, ARTICLE_VERSION, type Article } from '../../core/model/article.ts'
import { UNKNOWN_LANGUAGE } from '../../core/model/articleDetails.ts'
import { serializeArticle } from '../../core/model/files.ts'
import { slug } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { sha256Of } from '../disk/digest.ts'
import { attempt, createExclusively, exists, isMissing } from '../disk/files.ts'
import { guardWrite } from '../disk/guard.ts'
import { articlePath, nameWithin } from '../disk/paths.ts'
import { createSerialQueue } from '../disk/serialQueue.ts'
import { systemProblem } from '../disk/systemErrors.ts'
import { readArticle } from '../library/articles.ts'
import type { Catalogue } from '../library/catalogue.ts'
import { type Decoded, normalizeText } from './decode.ts'
import { type ExtractorProcess, extractApart, extractorEntry, startNodeExtractor } from './extract/extractorProcess.ts'
import { guessLanguage } from './guessLanguage.ts'
import { importKindOf, importPlainText } from './importers.ts'

/** What became of a text: its article, whether that is new, and how many characters could not be decoded. */
export interface ImportOutcome {
  readonly id: string
  readonly sha256: string
  readonly isNew: boolean
  readonly replaced: number
}

/** Brings articles into one workspace, one after the other. */
export interface Importer {
  /**
   * Imports a file by its path, which problems call `name`: `file-missing`, `file-unreadable`, `file-type-unknown`,
   * `file-too-large`, `file-binary`, `file-empty`, `file-unwritable`, and those of `extractApart`.
   */
  readonly file: (path: string, name?: string, signal?: AbortSignal) => Promise<Result<ImportOutcome>>
  /** Imports a text under a title: `article-too-large`, `file-empty`, `file-unwritable`. */
  readonly text: (title: string, text: string) => Promise<Result<ImportOutcome>>
}

/** What an importer works with. */
interface ImporterOptions extends ImporterSettings {
  readonly root: string
  readonly catalogue: Catalogue
}

/** What an importer needs beside its workspace. */
export interface ImporterSettings {
  /** An ISO time in UTC. */
  readonly now: () => string
  /** Starts a process that reads web pages and documents; one of Node, if left out. */
  readonly startExtractor?: (() => ExtractorProcess) | undefined
}

/** The largest file, in MB of 1024 × 1024 bytes, and the longest pasted text, in UTF-16 code units. */
const LARGEST_FILE = 50
const LONGEST_TEXT = LARGEST_FILE * 1024 * 1024

/** An importer for one workspace. */
export function createImporter(options: ImporterOptions): Importer {
  // One at a time: the same text in two files would else be new to both.
  const inTurn = createSerialQueue()
  return {
    file: (path, name = path, signal) =>
      inTurn(async () => {
        if (signal?.aborted) return fail('cancelled')
        const decoded = await readAndDecode(path, name, options.startExtractor, signal)
        if (!decoded.ok) return decoded
        const title = basename(path, extname(path))
        return store(options, { title, name, ...decoded.value })
      }),
    text: (title, raw) =>
      inTurn(async () => {
        if (raw.length > LONGEST_TEXT)
          return fail('article-too-large', { file: title, size: raw.length, limit: LONGEST_TEXT })
        return store(options, { title, name: title, ...normalizeText(raw) })
      }),
  }
}

/** The text of a file that can be imported. Fails with `file-missing`, `file-too-large`, or as its importer does. */
export async function readAndDecode(
  path: string,
  name: string,
  startExtractor = () => startNodeExtractor(extractorEntry()),
  signal?: AbortSignal,
): Promise<Result<Decoded>> {
  const kind = importKindOf(name)
  const largest = LARGEST_FILE * 1024 * 1024
  try {
    const found = await stat(path)
    if (!kind.ok) return kind
    if (!found.isFile()) return fail('file-not-regular', { file: name })
    if (found.size > largest) return fail('file-too-large', { file: name, limit: LARGEST_FILE })
    if (kind.value === 'text') return importPlainText(await readFile(path), name)
    return await extractApart(startExtractor, { path, file: name, kind: kind.value, largest }, undefined, signal)
  } catch (error) {
    if (isMissing(error)) return fail('file-missing', { file: name })
    return { ok: false, error: systemProblem(error, 'file-unreadable', name) }
  }
}

interface Incoming extends Decoded {
  readonly title: string
  /** What a problem calls it. */
  readonly name: string
}

async function store(options: ImporterOptions, { title, name, text, replaced }: Incoming) {
  if (!/\S/.test(text)) return fail('file-empty', { file: name })
  const sha256 = sha256Of(text)
  const listed = await options.catalogue.articles()
  if (!listed.ok) return listed
  const known = listed.value.entries.find((facts) => facts.sha256 === sha256)
  if (known) return ok<ImportOutcome>({ id: known.id, sha256, isNew: false, replaced })
  const article = {
    title,
    language: (await guessLanguage(text)) ?? UNKNOWN_LANGUAGE,
    published: null,
    source: null,
    imported: options.now(),
    sha256,
    text,
  }
  return create(options.root, article, replaced)
}

/** Makes the article's file under the first of its ids that is free. */
async function create(
  root: string,
  content: Omit<Article, 'format' | 'version' | 'id'>,
  replaced: number,
): Promise<Result<ImportOutcome>> {
  const { sha256 } = content
  for (const id of candidateIds(content.title, sha256)) {
    const path = articlePath(root, id)
    if (!(await exists(path))) {
      const article: Article = { format: ARTICLE_FORMAT, version: ARTICLE_VERSION, id, ...content }
      const file = nameWithin(root, path)
      const unsafe = await guardWrite(root, path)
      if (unsafe) return { ok: false, error: unsafe }
      const made = await attempt('file-unwritable', file, () => createExclusively(path, serializeArticle(article)))
      if (!made.ok) return made
      if (made.value) return ok({ id, sha256, isNew: true, replaced })
    }
    // Taken, perhaps in this very moment by somebody who imports the same text.
    const other = await readArticle(root, id)
    if (other.ok && other.value.article.sha256 === sha256) return ok({ id, sha256, isNew: false, replaced })
  }
  return fail('file-unwritable', { file: content.title, reason: 'ids-taken' })
}

/** The slug, then with eight hex digits of the sha256 and, should that be taken too, with more of them. */
function* candidateIds(title: string, sha256: string): Generator<string> {
  const base = slug(title, 'article')
  yield base
  for (const digits of [8, 16, 32]) {
    yield `${base.slice(0, 63 - digits).replace(/-+$/, '')}-${sha256.slice(0, digits)}`
  }
}
