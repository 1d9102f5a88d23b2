/** One article is made of what a file or a text held, under an id that nobody else has. */

import { ARTICLE_FORMAT, ARTICLE_VERSION, type Article } from '../../core/model/article.ts'
import type { OmittedPart } from '../../core/model/articleBlock.ts'
import type { NearBy } from '../../core/model/articleVersion.ts'
import type { DocumentComment } from '../../core/model/documentComment.ts'
import { serializeArticle } from '../../core/model/files.ts'
import { slug } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { LONGEST_LINE, longestLine } from '../../core/text/lines.ts'
import { sha256Of } from '../disk/digest.ts'
import { attempt, createExclusively, exists } from '../disk/files.ts'
import { guardWrite } from '../disk/guard.ts'
import { articlePath, nameWithin } from '../disk/paths.ts'
import { keepCopy } from '../library/articleCopies.ts'
import { readArticle } from '../library/articles.ts'
import type { Catalogue } from '../library/catalogue.ts'
import type { Extracted } from './extract/extracted.ts'
import type { ExtractorProcess } from './extract/extractorProcess.ts'
import { articleLanguage } from './guessLanguage.ts'
import { keepOriginal } from './originals.ts'
import type { FileBytes } from './readFile.ts'

/**
 * The outcome for a text: its article, whether that is new, how many characters could not be decoded, and how many of
 * the file's visible words are not in the text, by what they were left out as.
 */
export interface ImportOutcome {
  readonly id: string
  readonly sha256: string
  readonly isNew: boolean
  readonly replaced: number
  readonly omitted: Readonly<Record<string, number>>
  /** The article that was here before with nearly the same text, or from the same address. */
  readonly near?: string | undefined
  /** What it has in common with that one. */
  readonly nearBy?: NearBy | undefined
  /** The comments on a document, if its article is new. */
  readonly comments?: readonly DocumentComment[] | undefined
  /** How many chapters a book has that was imported as a whole. */
  readonly chapters?: number | undefined
}

/** What an importer works with. */
export interface ImporterOptions extends ImporterSettings {
  readonly root: string
  readonly catalogue: Catalogue
}

/** What an importer needs beside its workspace. */
export interface ImporterSettings {
  /** An ISO time in UTC. */
  readonly now: () => string
  /** Whether an imported file of so many bytes is kept; every one, if left out. */
  readonly keepsOriginal?: ((bytes: number) => boolean) | undefined
  /** Starts a process that reads web pages and documents; one of Node, if left out. */
  readonly startExtractor?: (() => ExtractorProcess) | undefined
}

/** What an article is made of. */
export interface Incoming extends Extracted {
  /** What the id is made from: the file's name without its extension, or a title. */
  readonly base: string
  /** What a problem calls it. */
  readonly name: string
  /** The article that this text is a later version of. */
  readonly previous?: string | undefined
  /** Null for a text that was no file. */
  readonly file: FileBytes | null
}

/** Makes an article, unless there is one of this very text. */
export async function storeArticle(options: ImporterOptions, incoming: Incoming): Promise<Result<ImportOutcome>> {
  const { base, name, text, replaced, details, file } = incoming
  if (!/\S/.test(text)) return fail('file-empty', { file: name })
  const size = longestLine(text)
  if (size > LONGEST_LINE) return fail('line-too-long', { file: name, size, limit: LONGEST_LINE })
  const sha256 = sha256Of(text)
  const omitted = wordsByKind(incoming.omitted)
  const listed = await options.catalogue.articles()
  if (!listed.ok) return listed
  const known = listed.value.entries.find((facts) => facts.sha256 === sha256)
  if (known) return ok({ id: known.id, sha256, isNew: false, replaced, omitted })
  const isKept = file === null || (options.keepsOriginal?.(file.bytes.byteLength) ?? true)
  const original = await keepOriginal(options.root, name, isKept ? file : null, sha256)
  if (!original.ok) return original
  const article: Omit<Article, 'id'> = {
    format: ARTICLE_FORMAT,
    version: ARTICLE_VERSION,
    title: details.title ?? base,
    language: await articleLanguage(details.language, text),
    published: details.published,
    source: details.source,
    ...(details.author !== null && { author: details.author }),
    ...(details.publisher !== null && { publisher: details.publisher }),
    ...(details.captured !== null && { captured: details.captured }),
    imported: options.now(),
    sha256,
    ...(incoming.previous !== undefined && { previous: incoming.previous }),
    ...(original.value && { original: original.value }),
    ...(incoming.omitted.length > 0 && { omitted: incoming.omitted }),
    text,
    ...(incoming.blocks.length > 0 && { blocks: incoming.blocks }),
  }
  const made = await createArticle(options.root, base, article)
  return made.ok ? ok({ ...made.value, sha256, replaced, omitted }) : made
}

/** How many words were left out, by kind. */
export function wordsByKind(parts: readonly OmittedPart[]): Readonly<Record<string, number>> {
  const words: Record<string, number> = {}
  for (const part of parts) words[part.kind] = (words[part.kind] ?? 0) + part.words
  return words
}

/**
 * Makes an article's file under the first of its ids (from `base`, a name or title) that is free; where the article of
 * that id has the same text, that is it. Fails with `file-unwritable`, and as `guardWrite` does.
 */
export async function createArticle(
  root: string,
  base: string,
  content: Omit<Article, 'id'>,
): Promise<Result<{ readonly id: string; readonly isNew: boolean }>> {
  const { sha256 } = content
  for (const id of candidateIds(base, sha256)) {
    const path = articlePath(root, id)
    if (!(await exists(path))) {
      const { format, version, ...others } = content
      const article: Article = { format, version, id, ...others }
      const file = nameWithin(root, path)
      const unsafe = await guardWrite(root, path)
      if (unsafe) return { ok: false, error: unsafe }
      const json = serializeArticle(article)
      const made = await attempt('file-unwritable', file, () => createExclusively(path, json))
      if (!made.ok) return made
      if (made.value) {
        await keepCopy(root, id, json)
        return ok({ id, isNew: true })
      }
    }
    // Taken, perhaps in this very moment by somebody who imports the same text.
    const other = await readArticle(root, id)
    if (other.ok && other.value.article.sha256 === sha256) return ok({ id, isNew: false })
  }
  return fail('file-unwritable', { file: base, reason: 'ids-taken' })
}

/** The ids of an article: the slug, then with eight hex digits of the sha256 and, should that be taken too, with more. */
export function* candidateIds(title: string, sha256: string): Generator<string> {
  const base = slug(title, 'article')
  yield base
  for (const digits of [8, 16, 32]) {
    yield `${base.slice(0, 63 - digits).replace(/-+$/, '')}-${sha256.slice(0, digits)}`
  }
}
