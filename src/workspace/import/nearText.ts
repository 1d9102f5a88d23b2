/**
 * A file of the same name that gives nearly the text of an article that is here: the same article read by a better
 * reader, a later version of it, or something else. It comes in as new; whoever imports says what it is.
 */
import type { Article } from '../../core/model/article.ts'
import type { NearBy } from '../../core/model/articleVersion.ts'
import { slug } from '../../core/model/ids.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { NEAR, nearnessOf } from '../../core/text/nearness.ts'
import { countWords } from '../../core/text/words.ts'
import { articlesBefore } from '../../core/versions/bringLayer.ts'
import { sketchNearness, sketchOf } from '../../core/versions/sketch.ts'
import { changeArticle, readArticle } from '../library/articles.ts'
import { previousArticles } from '../library/articleVersion.ts'
import type { ImporterOptions } from './storeArticle.ts'

/** What a new article is, seen from the one that it is near to. */
export type Relation = 'same' | 'later'

/** An article that a new text may belong to. */
export interface NearArticle {
  readonly id: string
  readonly by: NearBy
}

/** A text that an importer is about to store, and the address that it comes from. */
interface NewText {
  readonly base: string
  readonly text: string
  readonly source: string | null
}

/**
 * The article that a new text is near to: one of the file's name without an original, else the latest of the same address
 * or, by its sketch and then its text, the nearest of all; null where there is none. What has a later version is passed over.
 */
export async function nearArticle(
  options: ImporterOptions,
  { base, text, source }: NewText,
): Promise<NearArticle | null> {
  const named = await namedArticle(options, base, text)
  if (named !== null) return { id: named, by: 'name' }
  const listed = await options.catalogue.articles()
  if (!listed.ok) return null
  const followed = new Set(listed.value.entries.map(({ previous }) => previous))
  const open = listed.value.entries.filter(({ id }) => !followed.has(id))
  const there = source === null ? [] : open.filter((facts) => facts.source === source)
  const latest = there.reduce<(typeof there)[number] | null>(
    (last, one) => (!last || one.imported > last.imported ? one : last),
    null,
  )
  if (latest) return { id: latest.id, by: 'address' }
  if (countWords(text) < FEWEST) return null
  const sketch = sketchOf(text)
  const close = open
    .map(({ id, sketch: other }) => ({ id, nearness: sketchNearness(sketch, other) }))
    .filter(({ nearness }) => nearness >= CLOSE)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, MOST_READ)
  let nearest: { readonly id: string; readonly nearness: number } | null = null
  for (const { id } of close) {
    const stored = await readArticle(options.root, id)
    const nearness = stored.ok ? nearnessOf(stored.value.article.text, text) : 0
    if (nearness >= VERSION && nearness > (nearest?.nearness ?? 0)) nearest = { id, nearness }
  }
  return nearest && { id: nearest.id, by: 'text' }
}

/**
 * From this nearness of sketches on a text is read and compared. `npm run bench:versions` shows what it stands between:
 * versions of one article have 0.26 to 0.95, different articles at most 0.02.
 */
const CLOSE = 0.15

/** From this nearness on, a text is proposed as a later version. */
const VERSION = 0.2

/** Texts of fewer words are alike by chance. */
const FEWEST = 15

/** How many texts are read and compared. */
const MOST_READ = 5

/** The article without an original that has the name of this file, and nearly its text; null where there is none. */
async function namedArticle(options: ImporterOptions, base: string, text: string): Promise<string | null> {
  const listed = await options.catalogue.articles()
  if (!listed.ok) return null
  const name = slug(base, 'article')
  const named = listed.value.entries.filter(
    ({ id, original }) => original === null && (id === name || isNumbered(id, name)),
  )
  let nearest: { readonly id: string; readonly nearness: number } | null = null
  for (const { id } of named) {
    const stored = await readArticle(options.root, id)
    const nearness = stored.ok ? nearnessOf(stored.value.article.text, text) : 0
    if (nearness >= NEAR && nearness > (nearest?.nearness ?? 0)) nearest = { id, nearness }
  }
  return nearest?.id ?? null
}

/** Whether an id is a name with the digits that tell texts of one name apart. */
function isNumbered(id: string, name: string): boolean {
  return /^-(?:[0-9a-f]{8}|[0-9a-f]{16}|[0-9a-f]{32})$/.test(id.slice(name.length)) && id.startsWith(name)
}

/**
 * Says what the article `id` is to `other`: the same, so that `other` gets its original (which article is to go is the
 * caller's to say), or a later version. `undo` says the opposite. Fails with `article-moved` where one of them isn't
 * what it was, with `version-circle` where the other is a later version of this one, and as reading and writing an article do.
 */
export async function relateArticles(
  root: string,
  { id, other, as }: { readonly id: string; readonly other: string; readonly as: Relation },
  undo: boolean,
): Promise<Result<null>> {
  if (as === 'later') {
    const before = undo ? [] : articlesBefore(other, await previousArticles(root, [other]))
    if (!undo && (other === id || before.includes(id))) return fail('version-circle', { id, other })
    return changeArticle(root, id, ({ previous = null, ...article }) => {
      if (previous !== (undo ? other : null)) return null
      return undo ? article : { ...article, previous: other }
    })
  }
  const stored = await readArticle(root, id)
  if (!stored.ok) return stored
  const { original = null } = stored.value.article
  if (!original) return ok(null)
  return changeArticle(root, other, ({ original: kept = null, ...article }) => {
    if ((kept?.sha256 ?? null) !== (undo ? original.sha256 : null)) return null
    return undo ? article : withOriginal(article, original)
  })
}

/** How much the texts of two articles have in common, from 0 to 1, as `nearnessOf` measures it; fails as reading one does. */
export async function nearnessBetween(root: string, one: string, other: string): Promise<Result<number>> {
  const [first, second] = [await readArticle(root, one), await readArticle(root, other)]
  if (!first.ok) return first
  return second.ok ? ok(nearnessOf(first.value.article.text, second.value.article.text)) : second
}

/** The field comes where articles have it. */
function withOriginal({ text, blocks, omitted, ...facts }: Article, original: Article['original']): Article {
  return {
    ...facts,
    original,
    ...(omitted !== undefined && { omitted }),
    text,
    ...(blocks !== undefined && { blocks }),
  }
}

/** The articles whose chain of earlier versions breaks off or comes back to them; `null` for a chain that ends well. */
export function previousFault(id: string, articles: ReadonlyMap<string, Article | null>): Problem | null {
  const first = articles.get(id)?.previous ?? null
  if (first === null) return null
  if (!articles.has(first)) return { code: 'previous-missing', details: { id: first } }
  const seen = new Set([id])
  for (let at: string | null = first; at !== null; at = articles.get(at)?.previous ?? null) {
    if (at === id) return { code: 'previous-cycle', details: { id: first } }
    if (seen.has(at)) return null
    seen.add(at)
  }
  return null
}
