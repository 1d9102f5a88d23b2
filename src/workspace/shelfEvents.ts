/** What a workspace reports to whoever works in it. */
import type { Difference } from '../core/merge/difference.ts'
import type { Problem } from '../core/problem.ts'

/** Events of a workspace while an annotator works there. */
export type ShelfEvent =
  /** Articles, or layers on them, were changed by something else; an empty list: something may have been. */
  | { readonly type: 'changed'; readonly articles: readonly string[] }
  /** Writing a layer failed and is tried again, or (null) succeeded at last. */
  | { readonly type: 'saving'; readonly article: string; readonly problem: Problem | null }
  /** A layer that was edited here is on the disk. */
  | { readonly type: 'written'; readonly article: string; readonly annotator: string }
  /** Something else had changed an open layer, a file that was written or what came from the server, and both were merged. */
  | {
      readonly type: 'merged'
      readonly article: string
      readonly differences: readonly Difference[]
      readonly from: 'file' | 'server'
    }
  /** Why a layer (null: every layer) is read-only from now on; null when it can be edited again. */
  | { readonly type: 'read-only'; readonly article: string | null; readonly problem: Problem | null }
  /** Something else had damaged an open layer. */
  | { readonly type: 'notice'; readonly problem: Problem }
  /** The adjudicated layer of an article, which is open here, was changed by something else. */
  | { readonly type: 'adjudicated'; readonly article: string }
  /** What suggestions learn can't be written for now. */
  | { readonly type: 'memory-unwritten'; readonly problem: Problem }
  /** Something else has changed what suggestions have learned. */
  | { readonly type: 'memory' }
  /** Something else has changed the codebook, or may have. */
  | { readonly type: 'codebook' }
  /** Claim records were changed by something else, or may have been. */
  | { readonly type: 'claims' }
  /** Something else has switched blind tagging. */
  | { readonly type: 'blind'; readonly blind: boolean }

/** What is not on the disk, and why. */
export interface Unwritten {
  readonly what: 'layers' | 'memory'
  readonly problem: Problem
}
