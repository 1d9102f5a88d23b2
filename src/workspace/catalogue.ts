/**
 * What is known about every article without its text. Files are read again only when their time or size has changed,
 * so that a library of thousands lists at once.
 */
import { stat } from 'node:fs/promises'
import type { Article, ArticleDetails } from '../core/model/article.ts'
import { isId } from '../core/model/ids.ts'
import type { LayerStatus } from '../core/model/layer.ts'
import { fail, type Problem, type ProblemCode } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import { countWords } from '../core/text/words.ts'
import { readArticle } from './articles.ts'
import { attempt, namesIn } from './files.ts'
import { readLayer } from './layers.ts'
import { articlePath, articlesFolder, layerPath, nameWithin } from './paths.ts'

/** What is known about an article, but for its text. `words` is their number. */
export interface ArticleFacts extends ArticleDetails {
  readonly id: string
  readonly imported: string
  readonly sha256: string
  readonly words: number
}

/** What a list says of one annotator's layer: how many annotations, and the status; null where there is no layer. */
export interface LayerFacts {
  readonly count: number
  readonly status: LayerStatus | null
}

/** A row of a list of articles. */
export type Summary = ArticleFacts & LayerFacts

/** A workspace's articles and layers, as far as lists show them. */
export interface Catalogue {
  /** The articles that can be read, by id, and why the others can't. */
  readonly articles: () => Promise<Result<Listing<ArticleFacts>>>
  /** The same with what `annotator` has on each, by title. */
  readonly summaries: (annotator: string) => Promise<Result<Listing<Summary>>>
}

/** What could be listed, and what could not. */
export interface Listing<T> {
  readonly entries: readonly T[]
  readonly problems: readonly Problem[]
}

/** How many files are read at the same time. */
const AT_ONCE = 16

/** The catalogue of the workspace in `root`. */
export function createCatalogue(root: string): Catalogue {
  const readFacts = remembering(async (id: string) => {
    const stored = await readArticle(root, id)
    return stored.ok ? ok(factsOf(stored.value.article)) : stored
  })
  const readLayerFacts = remembering(async (id: string, annotator: string): Promise<Result<LayerFacts>> => {
    const layer = await readLayer(root, id, annotator)
    if (layer.ok) return ok({ count: layer.value.annotations.length, status: layer.value.status })
    return layer.error.code === 'layer-missing' ? ok(NO_LAYER) : layer
  })

  const articles = async (): Promise<Result<Listing<ArticleFacts>>> => {
    const folder = articlesFolder(root)
    const names = await attempt('file-unreadable', nameWithin(root, folder), () => namesIn(folder))
    if (!names.ok) return names
    const files = names.value.filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    return ok(
      await listing(files, async (name) => {
        const id = name.slice(0, -'.json'.length)
        return isId(id) ? readFacts(articlePath(root, id), id) : fail('id-invalid', { id, path: `articles/${name}` })
      }),
    )
  }

  return {
    articles,
    summaries: async (annotator) => {
      const found = await articles()
      if (!found.ok) return found
      const problems = [...found.value.problems]
      const rows = await listing(found.value.entries, async (facts) => {
        const layer = await readLayerFacts(layerPath(root, facts.id, annotator), facts.id, annotator)
        if (!layer.ok) problems.push(layer.error)
        return ok({ ...facts, ...(layer.ok ? layer.value : NO_LAYER) })
      })
      const entries = [...rows.entries].sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1))
      return ok({ entries, problems })
    },
  }
}

const NO_LAYER: LayerFacts = { count: 0, status: null }

/** Problems that say what a file holds; the others may be gone at the next try though the file is the same. */
const LASTING: ReadonlySet<ProblemCode> = new Set(['file-not-json', 'file-invalid', 'id-differs', 'sha256-differs'])

function factsOf({ id, title, language, published, source, imported, sha256, text }: Article): ArticleFacts {
  return { id, title, language, published, source, imported, sha256, words: countWords(text) }
}

/** `read`, remembered by path for as long as the file has the same time and size. */
function remembering<Key extends readonly string[], T>(
  read: (...key: Key) => Promise<Result<T>>,
): (path: string, ...key: Key) => Promise<Result<T>> {
  const remembered = new Map<string, { readonly stamp: string; readonly outcome: Result<T> }>()
  return async (path, ...key) => {
    const found = await stat(path).catch(() => null)
    const stamp = found ? `${found.mtimeMs} ${found.size} ${found.ino}` : ''
    const known = remembered.get(path)
    if (known && known.stamp === stamp && stamp !== '') return known.outcome
    const outcome = await read(...key)
    if (outcome.ok || LASTING.has(outcome.error.code)) remembered.set(path, { stamp, outcome })
    return outcome
  }
}

async function listing<In, Out>(items: readonly In[], read: (item: In) => Promise<Result<Out>>): Promise<Listing<Out>> {
  const entries: Out[] = []
  const problems: Problem[] = []
  for (let from = 0; from < items.length; from += AT_ONCE) {
    for (const outcome of await Promise.all(items.slice(from, from + AT_ONCE).map(read))) {
      if (outcome.ok) entries.push(outcome.value)
      else problems.push(outcome.error)
    }
  }
  return { entries, problems }
}
