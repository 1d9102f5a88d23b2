/**
 * What a workspace's folders hold, and what has changed since they were looked into last. What the system reports about
 * a folder is only a reason to look: a change is found by comparison. A folder is always looked into after its watch is
 * set, so that a file that was written into a new folder before it could be watched is seen at once.
 */
import { basename, join } from 'node:path'
import { contentsBy, countNames, type FolderContents, fileStamp } from './folderContents.ts'
import { createFolderEvents } from './folderEvents.ts'
import { gatheredLooks } from './gatheredLooks.ts'
import type { Looks } from './looks.ts'
import { FIXED_FOLDERS, isLayerFolder, isWatchedFile, isWatchedFolder, within } from './watchedFiles.ts'

/** What looking needs. */
export interface WorkspaceContentsOptions {
  readonly root: string
  /** Called with each file that changed, came or went. */
  readonly onFile: (file: string) => void
  /** Whether folders are watched as well. */
  readonly events: boolean
  /** How many folders of layers are watched at most. */
  readonly watchedLayerFolders: number
  /** How many folders are looked into at once. */
  readonly looks: Looks
}

/** The folders of a workspace, named from its root, which is ''. */
export interface WorkspaceContents {
  /** Looks into a folder, and into those in it that are new or gone; once more if that was under way. */
  readonly look: (folder: string) => Promise<void>
  /** Looks into all folders, and reports from then on what comes. */
  readonly start: () => Promise<void>
  /** Every folder that there was when it was looked into last, with how many files it held. */
  readonly folders: () => ReadonlyMap<string, number>
  /** Looks into folders whose path leads to another folder by now. */
  readonly lookAtMoved: () => Promise<void>
  /** Watches this folder of layers, whatever else is watched, until it is called with another. */
  readonly follow: (folder: string) => void
  readonly end: () => Promise<void>
}

/** When a folder that lost its watch to another is looked into again, in milliseconds from then: somebody may still be writing there. */
const AFTER_RELEASE = [500, 2000, 10_000]

/** A folder that nobody has looked into yet may hold so many files, or many times more. */
const MANY = 500

/** What is to be done in a folder: look at these files, and look into all of it. */
interface FolderWork {
  files: Set<string>
  look: boolean
  /** Even where the folder seems to be the one that is watched, it may be another. */
  isSuspect: boolean
  /** Settled when there is nothing left to do. */
  done: Promise<void>
}

/** Knows nothing yet, and watches nothing. */
export function createWorkspaceContents(options: WorkspaceContentsOptions): WorkspaceContents {
  const { root, onFile, events, watchedLayerFolders } = options
  const contents = new Map<string, FolderContents>()
  const find = gatheredLooks(root, options.looks)
  /** The files that were reported, by folder; also those that are gone. */
  const reported = new Map<string, Set<string>>()
  /** The folders of layers that are watched; the one in which something happened last comes last. */
  const recent = new Set<string>()
  let followed: string | null = null
  let isStarted = false
  let isOver = false

  const system = createFolderEvents({
    root,
    onEvent: (folder, name, hasMoved) => {
      keepWatched(folder)
      if (name === null) return void look(folder)
      const file = within(folder, name)
      if (isWatchedFile(file)) workIn(folder).files.add(file)
      if (isWatchedFolder(file)) {
        keepWatched(file)
        void look(file, hasMoved)
      }
      // A folder that was itself renamed or removed reports it under its own name.
      if (hasMoved && name === basename(join(root, folder))) void look(folder, true)
    },
  })
  /** Watches a folder of layers from its next look on, instead of the one in which nothing has happened for longest. */
  const keepWatched = (folder: string) => {
    if (!events || !isLayerFolder(folder)) return
    recent.delete(folder)
    recent.add(folder)
    for (const oldest of recent) {
      if (recent.size <= watchedLayerFolders) return
      if (oldest === followed) continue
      recent.delete(oldest)
      system.release(oldest)
      void look(oldest, true)
      // Where many folders come at once, one may lose its watch before the first file is written into it.
      for (const delay of AFTER_RELEASE) setTimeout(() => void look(oldest), delay).unref()
    }
  }
  const isToBeWatched = (folder: string) => {
    if (!isLayerFolder(folder)) return events
    if (recent.size < watchedLayerFolders && !recent.has(folder)) keepWatched(folder)
    return recent.has(folder)
  }

  const report = (folder: string, file: string) => {
    reported.set(folder, (reported.get(folder) ?? new Set()).add(file))
    onFile(file)
  }
  const lookAtFile = async (folder: string, file: string) => {
    const known = contents.get(folder) ?? { fingerprints: new Map<string, string>(), folders: [] }
    // The stamp is taken before the change is reported, so that a change after the report differs from it.
    const stamp = await fileStamp(root, file, known.fingerprints.get(file))
    if (stamp === null) known.fingerprints.delete(file)
    else contents.set(folder, { ...known, fingerprints: known.fingerprints.set(file, stamp) })
    report(folder, file)
  }
  const lookInto = async (folder: string, isSuspect: boolean): Promise<void> => {
    const isAnother = isToBeWatched(folder) ? await system.hold(folder, isSuspect) : isSuspect
    // Meanwhile others may have taken its place.
    if (isLayerFolder(folder) && !recent.has(folder)) system.release(folder)
    const before = contents.get(folder)
    const size = before
      ? before.fingerprints.size + before.folders.length
      : FIXED_FOLDERS.includes(folder)
        ? await countNames(join(root, folder), MANY)
        : 0
    const found = contentsBy(await find(folder, size), before)
    if (isOver) return
    if (found) contents.set(folder, found)
    else forget(folder)
    const changed = before || isStarted ? differing(before, found) : []
    // With a watch, its last events went: what somebody read when a file was reported may have changed since.
    const unsure = isAnother || !found ? (reported.get(folder) ?? []) : []
    for (const file of new Set([...changed, ...unsure])) report(folder, file)
    if (isLayerFolder(folder)) {
      if (!found || changed.length === 0 || recent.has(folder)) return
      // Somebody works here: it is watched from now on, and looked into once more for what happened before that.
      keepWatched(folder)
      return recent.has(folder) ? lookInto(folder, false) : undefined
    }
    const there = new Set(found?.folders)
    const gone = [...contents.keys()].filter((other) => isDirectlyIn(folder, other) && !there.has(other))
    const looks: Promise<void>[] = []
    for (const below of [...there, ...gone]) {
      const isNew = !contents.has(below)
      if (isNew && isStarted) keepWatched(below)
      if (isNew || isAnother || !there.has(below)) looks.push(look(below, isAnother))
    }
    await Promise.all(looks)
  }
  const forget = (folder: string) => {
    contents.delete(folder)
    recent.delete(folder)
    system.release(folder)
  }

  /** What is to be done in each folder, one thing after the other: what is known of it must never grow older. */
  const work = new Map<string, FolderWork>()
  const workIn = (folder: string): FolderWork => {
    const running = work.get(folder)
    if (running) return running
    const started: FolderWork = { files: new Set(), look: false, isSuspect: false, done: Promise.resolve() }
    const workUntilDone = async () => {
      // Whoever asked says what for first.
      await Promise.resolve()
      while ((started.look || started.files.size > 0) && !isOver) {
        const { files, look: isToLook, isSuspect } = started
        Object.assign(started, { files: new Set(), look: false, isSuspect: false })
        for (const file of files) await lookAtFile(folder, file)
        if (isToLook) await lookInto(folder, isSuspect)
      }
      work.delete(folder)
    }
    work.set(folder, started)
    started.done = workUntilDone()
    return started
  }
  /** `isSuspect`: even where the folder seems to be the one that is watched, it may be another. */
  const look = (folder: string, isSuspect = false): Promise<void> => {
    const folderWork = workIn(folder)
    folderWork.look = true
    folderWork.isSuspect ||= isSuspect
    return folderWork.done
  }
  return {
    look,
    start: async () => {
      await look('')
      isStarted = true
    },
    folders: () => new Map([...contents].map(([folder, { fingerprints }]) => [folder, fingerprints.size])),
    lookAtMoved: async () => {
      for (const folder of events ? await system.moved() : []) await look(folder)
    },
    follow: (folder) => {
      followed = folder
      keepWatched(folder)
      void look(folder)
    },
    end: async () => {
      isOver = true
      system.end()
      await Promise.all([...work.values()].map(({ done }) => done))
    },
  }
}

/** The files whose fingerprints differ, and those that only one has. */
function differing(before: FolderContents | undefined, found: FolderContents | null): readonly string[] {
  const files = new Set([...(before?.fingerprints.keys() ?? []), ...(found?.fingerprints.keys() ?? [])])
  return [...files].filter((file) => before?.fingerprints.get(file) !== found?.fingerprints.get(file))
}

function isDirectlyIn(folder: string, other: string): boolean {
  if (other === '' || (folder !== '' && !other.startsWith(`${folder}/`))) return false
  return !other.slice(folder === '' ? 0 : folder.length + 1).includes('/')
}
