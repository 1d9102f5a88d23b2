/** The workspace's guidelines for tagging: `guidelines.md`, written by whoever leads the work. */
import { join } from 'node:path'
import { ok, type Result } from '../../core/result.ts'
import { sha256Of } from '../disk/digest.ts'
import { isPresent, readText } from '../disk/files.ts'
import { guardPath } from '../disk/guard.ts'

const FILE = 'guidelines.md'

/** The longest guidelines, in MB of 1024 × 1024 bytes: that is a thick book. */
const LARGEST = 1

/** The file of the guidelines. */
export function guidelinesPath(root: string): string {
  return join(root, FILE)
}

/** The text of the guidelines of the workspace in `root`; null where it has none. `file-too-large`, and as reading fails. */
export async function readGuidelines(root: string): Promise<Result<string | null>> {
  const path = guidelinesPath(root)
  const unsafe = await guardPath(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  const present = await isPresent(path, FILE)
  if (!present.ok) return present
  return present.value ? readText(path, FILE, LARGEST) : ok(null)
}

/** The guidelines as reports name them: their first heading, and the digest that tells one version from another. */
export interface GuidelinesVersion {
  readonly title: string
  readonly sha256: string
}

/** Which guidelines hold in the workspace in `root`; null where there are none, or they can't be read. */
export async function guidelinesVersion(root: string): Promise<GuidelinesVersion | null> {
  const text = await readGuidelines(root)
  if (!text.ok || text.value === null) return null
  const heading = text.value.split('\n').find((line) => line.trim() !== '') ?? ''
  return { title: heading.replace(/^#+\s*/, ''), sha256: sha256Of(text.value) }
}
