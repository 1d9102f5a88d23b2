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

const OURS = /\.([0-9a-f]{8})-(\d+)-[0-9a-f]{16}\.tmp$/

/** The names that version 0.1 gave its temporary files: by itself, and by the library that it wrote with. */
const OF_VERSION_0_1 = /\.(?:\d+-[0-9a-z]+-\d+\.tmp|jsonl?\.\d{6,})$/

/** After so many milliseconds nobody is still writing a file, wherever the process is that began it. */
const ABANDONED = 24 * 60 * 60_000

/**
 * Removes the temporary files in a folder, not those below it, whose process is gone: one that was numbered here and
 * isn't there any more, or any whose file is a day old. Gives how many. What can't be looked at or removed stays.
 */
export async function removeAbandoned(folder: string, now: number = Date.now()): Promise<number> {
  const names = await readdir(folder).catch((): string[] => [])
  let removed = 0
  for (const name of names) {
    if (!OURS.test(name) && !OF_VERSION_0_1.test(name)) continue
    const path = join(folder, name)
    if (!(await isAbandoned(path, name, now))) continue
    await rm(path).then(
      () => (removed += 1),
      () => undefined,
    )
  }
  return removed
}

async function isAbandoned(path: string, name: string, now: number): Promise<boolean> {
  const found = await lstat(path).catch(() => null)
  if (!found?.isFile()) return false
  const [, place, pid] = OURS.exec(name) ?? []
  if (place === placeMark()) return Number(pid) !== process.pid && !(await isAlive(Number(pid)))
  return Math.abs(now - found.mtimeMs) > ABANDONED
}
