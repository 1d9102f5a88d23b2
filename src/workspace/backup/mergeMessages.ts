/** What a thread for merging and whoever started it say to each other. Both are this program. */
import type { Annotator } from '../../core/model/layer.ts'
import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import type { ArticleFacts, Listing } from '../library/summaries.ts'
import type { ChosenLayer } from './merge.ts'
import type { MergePlan } from './mergePlan.ts'
import type { MergeReport } from './mergeWork.ts'

/** What the thread starts with. */
export interface MergeOrder {
  readonly root: string
}

/** What the thread is asked for, one after the other: `merge` goes on from `look`, whose workspace stays open. */
export type MergeTask =
  | {
      readonly kind: 'look'
      readonly path: string
      readonly name: string
      readonly self: string | null
      readonly listed: Listing<ArticleFacts>
    }
  | {
      readonly kind: 'merge'
      readonly self: string | null
      readonly by: Annotator
      readonly chosen: readonly ChosenLayer[]
    }
  | { readonly kind: 'takeBack'; readonly undo: Uint8Array; readonly by: Annotator }

/** What a task comes to. */
export type MergeAnswered = MergePlan | MergeReport | null

/**
 * From the thread. `save`: the layers on this article have to be saved before it goes on. `lock`: nobody else may edit
 * these until it says `release`.
 */
export type FromMerge =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'repaired'; readonly problem: Problem }
  | { readonly kind: 'save'; readonly call: number; readonly article: string }
  | { readonly kind: 'lock'; readonly call: number; readonly article: string; readonly annotators: readonly string[] }
  | { readonly kind: 'release'; readonly call: number }
  | { readonly kind: 'answer'; readonly answer: Result<MergeAnswered> }

/** To the thread. `locked` answers `lock`; `done` answers `save`, `release`, and a `lock` that couldn't be had. */
export type ToMerge =
  | MergeTask
  | { readonly kind: 'stop' }
  | { readonly kind: 'locked'; readonly call: number }
  | { readonly kind: 'done'; readonly call: number; readonly outcome: Result<unknown> }
