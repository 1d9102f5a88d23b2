/**
 * Merges another workspace into this one as somebody agreed: article by article, each with its original first and its
 * layers last, so that what is cut off leaves whole articles, and merging again goes on from there.
 */
import type { IdsAndClock } from '../../core/edits/plan.ts'
import type { Annotator } from '../../core/model/layer.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { isPresent, writeAtomically } from '../disk/files.ts'
import { writeWithin } from '../disk/guard.ts'
import { articlePath, nameWithin, originalPath } from '../disk/paths.ts'
import { type Replaced, takeIn } from '../exchange/takeIn.ts'
import { type MergedClaim, mergeClaimIn } from './mergeClaim.ts'
import { type MergedCodebook, mergeCodebookOf } from './mergeCodebook.ts'
import {
  hasOriginal,
  incomingArticle,
  type MergedArticle,
  type MergePlan,
  originalIn,
  type ReadingHere,
  stateOf,
} from './mergePlan.ts'
import { CODEBOOK, type Copied, copyOthers, isClaim, otherIn } from './others.ts'
import type { WorkspaceSource } from './source.ts'

/** A layer that somebody agreed to take in: of which article, by its id here, and whose. */
export interface ChosenLayer {
  readonly article: string
  readonly annotator: string
}

/** Does `work` on layers of an article, the adjudicated one among them, while nobody else edits them. */
export type LayersLock = <T>(
  article: string,
  annotators: readonly string[],
  work: () => Promise<Result<T>>,
) => Promise<Result<T>>

/** How a merge is done. */
export interface MergeOptions extends ReadingHere, IdsAndClock {
  readonly by: Annotator
  readonly chosen: readonly ChosenLayer[]
  readonly lock: LayersLock
  readonly signal?: { readonly aborted: boolean } | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** What a merge did: enough to take it back. */
export interface Merged {
  /** The articles that are new, by their ids here, each with whose layers came. */
  readonly articles: readonly { readonly article: string; readonly annotators: readonly string[] }[]
  /** What came in for articles that were here. */
  readonly layers: readonly { readonly article: string; readonly replaced: readonly Replaced[] }[]
  /** How many layers stayed as they were here. */
  readonly kept: number
  readonly copied: readonly Copied[]
  /** What became of the codebook; null where it wasn't merged. */
  readonly codebook: MergedCodebook | null
  readonly claims: readonly MergedClaim[]
  /** Why it ended early; all that was done until then is in this list. */
  readonly stopped: Problem | null
}

/** A merge under way. */
type Growing = { -readonly [Part in keyof Merged]: Merged[Part] extends readonly (infer One)[] ? One[] : Merged[Part] }

/**
 * Merges what a plan says. It stops with `stopped-midway` (`cancelled` where nothing was done yet) where the signal says
 * so, with `incoming-moved` where a layer here isn't what it was when the plan was made, and as reading and writing do.
 */
export async function merge(source: WorkspaceSource, plan: MergePlan, options: MergeOptions): Promise<Merged> {
  const done: Growing = {
    articles: [],
    layers: [],
    kept: 0,
    copied: [],
    codebook: null,
    claims: [],
    stopped: null,
  }
  const ids = new Map(plan.articles.map(({ there, here }) => [there, here]))
  const merged = await mergeArticles(source, plan, ids, options, done)
  const others = merged.ok ? await mergeOthers(source, plan, ids, options, done) : merged
  if (!others.ok) done.stopped = others.error
  return done
}

async function mergeArticles(
  source: WorkspaceSource,
  plan: MergePlan,
  ids: ReadonlyMap<string, string>,
  options: MergeOptions,
  done: Growing,
): Promise<Result<null>> {
  const { onProgress, signal } = options
  const total = plan.articles.length
  const isChosen = chosenOf(options.chosen)
  for (const [count, article] of plan.articles.entries()) {
    if (signal?.aborted) return count === 0 ? fail('cancelled') : fail('stopped-midway', { done: count, total })
    onProgress?.(count, total)
    const chosen = article.rows.filter(
      (row) => row.standing !== 'same' && isChosen({ article: article.here, annotator: row.annotator.id }),
    )
    done.kept += article.rows.length - chosen.length
    if (!article.isNew && chosen.length === 0) continue
    const accept = chosen.map(({ annotator }) => annotator.id)
    const replaced: Replaced[] = []
    const merging = { source, article, file: plan.file, ids, accept, onLayer: (one: Replaced) => replaced.push(one) }
    const taken = await options.lock(article.here, accept, () => mergeArticle(merging, options))
    // What was written before a layer couldn't be has to be taken back with the rest.
    const annotators = replaced.map(({ after }) => after.annotator.id)
    if (article.isNew && (taken.ok || (await isHere(options.root, article.here))))
      done.articles.push({ article: article.here, annotators })
    else if (replaced.length > 0) done.layers.push({ article: article.here, replaced })
    if (!taken.ok) return taken
  }
  onProgress?.(total, total)
  return ok(null)
}

async function isHere(root: string, article: string): Promise<boolean> {
  const path = articlePath(root, article)
  const present = await isPresent(path, nameWithin(root, path))
  return present.ok && present.value
}

function chosenOf(chosen: readonly ChosenLayer[]): (layer: ChosenLayer) => boolean {
  const keyOf = ({ article, annotator }: ChosenLayer) => `${article}/${annotator}`
  const keys = new Set(chosen.map(keyOf))
  return (layer) => keys.has(keyOf(layer))
}

interface MergingArticle {
  readonly source: WorkspaceSource
  readonly article: MergedArticle
  readonly file: string
  readonly ids: ReadonlyMap<string, string>
  readonly accept: readonly string[]
  readonly onLayer: (replaced: Replaced) => void
}

async function mergeArticle(
  { source, article, file, ids, accept, onLayer }: MergingArticle,
  options: MergeOptions,
): Promise<Result<null>> {
  const { root, by, now } = options
  const incoming = await incomingArticle(source, article, ids, options)
  if (!incoming.ok) return incoming
  const moved = incoming.value.layers.find(
    ({ row, before }) => accept.includes(row.annotator.id) && stateOf(before) !== article.before.get(row.annotator.id),
  )
  if (moved) return fail('incoming-moved', { file, annotator: moved.row.annotator.id })
  const original = incoming.value.isNewArticle ? await putOriginal(source, incoming.value.article, root) : ok(null)
  if (!original.ok) return original
  const taken = await takeIn(root, incoming.value, { accept, by, now, onLayer })
  return taken.ok ? ok(null) : taken
}

async function mergeOthers(
  source: WorkspaceSource,
  plan: MergePlan,
  ids: ReadonlyMap<string, string>,
  { root, newId, now, by }: MergeOptions,
  done: Growing,
): Promise<Result<null>> {
  const copied = await copyOthers(root, source, plan.others.added, ids, (one) => done.copied.push(one))
  if (!copied.ok) return copied
  const note = { id: newId(), at: now(), by: by.id, note: plan.file }
  const codebook = plan.others.merged.includes(CODEBOOK) ? await mergeCodebookOf(root, source, note, ids) : ok(null)
  if (!codebook.ok) return codebook
  done.codebook = codebook.value
  for (const path of plan.others.merged.filter(isClaim)) {
    const incoming = await otherIn(source, path, ids)
    const joined = incoming.ok ? await mergeClaimIn(root, incoming.value) : incoming
    if (!joined.ok) return joined
    if (joined.value) done.claims.push(joined.value)
  }
  return ok(null)
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
