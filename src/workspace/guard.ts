/**
 * Keeps reading and writing inside the workspace. The workspace's own folder may be a link, its user chose it; nothing
 * in it may be, or whoever shares the folder could have Factmark read or write anywhere.
 */
import { lstat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Problem } from '../core/problem.ts'
import { exists } from './files.ts'
import { nameWithin, workspaceFilePath } from './paths.ts'

/** Why `path`, made by `paths.ts`, must not be read: `file-is-link` for the first symbolic link between it and `root`. */
export async function guardPath(root: string, path: string): Promise<Problem | null> {
  let at = root
  for (const part of relative(root, path).split(sep)) {
    at = join(at, part)
    const found = await lstat(at).catch(() => null)
    if (!found) return null
    if (found.isSymbolicLink()) return { code: 'file-is-link', details: { file: nameWithin(root, at) } }
  }
  return null
}

/**
 * Why `path` must not be written: as `guardPath`, and `workspace-gone` where the workspace isn't there. Else a network
 * folder that is gone would be made anew on the disk below it, and what is written there called saved.
 */
export async function guardWrite(root: string, path: string): Promise<Problem | null> {
  if (!(await exists(workspaceFilePath(root)))) return { code: 'workspace-gone', details: { file: root } }
  return guardPath(root, path)
}
