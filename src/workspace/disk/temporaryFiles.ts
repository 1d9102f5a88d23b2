/**
 * Temporary files. Their names say which process makes them, so that those that a killed one left in a shared folder can
 * be removed, and hold a random part, so that nobody can wait for them with a link.
 */
import { randomBytes } from 'node:crypto'
import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from './processes.ts'
import { placeMark } from './processPlace.ts'

/** A name beside `path` that nobody else uses or can guess. */
export function temporaryName(path: string): string {
  return `${path}.${placeMark()}-${process.pid}-${randomBytes(8).toString('hex')}.tmp`
}

const OURS = /\.([0-9a-f]{8})-(\d+)-[0-9a-f]{16}\.tmp(?:\.beside)?$/

/** The names that version 0.1 gave its temporary files: by itself, and by the library that it wrote with. */
const OF_VERSION_0_1 = /\.(?:\d+-[0-9a-z]+-\d+\.tmp|jsonl?\.\d{6,})$/

/** Whether a name is one of a temporary file, of this version or of version 0.1. */
export function isTemporary(name: string): boolean {
  return OURS.test(name) || OF_VERSION_0_1.test(name)
}

/** After so many milliseconds nobody is still writing a file, wherever the process is that began it. */
const ABANDONED = 24 * 60 * 60_000

/**
 * Removes the temporary files in a folder, and folders that were to become one of an export, not those below it, whose
 * process is gone: one that was numbered here and isn't there any more, or any whose file is a day old. Gives how many.
 * What can't be looked at or removed stays.
 */
export async function removeAbandoned(folder: string, now: number = Date.now()): Promise<number> {
  const names = await readdir(folder).catch((): string[] => [])
  let removed = 0
  for (const name of names) {
    if (!isTemporary(name)) continue
    const path = join(folder, name)
    if (!(await isAbandoned(path, name, now))) continue
    await rm(path, { recursive: true }).then(
      () => (removed += 1),
      () => undefined,
    )
  }
  return removed
}

async function isAbandoned(path: string, name: string, now: number): Promise<boolean> {
  const found = await lstat(path).catch(() => null)
  const [, place, pid] = OURS.exec(name) ?? []
  if (!found?.isFile() && !(place !== undefined && found?.isDirectory())) return false
  if (place === placeMark()) return Number(pid) !== process.pid && !(await isAlive(Number(pid)))
  return Math.abs(now - found.mtimeMs) > ABANDONED
}

/** Where temporary files may lie in a workspace: folders from its root, each with how deep below it. */
const PLACES: readonly (readonly [string, number])[] = [
  ['', 0],
  ['articles', 1],
  ['layers', 1],
  ['.factmark', 4],
]

/** `removeAbandoned` in all folders of the workspace in `root` that Factmark writes into, one after the other. */
export async function removeAbandonedIn(root: string): Promise<number> {
  let removed = 0
  for (const [folder, depth] of PLACES) removed += await removeBelow(join(root, folder), depth)
  return removed
}

/** The same in `folder` and so many levels of folders below it; what a link leads to is not looked into. */
export async function removeBelow(folder: string, depth: number): Promise<number> {
  let removed = await removeAbandoned(folder)
  if (depth === 0) return removed
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries)
    if (entry.isDirectory()) removed += await removeBelow(join(folder, entry.name), depth - 1)
  return removed
}
