/**
 * Merges another workspace into this one as somebody agreed: article by article, each with its original first and its
 * layers last, so that what is cut off leaves whole articles, and merging again goes on from there.
 */
import type { IdsAndClock } from '../../core/edits/plan.ts'
import type { Annotator } from '../../core/model/layer.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { writeAtomically } from '../disk/files.ts'
import { writeWithin } from '../disk/guard.ts'
import { originalPath } from '../disk/paths.ts'
import type { IncomingRow } from '../exchange/incoming.ts'
import { type Replaced, takeBack, takeIn } from '../exchange/takeIn.ts'
import { trashArticle } from '../trash/trash.ts'
import { type MergedClaim, mergeClaimIn, unmergeClaim } from './mergeClaim.ts'
import { type MergedCodebook, mergeCodebookOf, unmergeCodebook } from './mergeCodebook.ts'
import {
  hasOriginal,
  incomingArticle,
  type MergedArticle,
  type MergePlan,
  type MergePlanOptions,
  originalIn,
  stateOf,
} from './mergePlan.ts'
import { CODEBOOK, type Copied, copyOthers, isClaim, otherIn, removeCopied } from './others.ts'
import type { WorkspaceSource } from './source.ts'

/** Which layers somebody agreed to take in. */
export type Accepts = (article: MergedArticle, row: IncomingRow) => boolean

/** How a merge is done. `lock` does work on layers of an article, the adjudicated one among them, while nobody else edits them. */
export interface MergeOptions extends MergePlanOptions, IdsAndClock {
  readonly by: Annotator
  readonly accepts: Accepts
  readonly lock: <T>(
    article: string,
    annotators: readonly string[],
    work: () => Promise<Result<T>>,
  ) => Promise<Result<T>>
}

/** What a merge did: enough to take it back. */
export interface Merged {
  /** The articles that are new, by their ids here. */
  readonly articles: readonly string[]
  readonly layers: readonly { readonly article: string; readonly replaced: readonly Replaced[] }[]
  /** How many layers stayed as they were here. */
  readonly kept: number
  readonly copied: readonly Copied[]
  /** What became of the codebook; null where it wasn't merged. */
  readonly codebook: MergedCodebook | null
  readonly claims: readonly MergedClaim[]
}

/**
 * Merges what a plan says. Fails with `incoming-moved` where a layer here isn't what it was when the plan was made,
 * `stopped-midway` (what is merged by then stays), and as reading and writing do.
 */
export async function merge(source: WorkspaceSource, plan: MergePlan, options: MergeOptions): Promise<Result<Merged>> {
  const { root, onProgress, signal, by, now } = options
  const ids = new Map(plan.articles.map(({ there, here }) => [there, here]))
  const articles: string[] = []
  const layers: { article: string; replaced: readonly Replaced[] }[] = []
  let kept = 0
  for (const [done, article] of plan.articles.entries()) {
    if (signal?.aborted)
      return done === 0 ? fail('cancelled') : fail('stopped-midway', { done, total: plan.articles.length })
    onProgress?.(done, plan.articles.length)
    const chosen = article.rows.filter((row) => row.standing !== 'same' && options.accepts(article, row))
    kept += article.rows.length - chosen.length
    if (!article.isNew && chosen.length === 0) continue
    const accept = chosen.map(({ annotator }) => annotator.id)
    const taken = await options.lock(article.here, accept, async () => {
      const incoming = await incomingArticle(source, article, ids, options)
      if (!incoming.ok) return incoming
      const moved = incoming.value.layers.find(
        ({ row, before }) =>
          accept.includes(row.annotator.id) && stateOf(before) !== article.before.get(row.annotator.id),
      )
      if (moved) return fail('incoming-moved', { file: plan.file, annotator: moved.row.annotator.id })
      const original = incoming.value.isNewArticle ? await putOriginal(source, incoming.value.article, root) : ok(null)
      if (!original.ok) return original
      return takeIn(root, incoming.value, { accept, by, now })
    })
    if (!taken.ok) return taken
    if (article.isNew) articles.push(article.here)
    if (taken.value.replaced.length > 0) layers.push({ article: article.here, replaced: taken.value.replaced })
  }
  onProgress?.(plan.articles.length, plan.articles.length)
  const copied = await copyOthers(root, source, plan.others.added, ids)
  if (!copied.ok) return copied
  const note = { id: options.newId(), at: now(), by: by.id, note: plan.file }
  const codebook = plan.others.merged.includes(CODEBOOK) ? await mergeCodebookOf(root, source, note, ids) : ok(null)
  if (!codebook.ok) return codebook
  const claims: MergedClaim[] = []
  for (const path of plan.others.merged.filter(isClaim)) {
    const incoming = await otherIn(source, path, ids)
    const joined = incoming.ok ? await mergeClaimIn(root, incoming.value) : incoming
    if (!joined.ok) return joined
    if (joined.value) claims.push(joined.value)
  }
  return ok({ articles, layers, kept, copied: copied.value, codebook: codebook.value, claims })
}

async function putOriginal(
  source: WorkspaceSource,
  article: Parameters<typeof originalIn>[1],
  root: string,
): Promise<Result<null>> {
  const { original } = article
  if (!original || (await hasOriginal(root, original.sha256))) return ok(null)
  const read = await originalIn(source, article)
  if (!read.ok) return read
  const path = originalPath(root, original.sha256)
  const bytes = read.value
  if (!bytes) return ok(null)
  const written = await writeWithin(root, path, () => writeAtomically(path, bytes))
  return written.ok ? ok(null) : written
}

/** Takes a merge back: new articles go to the trash with their layers, earlier layers are restored. Fails as `takeBack` does. */
export async function unmerge(
  { articles, layers, copied, codebook, claims }: Merged,
  options: Pick<MergeOptions, 'root' | 'by' | 'lock'> & IdsAndClock,
): Promise<Result<null>> {
  const { root, by, now, newId, lock } = options
  for (const { article, replaced } of layers) {
    const annotators = replaced.map(({ after }) => after.annotator.id)
    const back = articles.includes(article)
      ? await lock(article, annotators, () => trashArticle(root, article, { by, now, newId }))
      : await lock(article, annotators, () => takeBack(root, article, replaced, { by, now, newId }))
    if (!back.ok) return back
  }
  const bare = articles.filter((id) => !layers.some(({ article }) => article === id))
  for (const article of bare) {
    const gone = await trashArticle(root, article, { by, now, newId })
    if (!gone.ok) return gone
  }
  for (const claim of claims) {
    const parted = await unmergeClaim(root, claim, { by: by.id, now, newId })
    if (!parted.ok) return parted
  }
  const restored = codebook ? await unmergeCodebook(root, codebook) : ok(null)
  return restored.ok ? removeCopied(root, copied) : restored
}
