/** Articles that an import of annotations makes of the texts that the file itself holds. */
import type { ForeignDocument } from '../../core/formats/document.ts'
import { ARTICLE_FORMAT, ARTICLE_VERSION, type Article } from '../../core/model/article.ts'
import { UNKNOWN_LANGUAGE } from '../../core/model/articleDetails.ts'
import { LONGEST_LINE, longestLine } from '../../core/text/lines.ts'
import { sha256Of } from '../disk/digest.ts'
import { exists } from '../disk/files.ts'
import { articlePath } from '../disk/paths.ts'
import { normalizeText } from '../import/decode.ts'
import { guessLanguage } from '../import/guessLanguage.ts'
import { candidateIds } from '../import/storeArticle.ts'

/** Plans articles; the same text is one article, whoever annotated it. */
export interface NewArticles {
  /**
   * The article that a document's text would become; null for a document without words, or with a line that is
   * too long to be shown.
   */
  readonly of: (document: ForeignDocument, title: string) => Promise<Article | null>
  /** All of them, in the file's order. Their ids are those that are free now. */
  readonly all: () => readonly Article[]
}

/** Plans the articles of one file for a workspace; `now` is an ISO time in UTC. */
export function planNewArticles(root: string, now: string): NewArticles {
  const bySha256 = new Map<string, Article>()
  const ids = new Set<string>()
  // Whatever the system says here, an article never replaces a file.
  const isFree = async (id: string) => !ids.has(id) && !(await exists(articlePath(root, id)).catch(() => false))
  return {
    of: async ({ text: raw, source }, title) => {
      const { text } = normalizeText(raw ?? '')
      if (!/\S/.test(text) || longestLine(text) > LONGEST_LINE) return null
      const sha256 = sha256Of(text)
      const known = bySha256.get(sha256)
      if (known) return known
      let id = ''
      for (id of candidateIds(title, sha256)) if (await isFree(id)) break
      const article: Article = {
        format: ARTICLE_FORMAT,
        version: ARTICLE_VERSION,
        id,
        title,
        language: (await guessLanguage(text)) ?? UNKNOWN_LANGUAGE,
        published: null,
        source: source && /^https?:/.test(source) ? source : null,
        imported: now,
        sha256,
        text,
      }
      ids.add(id)
      bySha256.set(sha256, article)
      return article
    },
    all: () => [...bySha256.values()],
  }
}
