/** An article on the disk: read and checked, and its details corrected. */

import type { Article } from '../../core/model/article.ts'
import type { ArticleDetails } from '../../core/model/articleDetails.ts'
import { parseArticle, serializeArticle } from '../../core/model/files.ts'
import { fail, type ProblemCode } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { sha256Of } from '../disk/digest.ts'
import { readText } from '../disk/files.ts'
import { type Guard, guardPath, guardWrite } from '../disk/guard.ts'
import { articlePath, nameWithin } from '../disk/paths.ts'
import { inTurn, replaceUnchanged } from '../disk/sharedFile.ts'
import { keepCopy, repairArticle } from './articleCopies.ts'

/** An article, and its file's text, which is sent on as it is. */
export interface StoredArticle {
  readonly article: Article
  readonly json: string
}

/**
 * The article with the id `id`, whose text has the sha256 that it had at the import. Fails with `article-missing`,
 * `file-is-link`, `id-differs`, `sha256-differs`, or as `parseArticle` does; files are named relative to the workspace.
 * A damaged file is put right from its second copy where that is good.
 */
export async function readArticle(
  root: string,
  id: string,
  guard: Guard = (path) => guardPath(root, path),
): Promise<Result<StoredArticle>> {
  const stored = await readStored(root, id, guard)
  if (stored.ok || !DAMAGED.has(stored.error.code)) return stored
  const repaired = await repairArticle(root, id)
  return repaired ? ok(repaired) : stored
}

/** What is wrong with a file that is of no use as it is. */
const DAMAGED: ReadonlySet<ProblemCode> = new Set(['file-not-json', 'file-invalid', 'id-differs', 'sha256-differs'])

async function readStored(root: string, id: string, guard: Guard): Promise<Result<StoredArticle>> {
  const path = articlePath(root, id)
  const file = nameWithin(root, path)
  const unsafe = await guard(path)
  if (unsafe) return { ok: false, error: unsafe }
  const json = await readText(path, file)
  if (!json.ok) return json.error.code === 'file-missing' ? fail('article-missing', { id }) : json
  const parsed = parseArticle(json.value, file)
  if (!parsed.ok) return parsed
  const article = parsed.value
  if (article.id !== id) return fail('id-differs', { path: `${file}: id`, found: article.id, expected: id })
  if (article.sha256 !== sha256Of(article.text)) return fail('sha256-differs', { file, path: 'sha256' })
  return ok({ article, json: json.value })
}

/** How often a change is tried again when the file changed in the same moment. */
const TRIES = 5

/**
 * Corrects what is known about an article and gives what was known before. The text and every other field stay as they
 * are on the disk then: if somebody else's change comes between, this one is made again on top of it.
 */
export async function editDetails(root: string, id: string, details: ArticleDetails): Promise<Result<ArticleDetails>> {
  let before: ArticleDetails | null = null
  const changed = await changeArticle(root, id, (article) => {
    before = detailsOf(article, details)
    return { ...article, ...given(details) }
  })
  return changed.ok ? ok(before ?? details) : changed
}

/**
 * Replaces an article by what `change` makes of it as it is on the disk then; `article-moved` where that is null, which
 * leaves it. Fails as reading and writing do.
 */
export function changeArticle(
  root: string,
  id: string,
  change: (article: Article) => Article | null,
): Promise<Result<null>> {
  return inTurn(articlePath(root, id), () => changeStored(root, id, change))
}

async function changeStored(
  root: string,
  id: string,
  change: (article: Article) => Article | null,
): Promise<Result<null>> {
  const path = articlePath(root, id)
  const file = nameWithin(root, path)
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await readArticle(root, id)
    if (!stored.ok) return stored
    const { article, json } = stored.value
    const next = change(article)
    if (!next) return fail('article-moved', { id })
    const changed = serializeArticle(next)
    const unsafe = await guardWrite(root, path)
    if (unsafe) return { ok: false, error: unsafe }
    const replaced = await replaceUnchanged(path, file, json, changed)
    if (!replaced.ok) return replaced
    if (!replaced.value) continue
    await keepCopy(root, id, changed)
    return ok(null)
  }
  return fail('file-unwritable', { file, reason: 'changing' })
}

/** The details that a correction names: one of another version may not know them all, and leaves the others as they are. */
function given({ title, language, published, source, author, publisher }: ArticleDetails): ArticleDetails {
  return {
    title,
    language,
    published,
    source,
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
  }
}

/** What an article's details were, of those that a correction names; what was absent is null, so that it can be undone. */
function detailsOf(
  { author = null, publisher = null, ...article }: Article,
  corrected: ArticleDetails,
): ArticleDetails {
  const { title, language, published, source } = article
  return given({
    title,
    language,
    published,
    source,
    author: corrected.author === undefined ? undefined : author,
    publisher: corrected.publisher === undefined ? undefined : publisher,
  })
}
