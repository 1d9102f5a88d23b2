/**
 * What the system tells of a workspace's files. Its watches hang on what lay at a path when they were set, not on the
 * path: when a folder is unmounted, renamed or made anew they fall silent, or go on telling of what lies elsewhere now.
 * So every so often the workspace is asked whether it is still the folder that is watched, and else watched anew.
 */
import { realpathSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type FSWatcher, watch } from 'chokidar'
import { nameWithin } from './paths.ts'

/** What following the system's events needs. */
export interface FolderEventsOptions {
  readonly root: string
  /** Whether a file, or a folder above one, is watched; by its name within the workspace. */
  readonly isWatched: (file: string) => boolean
  /** Told of a file that changed, came or went (`isGone`). */
  readonly onFile: (file: string, isGone: boolean) => void
  /** Told when the workspace has gone, or is watched again: what changed in between nobody told. */
  readonly onMoved: () => void
  /** How often the workspace is asked whether it is still the same, in milliseconds. */
  readonly presence: number
}

/** The system's events, until they are ended. */
export interface FolderEvents {
  /** Settled when every change from then on is told. */
  readonly ready: Promise<void>
  readonly end: () => Promise<void>
}

/** Follows what the system tells from now on. */
export function followFolder({ root, isWatched, onFile, onMoved, presence }: FolderEventsOptions): FolderEvents {
  let watcher: FSWatcher | null = null
  let watched: string | null = null
  let isLost = false
  let isOver = false
  let settle = () => {}
  const ready = new Promise<void>((resolve) => {
    settle = resolve
  })

  /** Watches what lies there now, if anything does; `onReady` once all of it is watched, or there is nothing. */
  const arm = (identity: string | null, onReady: () => void) => {
    watched = identity
    isLost = false
    if (identity === null) return onReady()
    // All from the workspace's folder on: a new workspace has no other yet, and chokidar misses what is in those that come.
    const folder = folderOf(root)
    const armed = watch(folder, {
      ignoreInitial: true,
      followSymlinks: false,
      depth: 2,
      ignored: (path, stats) =>
        !isWatched(nameWithin(folder, path)) || (stats?.isFile() === true && !path.endsWith('.json')),
    })
    watcher = armed
    armed.on('all', (event, path) => {
      const file = nameWithin(folder, path)
      // Articles' folders come and go; where one above them goes, chokidar may have let go of what is back by now.
      if (event === 'unlinkDir' && !file.includes('/')) isLost = true
      onFile(file, event === 'unlink')
    })
    // Too many files for the system, or a folder that can't be watched: looking at all of them remains.
    armed.on('error', () => undefined)
    armed.once('ready', () => {
      if (watcher === armed && !isOver) onReady()
    })
  }
  const check = async () => {
    const identity = await identityOf(root)
    if (isOver || (identity === watched && !isLost)) return
    await watcher?.close()
    watcher = null
    if (isOver) return
    arm(identity, () => {
      settle()
      onMoved()
    })
  }

  let asking: NodeJS.Timeout | undefined
  const askLater = () => {
    if (isOver) return
    asking = setTimeout(() => void check().then(askLater), presence)
    asking.unref()
  }
  void identityOf(root).then((identity) => {
    if (!isOver) arm(identity, settle)
    askLater()
  })
  return {
    ready,
    end: async () => {
      isOver = true
      clearTimeout(asking)
      await watcher?.close()
    },
  }
}

/** Which folder lies at a path, however it is called; null where none does. */
async function identityOf(root: string): Promise<string | null> {
  const found = await stat(root).catch(() => null)
  return found?.isDirectory() ? `${found.dev} ${found.ino}` : null
}

/** The workspace's own folder, which may have been opened by a link; no other link is followed. */
function folderOf(root: string): string {
  try {
    return realpathSync(root)
  } catch {
    return root
  }
}
