/**
 * Keeps reading and writing inside the workspace. The workspace's folder itself may be a link, because its user
 * selected it; nothing in it may be one, or anybody who shares the folder could make Factmark read or write anywhere.
 */
import { constants, type Stats } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Problem } from '../../core/problem.ts'
import { err, type Result } from '../../core/result.ts'
import { attempt, exists } from './files.ts'
import { nameWithin, workspaceFilePath } from './paths.ts'

/** Why a path within the workspace must not be read, or null. */
export type Guard = (path: string) => Promise<Problem | null>

/**
 * Why `path`, made by `paths.ts`, must not be read: `file-is-link` for the first symbolic link between it and `root`,
 * `file-not-regular` for a pipe, a device or a socket.
 */
export async function guardPath(root: string, path: string): Promise<Problem | null> {
  let at = root
  for (const part of relative(root, path).split(sep)) {
    at = join(at, part)
    const found = await lstat(at).catch(() => null)
    if (!found) return null
    const problem = problemWith(root, at, found)
    if (problem) return problem
  }
  return null
}

function problemWith(root: string, path: string, found: Stats): Problem | null {
  if (found.isFile() || found.isDirectory()) return null
  const code = found.isSymbolicLink() ? 'file-is-link' : 'file-not-regular'
  return { code, details: { file: nameWithin(root, path) } }
}

/** `guardPath` for thousands of files read in a row: each folder is looked at once. */
export function guardMany(root: string): Guard {
  const folders = new Map<string, Promise<Problem | null>>()
  const problemAt = async (path: string) => {
    const found = await lstat(path).catch(() => null)
    return found && problemWith(root, path, found)
  }
  const folderProblem = (folder: string): Promise<Problem | null> => {
    const known = folders.get(folder)
    if (known) return known
    const found = relative(root, folder) === '' ? Promise.resolve(null) : throughTo(folder)
    folders.set(folder, found)
    return found
  }
  const throughTo = async (path: string) => (await folderProblem(dirname(path))) ?? (await problemAt(path))
  return throughTo
}

/**
 * `guardMany` for files that `openRegular` opens right after, which refuses links and pipes itself where the system
 * can: there only the folders above are looked at.
 */
export function guardOpened(root: string): Guard {
  const guard = guardMany(root)
  return constants.O_NOFOLLOW ? (path) => guard(dirname(path)) : guard
}

/**
 * Why `path` must not be written: as `guardPath`, and `workspace-gone` where the workspace isn't there. Otherwise a
 * network folder that is gone would be recreated on the disk below it, and what is written there called saved.
 */
export async function guardWrite(root: string, path: string): Promise<Problem | null> {
  if (!(await exists(workspaceFilePath(root)).catch(() => false)))
    return { code: 'workspace-gone', details: { file: root } }
  return guardPath(root, path)
}

/** The result of `work`, which writes `path`; as `guardWrite`, or `file-unwritable` where the system refuses. */
export async function writeWithin<T>(root: string, path: string, work: () => Promise<T>): Promise<Result<T>> {
  const unsafe = await guardWrite(root, path)
  return unsafe ? err(unsafe) : attempt('file-unwritable', nameWithin(root, path), work)
}
