/**
 * What an import of annotations would do: which document of the file belongs to which article, what each label means,
 * who annotated, and what makes no layer. It is shown before anything is written.
 */
import type { ForeignDocument, Unanswered } from '../../core/formats/document.ts'
import { type Mapping, proposeMapping } from '../../core/formats/mapping.ts'
import { type MatchedBy, matcherOf } from '../../core/formats/matching.ts'
import type { ImportFormat } from '../../core/formats/names.ts'
import type { Article } from '../../core/model/article.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { readArticle } from '../library/articles.ts'
import type { Catalogue } from '../library/catalogue.ts'
import type { ForeignFile } from './foreignFile.ts'
import { savedMapping } from './mappings.ts'

/** A document and the article that it belongs to. */
export interface PlannedDocument {
  readonly document: ForeignDocument
  readonly article: Article
  /** How the article was known; `named` where whoever imports named it. */
  readonly by: MatchedBy | 'named'
}

/** An annotator in a file: their name there ('' for none), and how much is theirs. */
export interface FileAnnotator {
  readonly name: string
  readonly documents: number
  readonly annotations: number
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
  /** Documents that belong to no article here: their names or numbers. */
  readonly unmatched: readonly string[]
  /** Documents of an article and annotator of whom another comes before it in the file. */
  readonly repeated: readonly string[]
  readonly unanswered: readonly UnansweredTask[]
  readonly mapping: Mapping
}

/**
 * Plans an import. With `article` its documents alone are taken, the only text of the file whatever it says. Fails with
 * `article-missing`, and with `file-without-match` where there are annotations but for no article here.
 */
export async function planImport(
  root: string,
  catalogue: Catalogue,
  { format, documents }: ForeignFile,
  options: { readonly file: string; readonly article?: string | undefined },
): Promise<Result<ImportPlan>> {
  const articles = await candidates(root, catalogue, options.article)
  if (!articles.ok) return articles
  const matcher = matcherOf(articles.value)
  const planned = new Map<string, PlannedDocument>()
  const unmatched: string[] = []
  const repeated: string[] = []
  const unanswered: UnansweredTask[] = []
  const [named] = options.article === undefined ? [] : articles.value
  const isOneText = new Set(documents.map(({ text, source }) => text ?? source ?? '')).size === 1
  for (const [index, document] of documents.entries()) {
    const name = document.name ?? `${index + 1}`
    if (document.unanswered) {
      unanswered.push({ name, why: document.unanswered })
      continue
    }
    const match = matcher.match(document)
    const found = match ?? (named && isOneText ? { article: named, by: 'named' as const } : null)
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
  return ok({ format, documents: chosen, annotators: annotatorsOf(chosen), unmatched, repeated, unanswered, mapping })
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
