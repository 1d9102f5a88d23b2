/** The articles of a working copy: as they are sent, as they come, and corrected by what the server has. */
import { parseArticle } from '../../core/model/files.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { ArticlePush } from '../../core/sync/remote.ts'
import { sha256Of } from '../disk/digest.ts'
import { attempt, createExclusively } from '../disk/files.ts'
import { guardWrite } from '../disk/guard.ts'
import { articlePath, nameWithin } from '../disk/paths.ts'
import { inTurn, replaceUnchanged } from '../disk/sharedFile.ts'
import { keepCopy } from '../library/articleCopies.ts'
import { readArticle } from '../library/articles.ts'

/** The imported file that an article's file names. In a string of JSON no line breaks, so this is no article's text. */
const ORIGINAL = /\n {2}"original": \{\n {4}"sha256": "([0-9a-f]{64})"/

/** The digest of the imported file that an article's file names; null where it names none. */
export function originalIn(json: string): string | null {
  return ORIGINAL.exec(json)?.[1] ?? null
}

/** One article as it is sent, null where it isn't here. */
export async function articleIn(root: string, id: string): Promise<ArticlePush | null> {
  const stored = await readArticle(root, id)
  if (!stored.ok) return null
  const { sha256, title, language, text } = stored.value.article
  return { id, sha256, title, language, text, json: stored.value.json }
}

/** Writes an article that isn't here. */
export async function putArticle(root: string, id: string, json: string): Promise<Result<null>> {
  const path = articlePath(root, id)
  const file = nameWithin(root, path)
  const sha256 = textDigest(id, json, file)
  if (!sha256.ok) return sha256
  const unsafe = await guardWrite(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  const made = await attempt('file-unwritable', file, () => createExclusively(path, json))
  if (!made.ok) return made
  await keepCopy(root, id, json)
  return ok(null)
}

/**
 * Replaces an article's file by one with other details, if its sha256 still is `expected`; false where it isn't.
 * `article-changed` where the text is another one.
 */
export async function correctArticle(
  root: string,
  id: string,
  { expected, json }: { readonly expected: string; readonly json: string },
): Promise<Result<boolean>> {
  const path = articlePath(root, id)
  const file = nameWithin(root, path)
  const sha256 = textDigest(id, json, file)
  if (!sha256.ok) return sha256
  return inTurn(path, async () => {
    const stored = await readArticle(root, id)
    if (!stored.ok) return stored
    if (sha256Of(stored.value.json) !== expected) return ok(false)
    if (stored.value.article.sha256 !== sha256.value) return fail('article-changed', { path: file })
    const unsafe = await guardWrite(root, path)
    if (unsafe) return { ok: false, error: unsafe }
    const replaced = await replaceUnchanged(path, file, stored.value.json, json)
    if (replaced.ok && replaced.value) await keepCopy(root, id, json)
    return replaced
  })
}

/** The digest of the text in an article's file that is one of this id. */
function textDigest(id: string, json: string, file: string): Result<string> {
  const article = parseArticle(json, file)
  if (!article.ok) return article
  if (article.value.id !== id) return fail('id-differs', { path: file, found: article.value.id, expected: id })
  const { text, sha256 } = article.value
  return sha256Of(text) === sha256 ? ok(sha256) : fail('article-changed', { path: file })
}
