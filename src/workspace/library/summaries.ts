/** What lists of articles show: facts without the articles' texts. */
import type { Article } from '../../core/model/article.ts'
import type { ArticleDetails } from '../../core/model/articleDetails.ts'
import type { LayerStatus } from '../../core/model/layer.ts'
import type { Problem } from '../../core/problem.ts'
import { countWords } from '../../core/text/words.ts'
import { sketchOf } from '../../core/versions/sketch.ts'

/** An article without its text. `words` is their number. */
export interface ArticleFacts extends ArticleDetails {
  readonly id: string
  readonly imported: string
  readonly sha256: string
  /** The digest of the file that it was imported from, where that is kept. */
  readonly original: string | null
  readonly words: number
  /** The article that this one is a later version of. */
  readonly previous: string | null
  /** What its text is known by among thousands, by `sketchOf`. */
  readonly sketch: string
}

/** What a list says of one annotator's layer: how many annotations, and the status; null where there is no layer. */
export interface LayerFacts {
  readonly count: number
  readonly status: LayerStatus | null
}

/** A row of a list of articles. */
export type Summary = ArticleFacts & LayerFacts

/** What could be listed, and why the rest could not. */
export interface Listing<T> {
  readonly entries: readonly T[]
  readonly problems: readonly Problem[]
}

/** What a list says where there is no layer. */
export const NO_LAYER: LayerFacts = { count: 0, status: null }

/** The facts of an article. */
export function factsOf(article: Article): ArticleFacts {
  const { id, title, language, published, source, imported, sha256, text } = article
  const { author = null, publisher = null, previous = null } = article
  const original = article.original?.sha256 ?? null
  return {
    id,
    title,
    language,
    published,
    source,
    author,
    publisher,
    imported,
    sha256,
    original,
    words: countWords(text),
    previous,
    sketch: sketchOf(text),
  }
}

/** One collator for all: making one is what `localeCompare` spends its time on. */
const TITLES = new Intl.Collator()

/** The order of lists: by title as the system's language sorts, then by id. */
export function compareByTitle(a: Pick<Summary, 'id' | 'title'>, b: Pick<Summary, 'id' | 'title'>): number {
  return TITLES.compare(a.title, b.title) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
