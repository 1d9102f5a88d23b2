/** What a folder of a workspace holds of what is watched, and what tells two states of it apart. */
import { readdirSync, type Stats, statSync } from 'node:fs'
import { opendir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from './files.ts'
import { isWatchedFile, isWatchedFolder, within } from './watchedFiles.ts'

/** The stamp of each watched file and the names of the watched folders, all named from the root. */
export interface FolderContents {
  readonly fingerprints: Map<string, string>
  readonly folders: readonly string[]
}

/** What the system says of a folder, or why it says nothing; a stamp is null where it can't say anything of a file. */
export type Found =
  | { readonly stamps: ReadonlyMap<string, string | null>; readonly folders: readonly string[] }
  | WhyNot

/** There is no such thing, or the system can't say. */
type WhyNot = 'missing' | 'unknown'

/** Looks into a folder. */
export async function findIn(root: string, folder: string): Promise<Found> {
  const listed = await readdir(join(root, folder)).catch(whyNot)
  if (typeof listed === 'string') return listed
  const { files, folders } = watchedOf(folder, listed)
  const stamps = new Map<string, string | null>()
  for (const file of files) note(stamps, file, await findFile(root, file))
  return { stamps, folders }
}

/** The same, while whoever asks waits. */
export function findInNow(root: string, folder: string): Found {
  const listed = now(() => readdirSync(join(root, folder)))
  if (typeof listed === 'string') return listed
  const { files, folders } = watchedOf(folder, listed)
  const stamps = new Map<string, string | null>()
  for (const file of files)
    note(
      stamps,
      file,
      now(() => stampOf(statSync(join(root, file)))),
    )
  return { stamps, folders }
}

/** How many names a folder holds, counted as far as `most`; fewer than that count as none, and so does what can't be read. */
export async function countNames(path: string, most: number): Promise<number> {
  try {
    let count = 0
    for await (const _ of await opendir(path, { bufferSize: most })) {
      count += 1
      if (count === most) return count
    }
  } catch {
    // Whoever looks into it says why.
  }
  return 0
}

/** What a folder holds by what was found; null where there is no such folder, and what it held `before` where the system can't say. */
export function contentsBy(found: Found, before: FolderContents | undefined): FolderContents | null {
  if (found === 'missing') return null
  if (found === 'unknown') return before ?? { fingerprints: new Map(), folders: [] }
  const fingerprints = new Map<string, string>()
  for (const [file, stamp] of found.stamps) {
    const known = stamp ?? before?.fingerprints.get(file)
    if (known !== undefined) fingerprints.set(file, known)
  }
  return { fingerprints, folders: found.folders }
}

/** The stamp of a file; null where there is none, and what it was `before` where the system can't say. */
export async function fileStamp(root: string, file: string, before: string | undefined): Promise<string | null> {
  const found = await findFile(root, file)
  if (found === 'unknown') return before ?? null
  return found === 'missing' ? null : found.stamp
}

async function findFile(root: string, file: string): Promise<Stamp | WhyNot> {
  const found = await stat(join(root, file)).catch(whyNot)
  return typeof found === 'string' ? found : stampOf(found)
}

/** The times, the size and the inode of a file. */
interface Stamp {
  readonly stamp: string
}

function stampOf(found: Stats): Stamp | WhyNot {
  return found.isFile() ? { stamp: `${found.mtimeMs} ${found.ctimeMs} ${found.size} ${found.ino}` } : 'missing'
}

function note(stamps: Map<string, string | null>, file: string, found: Stamp | WhyNot): void {
  if (found !== 'missing') stamps.set(file, found === 'unknown' ? null : found.stamp)
}

function watchedOf(folder: string, names: readonly string[]) {
  const all = names.map((name) => within(folder, name))
  return { files: all.filter(isWatchedFile), folders: all.filter(isWatchedFolder) }
}

function whyNot(error: unknown): WhyNot {
  return isMissing(error) ? 'missing' : 'unknown'
}

function now<T>(look: () => T): T | WhyNot {
  try {
    return look()
  } catch (error) {
    return whyNot(error)
  }
}
