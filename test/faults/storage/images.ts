/**
 * What a disk holds after its power was cut: of each file what was last synced, of each folder the names that it had when
 * it was last synced (`strict`); or, name by name and file by file at random, that or what there is now (`mixed`). A disk
 * is free to keep more, never less. `kill` is what there is now.
 */
import type { BigIntStats } from 'node:fs'
import fsPromises from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from '../mutate.ts'

/** The disk as it is, whoever stands between it and the program later. */
const { lstat, mkdir, readdir, readFile, writeFile } = fsPromises

/** How much of what was not synced an image holds. */
export const IMAGES = ['kill', 'strict', 'mixed'] as const

/** One of `IMAGES`. */
export type Image = (typeof IMAGES)[number]

interface Entry {
  readonly key: string
  readonly isFolder: boolean
}

/** What is on the disk for sure, below one folder. */
export interface Durable {
  /** To be called when a file or folder was synced. */
  readonly synced: (path: string) => Promise<void>
  /** Makes the image in a folder that doesn't exist. */
  readonly write: (image: Image, to: string, random: Random) => Promise<void>
}

/** All that is below `root` now is on the disk. */
export async function durableBelow(root: string): Promise<Durable> {
  const files = new Map<string, Buffer>()
  const folders = new Map<string, ReadonlyMap<string, Entry>>()
  const namesNow = async (folder: string): Promise<ReadonlyMap<string, Entry>> => {
    const names = new Map<string, Entry>()
    for (const name of await readdir(folder).catch((): string[] => [])) {
      const found = await lstat(join(folder, name), { bigint: true }).catch(() => null)
      if (found?.isFile() || found?.isDirectory()) names.set(name, entryOf(found))
    }
    return names
  }
  const synced = async (path: string) => {
    const found = await lstat(path, { bigint: true }).catch(() => null)
    if (found?.isDirectory()) folders.set(entryOf(found).key, await namesNow(path))
    else if (found?.isFile()) files.set(entryOf(found).key, await readFile(path))
  }
  const note = async (folder: string): Promise<void> => {
    await synced(folder)
    for (const [name, { isFolder }] of await namesNow(folder)) {
      if (isFolder) await note(join(folder, name))
      else await synced(join(folder, name))
    }
  }
  /** `from` is the folder as it is now, if it still has a path. */
  const writeFolder = async (image: Image, key: string, from: string | null, to: string, random: Random) => {
    await mkdir(to, { recursive: true })
    const sure = folders.get(key) ?? new Map<string, Entry>()
    const now = from === null ? new Map<string, Entry>() : await namesNow(from)
    for (const name of new Set([...sure.keys(), ...now.keys()])) {
      const isNow = image === 'kill' || (image === 'mixed' && random() < 0.5)
      const entry = (isNow ? now : sure).get(name)
      if (!entry) continue
      const path = from !== null && now.get(name)?.key === entry.key ? join(from, name) : null
      if (entry.isFolder) await writeFolder(image, entry.key, path, join(to, name), random)
      else await writeFile(join(to, name), await contentOf(image, entry.key, path, random))
    }
  }
  const contentOf = async (image: Image, key: string, path: string | null, random: Random): Promise<Buffer> => {
    const sure = files.get(key) ?? Buffer.alloc(0)
    const now = path === null ? sure : await readFile(path).catch(() => sure)
    if (image === 'kill') return now
    if (image === 'strict' || now.equals(sure)) return sure
    if (random() < 0.5) return sure
    // What was added after a sync may be torn; what was synced before it stays.
    const kept = now.subarray(0, sure.length).equals(sure) ? sure.length : 0
    return now.subarray(0, kept + Math.floor(random() * (now.length - kept + 1)))
  }
  await note(root)
  const top = entryOf(await lstat(root, { bigint: true })).key
  return { synced, write: (image, to, random) => writeFolder(image, top, root, to, random) }
}

/** A file's or folder's own key: numbers of inodes are given again. */
function entryOf(found: BigIntStats): Entry {
  return { key: `${found.ino} ${found.birthtimeNs}`, isFolder: found.isDirectory() }
}
