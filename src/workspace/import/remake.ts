/**
 * An article's original once more: what it consists of, whether this version reads it as the article says, and another
 * article made of other parts of it. What is annotated stays as it is: offsets rest on the text.
 */
import { readFile } from 'node:fs/promises'
import type { Article, OriginalFile } from '../../core/model/article.ts'
import { blocksIn, omittedIn } from '../../core/model/articleBlock.ts'
import type { DocumentComment } from '../../core/model/documentComment.ts'
import type { SourcePart } from '../../core/model/sourcePart.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { footnotesOf } from '../../core/text/footnotes.ts'
import { sha256Of } from '../disk/digest.ts'
import { attempt, exists } from '../disk/files.ts'
import { guardPath } from '../disk/guard.ts'
import { nameWithin, originalPath } from '../disk/paths.ts'
import { layerPlaces } from '../layers/layers.ts'
import { readArticle } from '../library/articles.ts'
import type { Extracted } from './extract/extracted.ts'
import { type FileBytes, readContent } from './readFile.ts'
import { type ImporterOptions, type ImportOutcome, storeArticle } from './storeArticle.ts'

/** The file that an article was made from. */
export interface ArticleSource {
  readonly original: OriginalFile
  /** The parts of a page or book, in its order; none for other kinds of files. */
  readonly parts: readonly SourcePart[]
  /** The ids of the parts that are in the article. */
  readonly taken: readonly string[]
  /** Whether anybody has a layer on the article, so that its text must stay as it is. */
  readonly isAnnotated: boolean
  /** What this version would read differently: null for nothing. */
  readonly differs: 'text' | 'blocks' | null
  /** The comments on a document, placed in the article's text; none where this version reads another text. */
  readonly comments: readonly DocumentComment[]
  /** The notes at the end of the article. */
  readonly footnotes: readonly DocumentComment[]
}

/** Reads an article's original again: `article-missing`, `original-unkept`, `original-missing`, `original-differs`, as `readContent`. */
export async function readSource(options: ImporterOptions, id: string): Promise<Result<ArticleSource>> {
  const stored = await readArticle(options.root, id)
  if (!stored.ok) return stored
  const { article } = stored.value
  const first = await readAgain(options, article)
  if (!first.ok) return first
  const parts = first.value.parts ?? []
  const taken = takenParts(article, parts)
  const isDefault = taken.every((part) => parts.some(({ id, kind }) => id === part && kind === null))
  const isArticle = isDefault && taken.length === parts.filter(({ kind }) => kind === null).length
  const again = isArticle ? first : await readAgain(options, article, taken)
  if (!again.ok) return again
  return ok({
    original: first.value.original,
    parts,
    taken,
    isAnnotated: (await layerPlaces(options.root, { article: id })).length > 0,
    differs: differenceOf(article, again.value),
    comments: again.value.text === article.text ? (again.value.comments ?? []) : [],
    footnotes: footnotesOf(article),
  })
}

/**
 * Makes an article of these parts of the same file, with the details that the other one has by now; `null` reads the
 * same parts again. The other one stays. Fails as `readSource` does and with `article-annotated`.
 */
export async function remakeArticle(
  options: ImporterOptions,
  id: string,
  chosen: readonly string[] | null,
): Promise<Result<ImportOutcome>> {
  const stored = await readArticle(options.root, id)
  if (!stored.ok) return stored
  const { article } = stored.value
  if ((await layerPlaces(options.root, { article: id })).length > 0) return fail('article-annotated', { id })
  const first = chosen === null ? await readAgain(options, article) : null
  if (first && !first.ok) return first
  const parts = chosen ?? takenParts(article, first?.value.parts ?? [])
  const read = parts.length > 0 ? await readAgain(options, article, parts) : first
  if (!read) return fail('file-empty', { file: article.original?.name ?? id })
  if (!read.ok) return read
  const { title, language, published, source, author = null, publisher = null, captured = null } = article
  const details = { title, language, published, source, author, publisher, captured }
  const { original, file, ...content } = read.value
  return storeArticle(options, { ...content, base: id, name: original.name, details, file })
}

/** The parts that an article was made of: those that it doesn't say it left out. One of before says nothing of parts. */
function takenParts(article: Article, parts: readonly SourcePart[]): readonly string[] {
  const left = new Set(omittedIn(article).entries.map(({ id }) => id))
  const isKnown = parts.some(({ id }) => left.has(id)) || left.size === 0
  return parts.filter(({ id, kind }) => (isKnown ? !left.has(id) : kind === null)).map(({ id }) => id)
}

function differenceOf(article: Article, { text, blocks }: Extracted): ArticleSource['differs'] {
  if (text !== article.text) return 'text'
  const before = blocksIn(article).entries
  const isSame =
    before.length === blocks.length &&
    blocks.every(({ kind, start, end, level }, index) => {
      const other = before[index]
      return other?.kind === kind && other.start === start && other.end === end && other.level === level
    })
  return isSame ? null : 'blocks'
}

type ReadAgain = Extracted & { readonly original: OriginalFile; readonly file: FileBytes }

async function readAgain(
  options: ImporterOptions,
  article: Article,
  parts?: readonly string[],
): Promise<Result<ReadAgain>> {
  const original = await originalOf(options.root, article)
  if (!original.ok) return original
  const { file, facts } = original.value
  const read = await readContent(facts.name, file, options.startExtractor, undefined, parts)
  return read.ok ? ok({ ...read.value, original: facts, file }) : read
}

/** An imported file that was kept. */
export interface ImportedFile {
  readonly name: string
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** An article's original and its bytes: `original-unkept`, `original-missing`, `original-differs`, `file-unreadable`. */
export async function originalOf(
  root: string,
  { id, original }: Article,
): Promise<Result<{ readonly facts: OriginalFile; readonly file: FileBytes }>> {
  if (!original) return fail('original-unkept', { id })
  const path = originalPath(root, original.sha256)
  const name = nameWithin(root, path)
  const unsafe = await guardPath(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  if (!(await exists(path))) return fail('original-missing', { file: name })
  const bytes = await attempt('file-unreadable', name, () => readFile(path))
  if (!bytes.ok) return bytes
  if (sha256Of(bytes.value) !== original.sha256) return fail('original-differs', { file: name })
  return ok({ facts: original, file: { bytes: bytes.value, sha256: original.sha256, type: original.type } })
}
