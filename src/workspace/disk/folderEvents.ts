/**
 * What the system reports about single folders. A watch is tied to the folder that had a path when the watch was set,
 * not to the path: when that folder is unmounted, renamed or replaced, the watch falls silent or reports about a folder
 * elsewhere. So each is kept with the identity of its folder and set again for another one.
 */
import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What watching folders needs. */
export interface FolderEventsOptions {
  /** The workspace's folder, in which all others are named. */
  readonly root: string
  /**
   * Called when something in a watched folder, or the folder itself, was changed, made, renamed or removed: with the
   * folder, and the name in it where the system gives one. `hasMoved`: a name was given, taken or removed.
   */
  readonly onEvent: (folder: string, name: string | null, hasMoved: boolean) => void
}

/** The system's watches on folders of one workspace; folders are named from its root, which is ''. */
export interface FolderEvents {
  /**
   * Watches the folder that has this path now; `isSuspect`: even if it seems to be the one that is watched already.
   * Gives whether it is another one than before (or none any more), so that what it holds isn't known. Every change
   * after the promise is settled causes an event.
   */
  readonly hold: (folder: string, isSuspect: boolean) => Promise<boolean>
  readonly release: (folder: string) => void
  /** The watched folders whose path leads to another folder by now, or to none. */
  readonly moved: () => Promise<readonly string[]>
  readonly end: () => void
}

/** A watch, with the identity of its folder; without a watcher if the system refused one. */
interface Held {
  readonly watcher: FSWatcher | null
  readonly identity: string
}

/** Watches nothing yet. */
export function createFolderEvents({ root, onEvent }: FolderEventsOptions): FolderEvents {
  const watches = new Map<string, Held>()
  let isOver = false

  const release = (folder: string) => {
    watches.get(folder)?.watcher?.close()
    watches.delete(folder)
  }
  const setWatch = (folder: string): FSWatcher | null => {
    try {
      const watcher = watch(join(root, folder), { persistent: false }, (event, name) => {
        if (!isOver) onEvent(folder, name, event === 'rename')
      })
      // A removed folder on Windows, or one whose disk is gone: `moved` keeps naming it.
      watcher.on('error', () => watches.get(folder)?.watcher === watcher && release(folder))
      return watcher
    } catch {
      // Too many watches for the system, or a folder that can't be watched: periodic looks remain.
      return null
    }
  }
  return {
    hold: async (folder, isSuspect) => {
      // The identity first: if the folder is replaced before the watch is set, the two differ, which is noticed.
      const identity = await identityOf(join(root, folder))
      const before = watches.get(folder)
      if (isOver) return false
      if (identity === (before?.identity ?? null) && !(before && isSuspect)) return false
      release(folder)
      if (identity !== null) watches.set(folder, { watcher: setWatch(folder), identity })
      return true
    },
    release,
    moved: async () => {
      const moved: string[] = []
      for (const folder of new Set(['', ...watches.keys()])) {
        const identity = await identityOf(join(root, folder))
        if (identity !== (watches.get(folder)?.identity ?? null)) moved.push(folder)
      }
      return moved
    },
    end: () => {
      isOver = true
      for (const folder of [...watches.keys()]) release(folder)
    },
  }
}

/**
 * Which folder has a path, whatever it is called; null for none. The time at which it was made belongs to it, because
 * file systems give the inode of a removed folder to the next.
 */
async function identityOf(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null)
  return found?.isDirectory() ? `${found.dev} ${found.ino} ${found.birthtimeNs}` : null
}
