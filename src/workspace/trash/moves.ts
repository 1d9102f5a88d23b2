/** Moving files between a workspace and its trash, so that it can be begun again wherever it was cut off. */
import { link, lstat, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { attempt, isMissing, readBytes } from '../disk/files.ts'
import { makeFolder, syncFolder } from '../disk/folders.ts'
import { guardPath } from '../disk/guard.ts'
import { systemCode } from '../disk/systemErrors.ts'

/**
 * Moves those of `files` that are there from one folder to the same places in another, in this order; each is on the disk
 * in its new place before it leaves the old one. Ends with `trash-occupied` at the first in whose way something else
 * lies, and as the system refuses; those before it stay moved, and that one may be. Gives the names of all these.
 */
export async function moveFiles(
  files: readonly string[],
  from: string,
  to: string,
): Promise<{ readonly moved: readonly string[]; readonly outcome: Result<null> }> {
  const moved: string[] = []
  for (const file of files) {
    const unsafe = (await guardPath(from, join(from, file))) ?? (await guardPath(to, join(to, file)))
    if (unsafe) return { moved, outcome: { ok: false, error: unsafe } }
    const done = await attempt('file-unwritable', file, () => moveOne(join(from, file), join(to, file)))
    // It may have its new name already.
    if (!done.ok) return { moved: [...moved, file], outcome: done }
    if (done.value === 'occupied') return { moved, outcome: fail('trash-occupied', { file }) }
    if (done.value === 'moved') moved.push(file)
  }
  return { moved, outcome: ok(null) }
}

/** The first of `files` whose place in `to` is already taken; null if none is. Throws the system's error. */
export async function occupiedBy(files: readonly string[], from: string, to: string): Promise<string | null> {
  for (const file of files)
    if ((await isThere(join(from, file))) && (await isThere(join(to, file))))
      if (!(await areSame(join(from, file), join(to, file)))) return file
  return null
}

/** Whether a file has this name. Throws where the system can't say: what is there must never count as absent. */
async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false
      throw error
    },
  )
}

async function moveOne(from: string, to: string): Promise<'moved' | 'absent' | 'occupied'> {
  if (!(await isThere(from))) return 'absent'
  // Cut off between the two names of one file.
  const hasPlace = await isThere(to)
  if (hasPlace && !(await areSame(from, to))) return 'occupied'
  if (!hasPlace) {
    await makeFolder(dirname(to))
    if (!(await giveSecondName(from, to))) return 'occupied'
  }
  await syncFolder(dirname(to))
  await rm(from, { force: true })
  await syncFolder(dirname(from))
  return 'moved'
}

/** Gives a file a name that is free; false where it isn't. A link can't overwrite, a renaming could. */
async function giveSecondName(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    if (isMissing(error) || (await isThere(to))) throw error
    await rename(from, to)
  }
  return true
}

async function areSame(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([lstat(one), lstat(other)])
  if (first.dev === second.dev && first.ino === second.ino) return true
  if (!first.isFile() || !second.isFile() || first.size !== second.size) return false
  const [bytes, others] = await Promise.all([readBytes(one), readBytes(other)])
  return bytes.equals(others)
}
