/** Folders: looked into, made so that they outlast a power cut, and synced after a name in them has changed. */
import { mkdir, open, readdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemCode } from './systemErrors.ts'

/**
 * Makes a folder and those above it; when it resolves, all of their names are on the disk. Throws the system's error, as
 * it is.
 */
export async function makeFolder(folder: string): Promise<void> {
  // Not Node's recursive mkdir: where nothing can be made in a folder that exists (/proc), it never ends, and it calls
  // a missing folder on a read-only disk missing. Made one by one, each says what is wrong.
  try {
    await makeOne(folder)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    await makeFolder(dirname(folder))
    await makeOne(folder)
  }
}

/**
 * The folders whose names this process knows to be on the disk, by device, inode (which a new folder may have from one
 * that is gone) and birth: a process may be killed, or get an error, between making a folder and syncing its name.
 */
const named = new Set<string>()

/** Makes a folder in one that exists, unless it is there (by now), and syncs its name. */
async function makeOne(folder: string): Promise<void> {
  let isNew = true
  try {
    await mkdir(folder)
  } catch (error) {
    if (!(await stat(folder).catch(() => null))?.isDirectory()) throw error
    isNew = false
  }
  const { dev, ino, birthtimeNs } = await stat(folder, { bigint: true })
  const key = `${dev} ${ino} ${birthtimeNs}`
  if (!isNew && named.has(key)) return
  named.delete(key)
  await syncFolder(dirname(folder))
  named.add(key)
}

/** Systems and network shares that can't sync a folder at all answer so; there, the name is as safe as it gets. */
const WITHOUT_FOLDER_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EPERM', 'EACCES'])

/** Makes new names in a folder outlast a power cut. Throws the system's error where the disk fails. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!WITHOUT_FOLDER_SYNC.has(systemCode(error) ?? '')) throw error
  }
}

/** The names of the folders in a folder, and of whatever else is there, links to folders among them; none where it isn't there. */
export async function foldersIn(
  folder: string,
): Promise<{ readonly folders: readonly string[]; readonly others: readonly string[] }> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const namesOf = (isFolder: boolean) =>
      entries.filter((entry) => entry.isDirectory() === isFolder).map(({ name }) => name)
    return { folders: namesOf(true), others: namesOf(false) }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { folders: [], others: [] }
    throw error
  }
}
