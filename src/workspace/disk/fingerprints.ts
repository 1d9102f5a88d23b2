/** What one look says of each of thousands of files, in the order of their paths. */
import { type Looked, lookAt, lookAtNow } from './fileFingerprint.ts'
import { inPool } from './pool.ts'
import { promptly } from './promptly.ts'

/** Looks at them. */
export type Fingerprints = (paths: readonly string[]) => Promise<readonly Looked[]>

/** How many files are looked at at the same time: enough to hide a network folder's delays. */
const AT_ONCE = 32

/** By whoever has something else to do meanwhile. */
export const fingerprintsHere: Fingerprints = (paths) => inPool(paths, AT_ONCE, lookAt)

/** By a thread that has nothing else to do. */
export const fingerprintsPromptly: Fingerprints = (paths) => promptly(paths, AT_ONCE, { now: lookAtNow, later: lookAt })
