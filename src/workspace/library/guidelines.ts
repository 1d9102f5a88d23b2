/** The workspace's guidelines for tagging: `guidelines.md`, written by whoever leads the work. */
import { join } from 'node:path'
import { ok, type Result } from '../../core/result.ts'
import { exists, readText } from '../disk/files.ts'
import { guardPath } from '../disk/guard.ts'

const FILE = 'guidelines.md'

/** The text of the guidelines of the workspace in `root`; null where it has none. Fails where they can't be read. */
export async function readGuidelines(root: string): Promise<Result<string | null>> {
  const path = join(root, FILE)
  const unsafe = await guardPath(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  return (await exists(path)) ? readText(path, FILE) : ok(null)
}
