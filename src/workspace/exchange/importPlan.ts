/**
 * What an import of annotations would do: which document of the file belongs to which article, what each label means,
 * who annotated, and what makes no layer. It is shown before anything is written.
 */
import { basename, extname } from 'node:path'
import type { FileAnnotator, ForeignDocument, Unanswered } from '../../core/formats/document.ts'
import { type Mapping, proposeMapping } from '../../core/formats/mapping.ts'
import { type MatchedBy, matcherOf } from '../../core/formats/matching.ts'
import type { ImportFormat } from '../../core/formats/names.ts'
import type { Article } from '../../core/model/article.ts'
import type { Codebook } from '../../core/model/codebook.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { readArticle } from '../library/articles.ts'
import type { Catalogue } from '../library/catalogue.ts'
import { readCodebook } from '../library/codebook.ts'
import type { ForeignFile } from './foreignFile.ts'
import { savedMapping } from './mappings.ts'
import { type NewArticles, planNewArticles } from './newArticles.ts'

/** A document and the article that it belongs to. */
export interface PlannedDocument {
  readonly document: ForeignDocument
  readonly article: Article
  /** How the article was known; `named` where whoever imports named it, `created` where it is made of the document. */
  readonly by: MatchedBy | 'named' | 'created'
}

/** A task that nobody answered, which makes no layer. */
export interface UnansweredTask {
  readonly name: string
  readonly why: Unanswered
}

/** The plan of an import. */
export interface ImportPlan {
  readonly format: ImportFormat
  readonly documents: readonly PlannedDocument[]
  /** Their annotators, in the file's order. */
  readonly annotators: readonly FileAnnotator[]
  /** The articles that are made of the file's texts before the layers; `documents` refers to them. */
  readonly newArticles: readonly Article[]
  /** Documents that belong to no article here: their names or numbers. */
  readonly unmatched: readonly string[]
  /** Documents of an article and annotator of whom another comes before it in the file. */
  readonly repeated: readonly string[]
  readonly unanswered: readonly UnansweredTask[]
  readonly mapping: Mapping
  /** The workspace's codebook, in whose terms answers are put; undefined where it has none that can be read. */
  readonly codebook: Codebook | undefined
}

/** How an import is planned. */
export interface PlanOptions {
  /** What problems call the file. */
  readonly file: string
  /** The one article whose documents are taken. */
  readonly article?: string | undefined
  /** Makes articles of the texts that belong to none here, imported at this time (ISO, UTC). */
  readonly createArticles?: { readonly now: string } | undefined
}

/**
 * Plans an import. With `article` its documents alone are taken, the only text of the file whatever it says. Fails with
 * `article-missing`, and with `file-without-match` if no article here matches its annotations.
 */
export async function planImport(
  root: string,
  catalogue: Catalogue,
  { format, documents }: ForeignFile,
  options: PlanOptions,
): Promise<Result<ImportPlan>> {
  const known = await candidates(root, catalogue, options.article)
  if (!known.ok) return known
  const matcher = matcherOf(known.value)
  const { createArticles } = options
  const articles = createArticles ? planNewArticles(root, createArticles.now) : NO_ARTICLES
  const planned = new Map<string, PlannedDocument>()
  const unmatched: string[] = []
  const repeated: string[] = []
  const unanswered: UnansweredTask[] = []
  const [named] = options.article === undefined ? [] : known.value
  const isOneText = new Set(documents.map(({ text, source }) => text ?? source ?? '')).size === 1
  for (const [index, document] of documents.entries()) {
    const name = document.name ?? `${index + 1}`
    const match = matcher.match(document) ?? (named && isOneText ? { article: named, by: 'named' as const } : null)
    // A text that nobody annotated yet is moved in all the same.
    const made = match ? null : await articles.of(document, titleOf(document, options.file, index))
    if (document.unanswered) {
      unanswered.push({ name, why: document.unanswered })
      continue
    }
    const found = match ?? (made && { article: made, by: 'created' as const })
    const key = found && JSON.stringify([found.article.id, document.annotator])
    if (!found || key === null) unmatched.push(name)
    else if (planned.has(key)) repeated.push(name)
    else planned.set(key, { document, ...found })
  }
  if (planned.size === 0 && unmatched.length > 0) return fail('file-without-match', { file: options.file })
  const chosen = [...planned.values()]
  const mapping = proposeMapping(
    chosen.map(({ document }) => document),
    await savedMapping(root, format),
  )
  const codebook = await readCodebook(root)
  return ok({
    format,
    documents: chosen,
    annotators: annotatorsOf(chosen),
    newArticles: articles.all(),
    unmatched,
    repeated,
    unanswered,
    mapping,
    codebook: codebook.ok ? (codebook.value ?? undefined) : undefined,
  })
}

const NO_ARTICLES: NewArticles = { of: async () => null, all: () => [] }

/** What an article that is made of a document is called: as the document, else as the file, numbered. */
function titleOf({ name }: ForeignDocument, file: string, index: number): string {
  if (name !== null && /[^\d\s]/.test(name)) return name.replace(/\.(?:txt|html?|json)$/i, '')
  const base = basename(file, extname(file))
  return `${base} ${name ?? index + 1}`
}

function annotatorsOf(planned: readonly PlannedDocument[]): readonly FileAnnotator[] {
  const found = new Map<string, FileAnnotator>()
  for (const { document } of planned) {
    const name = document.annotator ?? ''
    const { documents = 0, annotations = 0 } = found.get(name) ?? {}
    found.set(name, { name, documents: documents + 1, annotations: annotations + document.spans.length })
  }
  return [...found.values()]
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
