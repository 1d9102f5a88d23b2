/** The part of a workspace's port that backs it up and merges others into it (`shelf.ts`). */
import type { Result } from '../../core/result.ts'
import type { MergeWork } from './mergeWork.ts'
import type { BackupReport, BackupRequest } from './writeBackup.ts'

/** Backing up, and merging other workspaces: looked at first, which writes nothing. */
export interface BackupShelf extends MergeWork {
  /** Writes all that is worth keeping into one ZIP file. */
  readonly write: (request: Omit<BackupRequest, 'root' | 'title'>) => Promise<Result<BackupReport>>
}
