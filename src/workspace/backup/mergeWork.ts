/**
 * Looking at another workspace, merging it and taking a merge back, as tasks that a thread of their own can do: whoever
 * shows the workspace holds what can be taken back as bytes, and never reads them itself.
 */
import { deserialize, serialize } from 'node:v8'
import { ok, type Result } from '../../core/result.ts'
import type { Catalogue } from '../library/catalogue.ts'
import type { ArticleFacts, Listing } from '../library/summaries.ts'
import { type Merged, type MergeOptions, merge } from './merge.ts'
import { type MergePlan, type MergePlanOptions, planMerge } from './mergePlan.ts'
import { openSource } from './openSource.ts'
import { type UnmergeOptions, unmerge } from './unmerge.ts'

/** Where these tasks are done in one workspace. */
export interface MergeWork {
  /** Opens the workspace at a path, a ZIP file or a folder that problems call `name`, and reads all of it. Fails as `openSource` and `planMerge` do. */
  readonly look: (path: string, name: string, options: LookOptions) => Promise<Result<LookedAt>>
  /** Takes back what a merge gave as `undo`. */
  readonly takeBack: (undo: Uint8Array, options: Omit<UnmergeOptions, 'root'>) => Promise<Result<null>>
}

/** Where they are done for the workspace in `root`, whose articles `catalogue` knows. */
export type MergeWorkFor = (root: string, catalogue: Pick<Catalogue, 'articles'>) => MergeWork

/** As `MergePlanOptions`. */
export interface LookOptions extends Omit<MergePlanOptions, 'root' | 'listed' | 'signal'> {
  readonly signal?: AbortSignal | undefined
}

/** Another workspace that was read, and stays open until it is closed, so that nothing else comes in than was shown. */
export interface LookedAt {
  readonly plan: MergePlan
  readonly merge: (
    options: Omit<MergeOptions, 'root' | 'signal'> & { readonly signal?: AbortSignal },
  ) => Promise<MergeReport>
  readonly close: () => Promise<void>
}

/** What a merge did, as plain data. `undo` is packed, null where nothing was done: what `takeBack` needs. */
export interface MergeReport extends Pick<Merged, 'kept' | 'stopped'> {
  /** The articles that are new, by their ids here. */
  readonly articles: readonly string[]
  readonly layers: readonly { readonly article: string; readonly annotator: string }[]
  /** The keys whose wording in the codebook differs there. */
  readonly wordings: readonly string[]
  readonly undo: Uint8Array | null
}

/** The tasks done by whoever asks. */
export const mergeHere: MergeWorkFor = (root, catalogue) => ({
  look: async (path, name, options) => {
    const listed = await catalogue.articles()
    return listed.ok ? lookAt(root, listed.value, path, name, options) : listed
  },
  takeBack: (undo, options) => unmerge(deserialize(undo) as Merged, { root, ...options }),
})

/** The same, where the articles that are here are known. */
export async function lookAt(
  root: string,
  listed: Listing<ArticleFacts>,
  path: string,
  name: string,
  options: LookOptions,
): Promise<Result<LookedAt>> {
  const source = await openSource(path, name)
  if (!source.ok) return source
  const plan = await planMerge(source.value, { root, listed, ...options })
  if (!plan.ok) {
    await source.value.close()
    return plan
  }
  return ok({
    plan: plan.value,
    merge: async (how) => reportOf(await merge(source.value, plan.value, { root, ...how })),
    close: source.value.close,
  })
}

function reportOf(merged: Merged): MergeReport {
  const { articles, layers, kept, copied, codebook, claims, stopped } = merged
  const isNothing = articles.length + layers.length + copied.length + claims.length === 0 && codebook === null
  return {
    articles: articles.map(({ article }) => article),
    layers: [
      ...articles.flatMap(({ article, annotators }) => annotators.map((annotator) => ({ article, annotator }))),
      ...layers.flatMap(({ article, replaced }) =>
        replaced.map(({ after }) => ({ article, annotator: after.annotator.id })),
      ),
    ],
    kept,
    wordings: codebook?.differing ?? [],
    stopped,
    undo: isNothing ? null : serialize(merged),
  }
}
