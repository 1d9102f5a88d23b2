/** Looks at thousands of files and folders, in the order in which they are asked for. */
import { type Looked, lookAt, lookAtNow } from './fileFingerprint.ts'
import { type Found, findIn, findInNow } from './folderContents.ts'
import { inPool } from './pool.ts'
import { promptly } from './promptly.ts'

/** What one look says of each of these files. */
export type Fingerprints = (paths: readonly string[]) => Promise<readonly Looked[]>

/** What can be looked at; nothing rejects. */
export interface Looks {
  readonly fingerprints: Fingerprints
  /** What the folders of the workspace in `root` hold of what is watched. */
  readonly folders: (root: string, folders: readonly string[]) => Promise<readonly Found[]>
}

/** How many are looked at at the same time: enough to hide a network folder's delays. */
const AT_ONCE = 32

/** By whoever has something else to do meanwhile. */
export const looksHere: Looks = {
  fingerprints: (paths) => inPool(paths, AT_ONCE, lookAt),
  folders: (root, folders) => inPool(folders, AT_ONCE, (folder) => findIn(root, folder)),
}

/** By a thread that has nothing else to do. */
export const looksPromptly: Looks = {
  fingerprints: (paths) => promptly(paths, AT_ONCE, { now: lookAtNow, later: lookAt }),
  folders: (root, folders) =>
    promptly(folders, AT_ONCE, {
      now: (folder) => findInNow(root, folder),
      later: (folder) => findIn(root, folder),
    }),
}
