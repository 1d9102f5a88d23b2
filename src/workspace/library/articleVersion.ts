/** Which version of its article a text is, as the files say it. */
import type { Article } from '../../core/model/article.ts'
import type { ArticleVersion } from '../../core/model/articleVersion.ts'
import { inPool } from '../disk/pool.ts'
import { readArticle } from './articles.ts'

/** The version that an article is. One that has none before it is the first, whether or not there are later ones. */
export async function articleVersion(root: string, article: Article): Promise<ArticleVersion> {
  const { captured = null, imported } = article
  const seen = new Set([article.id])
  for (let id = article.previous ?? null; id !== null; ) {
    if (seen.has(id)) return { number: null, captured, imported }
    seen.add(id)
    const stored = await readArticle(root, id)
    if (!stored.ok) return { number: null, captured, imported }
    id = stored.value.article.previous ?? null
  }
  return { number: seen.size, captured, imported }
}

/**
 * The version that an article is, where there is one before it; else undefined. Whether there is one after it isn't looked
 * for: that would take reading every article.
 */
export async function versionAmong(root: string, article: Article): Promise<ArticleVersion | undefined> {
  return (article.previous ?? null) === null ? undefined : articleVersion(root, article)
}

/** The article before each of these and before those in turn, by id. What can't be read has none. */
export async function previousArticles(
  root: string,
  articles: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const previous = new Map<string, string | null>()
  for (let open: readonly string[] = [...new Set(articles)]; open.length > 0; ) {
    const found = await inPool(open, AT_ONCE, async (id) => {
      const stored = await readArticle(root, id)
      return [id, stored.ok ? (stored.value.article.previous ?? null) : null] as const
    })
    for (const [id, before] of found) previous.set(id, before)
    open = [...new Set(found.flatMap(([, before]) => (before === null || previous.has(before) ? [] : [before])))]
  }
  return previous
}

/** How many articles are read at the same time. */
const AT_ONCE = 16
