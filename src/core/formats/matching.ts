/** Finds the article that a foreign document is about: by digest or address, by text, then by quotes. */
import type { Article } from '../model/article.ts'
import type { ForeignDocument } from './document.ts'
import { normalizedText } from './normalizedText.ts'
import { placeDocument } from './placing.ts'

/**
 * How an article was recognised: by the digest or address in the file, by its text, by its normalised text, or by its
 * quotes.
 */
export type MatchedBy = 'source' | 'text' | 'evened' | 'quotes'

/** An article and how it was recognised. */
export interface ArticleMatch {
  readonly article: Article
  readonly by: MatchedBy
}

/** Recognises articles. */
export interface Matcher {
  /** The article of a document; null where there is none, or where quotes fit several as well. */
  readonly match: (document: ForeignDocument) => ArticleMatch | null
}

/** A matcher among `articles`. */
export function matcherOf(articles: readonly Article[]): Matcher {
  const plain = new Map<string, string>()
  const plainOf = (article: Article) => {
    const known = plain.get(article.id) ?? normalizedText(article.text, 'plain').text
    plain.set(article.id, known)
    return known
  }
  const bySource = ({ source }: ForeignDocument) =>
    source
      ? articles.find((article) => source === `urn:sha256:${article.sha256}` || source === article.source)
      : undefined
  const byNormalized = (text: string) => {
    const wanted = normalizedText(text, 'plain').text
    return wanted === '' ? undefined : articles.find((article) => plainOf(article) === wanted)
  }
  return {
    match: (document) => {
      const named = bySource(document)
      if (named) return { article: named, by: 'source' }
      const { text } = document
      if (text !== null) {
        const same = articles.find((article) => article.text === text)
        if (same) return { article: same, by: 'text' }
        const alike = byNormalized(text)
        if (alike) return { article: alike, by: 'evened' }
      }
      const quoted = byQuotes(document, articles)
      return quoted && { article: quoted, by: 'quotes' }
    },
  }
}

/** The one article in which more than half of the spans are found, and more than in any other. */
function byQuotes(document: ForeignDocument, articles: readonly Article[]): Article | null {
  let best: Article | null = null
  let most = document.spans.length / 2
  let isTied = false
  for (const article of articles) {
    const found = placeDocument(article.text, document).spans.filter(({ state }) => state !== 'orphan').length
    if (best === null ? found <= most : found < most) continue
    isTied = found === most
    best = article
    most = found
  }
  return isTied ? null : best
}
