/** The part of the contract about storing: earlier versions, what changes from outside, who else works here, how an import goes. */
import { z } from 'zod'
import type { Difference } from '../core/merge/difference.ts'
import { idSchema } from '../core/model/article.ts'
import type { Problem } from '../core/problem.ts'
import type { Result } from '../core/result.ts'

/** An earlier version of a layer: its name, and the ISO time at which it was replaced by the next. */
export interface EarlierVersion {
  readonly name: string
  readonly time: string
}

/** A second version of a layer that a sync client left beside it. */
export interface FoundCopy {
  readonly file: string
  readonly program: string
}

const file = z.string().min(1).max(255)

/** The schemas of the payloads. */
export const storagePayloads = {
  versions: z.strictObject({ article: idSchema }),
  readVersion: z.strictObject({ article: idSchema, name: z.string().max(40) }),
  conflictCopies: z.strictObject({ article: idSchema }),
  mergeConflictCopy: z.strictObject({ article: idSchema, file }),
  cancelImport: z.undefined(),
} as const

/** The methods that the window may call. */
export interface StorageRequests {
  /** The earlier versions of the annotator's layer on an article, the newest first. */
  versions(payload: { article: string }): Promise<Result<readonly EarlierVersion[]>>
  /** The layer of an earlier version, as its file's text. */
  readVersion(payload: { article: string; name: string }): Promise<Result<string>>
  /** What sync clients left beside the annotator's layer on an article. */
  conflictCopies(payload: { article: string }): Promise<Result<readonly FoundCopy[]>>
  /** Merges such a copy into the layer, puts it aside, and answers with what it brought. */
  mergeConflictCopy(payload: { article: string; file: string }): Promise<Result<readonly Difference[]>>
  /** Gives up the imports that are under way; what is in by then stays. */
  cancelImport(): Promise<void>
}

/** What the main process tells the window. */
export interface StorageEvents {
  /** Articles, or layers on them, were changed by something else than this window. */
  workspaceChanged: { readonly articles: readonly string[] }
  /** Whether the workspace keeps its annotators blind was changed by something else than this window. */
  blindChanged: { readonly blind: boolean }
  /** The annotator's layer on an article was changed by something else, and both were merged. */
  layerMerged: { readonly article: string; readonly differences: readonly Difference[] }
  /** Why an article's layer (null: no layer) can only be looked at from now on; null when it can be changed again. */
  readOnly: { readonly article: string | null; readonly problem: Problem | null }
  /** An open layer's file was damaged by something else. */
  layerNotice: { readonly problem: Problem }
  /** Which file is being imported, and how many of how many are done; null when all are. */
  importProgress: { readonly file: string; readonly done: number; readonly total: number } | null
}
