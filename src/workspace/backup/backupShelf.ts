/** The part of a workspace's port that backs it up and merges others into it (`shelf.ts`). */
import type { Result } from '../../core/result.ts'
import type { Merged, MergeOptions, unmerge } from './merge.ts'
import type { MergePlan, MergePlanOptions } from './mergePlan.ts'
import type { WorkspaceSource } from './source.ts'
import type { BackupReport, BackupRequest } from './writeBackup.ts'

/** Backing up, and merging other workspaces. */
export interface BackupShelf {
  /** Writes all that is worth keeping into one ZIP file. */
  readonly write: (request: Omit<BackupRequest, 'root' | 'title'>) => Promise<Result<BackupReport>>
  /** What another workspace would bring; writes nothing. */
  readonly planMerge: (
    source: WorkspaceSource,
    options: Omit<MergePlanOptions, 'root' | 'catalogue'>,
  ) => Promise<Result<MergePlan>>
  readonly merge: (
    source: WorkspaceSource,
    plan: MergePlan,
    options: Omit<MergeOptions, 'root' | 'catalogue'>,
  ) => Promise<Result<Merged>>
  readonly unmerge: (merged: Merged, options: Omit<Parameters<typeof unmerge>[1], 'root'>) => Promise<Result<null>>
}
