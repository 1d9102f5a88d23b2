/** What the window shows of a backup and of a workspace that waits to be merged, and its answers. */
import { z } from 'zod'
import { idSchema } from '../core/model/article.ts'
import type { Annotator } from '../core/model/layer.ts'
import type { Problem } from '../core/problem.ts'
import type { OfferedLayer } from './incoming.ts'

/** A backup that was written; `bytes` is what it holds. */
export interface BackedUp {
  readonly path: string
  readonly files: number
  readonly bytes: number
  readonly passedOver: readonly string[]
}

/** A workspace that waits: who made it and when as far as it says, and what it would change here. */
export interface MergeOffer {
  readonly token: string
  readonly file: string
  readonly from: Annotator | null
  readonly made: string | null
  /** The titles of the articles that are new here, and how many are known. */
  readonly newArticles: readonly string[]
  readonly known: number
  readonly layers: readonly MergedLayer[]
  readonly added: readonly string[]
  readonly differing: readonly string[]
  readonly merged: readonly string[]
  readonly orphans: readonly string[]
}

/** A layer of it that isn't here as it is there, with its article's title. */
export interface MergedLayer extends OfferedLayer {
  readonly article: string
  readonly title: string
}

/** What a merge is chosen from. */
export const mergeRequestSchema = z.strictObject({ what: z.enum(['file', 'folder']) })

/** Whose layers to take in: of those that are new here, and of those that replace others. */
export const mergeAnswerSchema = z.strictObject({
  token: z.uuid(),
  add: z.array(idSchema).max(10_000).readonly(),
  replace: z.array(idSchema).max(10_000).readonly(),
})

/** The answer to an offer. */
export type MergeAnswer = z.output<typeof mergeAnswerSchema>

/** What a merge did. `undo` is the token to take it back by, and to do it once more; `stopped` is what ended it early. */
export interface MergeDone {
  readonly articles: number
  readonly layers: number
  readonly stopped: Problem | null
  readonly undo: string
}
