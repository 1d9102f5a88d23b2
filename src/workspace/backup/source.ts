/** A workspace as it comes from elsewhere, to be merged: files by their paths, wherever they are. */
import type { Result } from '../../core/result.ts'
import type { Manifest } from './contents.ts'

/** The files of another workspace. */
export interface WorkspaceSource {
  /** What problems call it. */
  readonly file: string
  /** The paths of its files, with forward slashes, sorted. */
  readonly paths: readonly string[]
  /** What it says of itself, if it is a backup. */
  readonly manifest: Manifest | null
  /** What problems call one of its files. */
  readonly nameOf: (path: string) => string
  /** The bytes of one of its files; `entry-refused` where they aren't what they are to be, `file-unreadable`, `file-missing`. */
  readonly read: (path: string) => Promise<Result<Uint8Array>>
  readonly close: () => Promise<void>
}

/** The largest file that is read of another workspace, in MB of 1024 × 1024 bytes. */
export const LARGEST_PART = 256
