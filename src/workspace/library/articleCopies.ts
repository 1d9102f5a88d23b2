/**
 * The second copy of each article's file, in `.factmark/copies/`. An article's text never changes and every layer
 * depends on it, so a flipped bit must not cost either. The text's sha256 shows which copy is good.
 */
import type { Article } from '../../core/model/article.ts'
import { parseArticle, parseLayer, serializeArticle } from '../../core/model/files.ts'
import type { Problem } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { sha256Of } from '../disk/digest.ts'
import { createExclusively, readText, writeAtomically } from '../disk/files.ts'
import { guardPath, guardWrite, writeWithin } from '../disk/guard.ts'
import { articleCopyPath, articlePath, layerPath, nameWithin } from '../disk/paths.ts'
import { readSettled } from '../disk/readSettled.ts'
import { reasonOf, setAside } from '../disk/setAside.ts'
import { layerPlaces } from '../layers/layers.ts'
import { tellRepair } from './repairs.ts'

/** Keeps `json`, a good article's file, as its second copy, unless it is that already. */
export async function keepCopy(root: string, id: string, json: string): Promise<Result<unknown>> {
  const path = articleCopyPath(root, id)
  const unsafe = await guardWrite(root, path)
  if (unsafe) return err(unsafe)
  const known = await readText(path)
  if (known.ok && known.value === json) return ok(null)
  return writeWithin(root, path, () => writeAtomically(path, json))
}

/** Rewrites the second copy if there is one that differs from `json`, a good article's file. */
export async function mendCopy(root: string, id: string, json: string): Promise<void> {
  const path = articleCopyPath(root, id)
  if (await guardPath(root, path)) return
  const known = await readText(path)
  if (known.ok ? known.value !== json : known.error.code !== 'file-missing') await keepCopy(root, id, json)
}

/** Whether a second copy says otherwise of what never changes in an article: null where there is none, or it says the same. */
export async function copyFault(root: string, article: Article): Promise<string | null> {
  const path = articleCopyPath(root, article.id)
  const text = await readText(path)
  if (!text.ok && text.error.code === 'file-missing') return null
  const copy = text.ok ? whole(text.value, article.id) : null
  const isSame = copy?.sha256 === article.sha256 && copy.imported === article.imported
  return isSame ? null : nameWithin(root, path)
}

/**
 * What is right of an article whose file is damaged: taken from its copy, or put together where both are damaged, as
 * long as one text agrees with one digest. The damaged file is set aside, the right one put in its place, and both told
 * of; where nothing may be written, the right one is given all the same. Null where nothing agrees.
 */
export async function repairArticle(root: string, id: string): Promise<{ article: Article; json: string } | null> {
  const path = articlePath(root, id)
  const file = nameWithin(root, path)
  // Another program may be writing it.
  const reading = await readSettled(path, file, (text) => parseArticle(text, file))
  if (!reading.ok) return null
  const { text, parsed } = reading.value
  const asStored = whole(text, id)
  if (asStored) return { article: asStored, json: text }
  const copyPath = articleCopyPath(root, id)
  const copied = (await guardPath(root, copyPath)) ? null : await readText(copyPath)
  const copy = copied?.ok ? copied.value : ''
  const good = await rightOne(root, id, [text, copy])
  if (!good) return null
  const json = good.sha256 === whole(copy, id)?.sha256 ? copy : serializeArticle(good)
  const problem: Problem = parsed.ok ? { code: 'sha256-differs', details: { file } } : parsed.error
  await putRight(root, id, json, problem)
  return { article: good, json }
}

/** An article's file that agrees with itself and its place; null for any other text. */
function whole(text: string, id: string): Article | null {
  const parsed = parseArticle(text, id)
  if (!parsed.ok) return null
  const article = parsed.value
  return article.id === id && article.sha256 === sha256Of(article.text) ? article : null
}

/** Of the article's file and its copy, what one text and one digest that was noted somewhere agree on. */
async function rightOne(root: string, id: string, [text = '', copy = '']: readonly string[]): Promise<Article | null> {
  const second = whole(copy, id)
  const parsed = [text, copy].flatMap((one) => {
    const found = parseArticle(one, id)
    return found.ok ? [found.value] : []
  })
  const onLayers = await digestsOnLayers(root, id)
  // The copy of an article that had the id before this one doesn't count.
  const [first] = parsed
  const isOf = (digest: string) =>
    onLayers.includes(digest) || text.includes(digest) || sha256Of(first?.text ?? '') === digest
  const isKnown = onLayers.length > 0 || parseArticle(text, id).ok
  if (second && (isOf(second.sha256) || !isKnown)) return second
  const digests = new Set([...onLayers, ...parsed.map(({ sha256 }) => sha256)])
  for (const { text: words } of parsed) {
    const sha256 = sha256Of(words)
    const [base] = parsed
    if (base && digests.has(sha256) && (isOf(sha256) || !isKnown)) return { ...base, id, sha256, text: words }
  }
  return null
}

/** What the layers on an article say that its sha256 is. */
async function digestsOnLayers(root: string, id: string): Promise<readonly string[]> {
  const digests: string[] = []
  for (const { annotator } of await layerPlaces(root, { article: id })) {
    const path = layerPath(root, id, annotator)
    const text = (await guardPath(root, path)) ? null : await readText(path)
    const layer = text?.ok ? parseLayer(text.value, path) : null
    if (layer?.ok) digests.push(layer.value.article.sha256)
  }
  return digests
}

async function putRight(root: string, id: string, json: string, problem: Problem): Promise<void> {
  const path = articlePath(root, id)
  const file = nameWithin(root, path)
  const place = { article: id, annotator: 'article' }
  const time = new Date().toISOString()
  const put = await writeWithin(root, path, async () => {
    const aside = await setAside(root, path, place, { fault: 'damaged', time })
    await createExclusively(path, json)
    return aside
  }).catch(() => null)
  const reason = reasonOf(problem)
  if (put?.ok) tellRepair(root, { code: 'article-repaired', details: { ...reason, file, aside: put.value } })
  else tellRepair(root, { code: 'article-from-copy', details: { ...reason, file } })
  await keepCopy(root, id, json)
}
