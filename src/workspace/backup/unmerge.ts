/** Takes a merge back: new articles go to the trash with their layers, earlier layers are restored. */
import { ok, type Result } from '../../core/result.ts'
import { takeBack } from '../exchange/takeIn.ts'
import { trashArticle } from '../trash/trash.ts'
import type { Merged, MergeOptions } from './merge.ts'
import { unmergeClaim } from './mergeClaim.ts'
import { unmergeCodebook } from './mergeCodebook.ts'
import { removeCopied } from './others.ts'

/** How a merge is taken back. */
export type UnmergeOptions = Pick<MergeOptions, 'root' | 'by' | 'now' | 'newId' | 'lock' | 'onProgress'>

/** Takes it back. What was changed since stays, with `incoming-moved`; otherwise fails as `takeBack` and the trash do. */
export async function unmerge(
  { articles, layers, copied, codebook, claims }: Merged,
  { root, by, now, newId, lock, onProgress }: UnmergeOptions,
): Promise<Result<null>> {
  const total = articles.length + layers.length
  let count = 0
  const tell = () => {
    onProgress?.(count, total)
    count += 1
  }
  for (const { article, replaced } of layers) {
    tell()
    const annotators = replaced.map(({ after }) => after.annotator.id)
    const back = await lock(article, annotators, () => takeBack(root, article, replaced, { by, now, newId }))
    if (!back.ok) return back
  }
  for (const { article, annotators } of articles) {
    tell()
    const gone = await lock(article, annotators, () => trashArticle(root, article, { by, now, newId }))
    if (!gone.ok && gone.error.code !== 'article-missing') return gone
  }
  for (const claim of claims) {
    const parted = await unmergeClaim(root, claim, { by: by.id, now, newId })
    if (!parted.ok) return parted
  }
  const restored = codebook ? await unmergeCodebook(root, codebook) : ok(null)
  return restored.ok ? removeCopied(root, copied) : restored
}
