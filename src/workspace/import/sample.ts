/** A sample article in a workspace: there already, or added from the samples that come with the program. */
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { namesIn } from '../disk/files.ts'
import { articlesFolder } from '../disk/paths.ts'
import { readArticle } from '../library/articles.ts'
import type { Catalogue } from '../library/catalogue.ts'
import { createArticle } from './storeArticle.ts'

/**
 * The id of a sample in this language, else of the first. `samples` is a workspace; the article there is the one here if
 * the texts are the same, else it is added. `article-missing` where there are no samples.
 */
export async function sampleIn(
  root: string,
  catalogue: Catalogue,
  samples: string,
  language: string,
): Promise<Result<{ readonly id: string; readonly isNew: boolean }>> {
  const names = (await namesIn(articlesFolder(samples))).filter((name) => name.endsWith('.json')).sort()
  const read = await Promise.all(names.map((name) => readArticle(samples, name.slice(0, -'.json'.length))))
  const articles = read.flatMap((stored) => (stored.ok ? [stored.value.article] : []))
  const sample = articles.find((article) => article.language === language) ?? articles[0]
  if (!sample) return fail('article-missing', { id: 'sample' })
  const listed = await catalogue.articles()
  if (!listed.ok) return listed
  const known = listed.value.entries.find(({ sha256 }) => sha256 === sample.sha256)
  if (known) return ok({ id: known.id, isNew: false })
  const { id, ...content } = sample
  return createArticle(root, id, content)
}
