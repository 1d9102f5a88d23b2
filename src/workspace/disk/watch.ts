/**
 * What changes in a workspace from outside: by a colleague, a sync client, an editor. The system reports most changes;
 * network folders report none, and some are lost, so that every so often all files are looked at as well.
 *
 * The system's watches are scarce (on Linux all programs share one limit): of the folders of layers, only that of the
 * open article and those in which something happened last are watched. The rest is looked at in turns.
 */

import { join } from 'node:path'
import { fileFingerprint } from './fileFingerprint.ts'
import { type Looks, looksHere } from './looks.ts'
import {
  type Change,
  CODEBOOK_FILE,
  changeOf,
  claimOf,
  FIXED_FOLDERS,
  layerFolder,
  memoryOf,
  WORKSPACE_FILE,
} from './watchedFiles.ts'
import { createWorkspaceContents } from './workspaceContents.ts'

/** What watching needs. */
export interface WatchOptions {
  readonly root: string
  /** Called with changes, a few at a time. */
  readonly onChange: (changes: readonly Change[]) => void
  /** Called once, when every change from then on will be seen. */
  readonly onStart?: () => void
  /** Called with the annotator whose memory changed. */
  readonly onMemory?: (annotator: string) => void
  /** Called when the workspace's own file changed. */
  readonly onWorkspaceFile?: () => void
  readonly onCodebook?: () => void
  /** Called with the claim records that changed, came or went. */
  readonly onClaims?: (ids: readonly string[]) => void
  /** How often all files are checked, in milliseconds; in a large workspace only those of the open article. */
  readonly interval?: number
  /** How often it is checked that the watched folders still have their paths, in milliseconds. */
  readonly presence?: number
  /** How many folders of layers are watched at most. */
  readonly watchedLayerFolders?: number
  /** How many folders are looked into at once; by whoever asks, if left out. */
  readonly looks?: Looks | undefined
  /** Whether the system's events are used; not in tests of what it doesn't report. */
  readonly events?: boolean
}

/** Watching, until it is ended. */
export interface WorkspaceWatch {
  /** Watches the layers on this article, which is open, whatever else is watched. */
  readonly follow: (article: string) => void
  readonly end: () => Promise<void>
}

/** How long changes are gathered before they are reported, in milliseconds. */
const GATHER = 150

/** With the fixed folders and the inbox, fewer than the 20 watches that a workspace at rest may take. */
const WATCHED_LAYER_FOLDERS = 12

/**
 * How long a round of looks at all files takes for each file that there is, in milliseconds. A look at one takes less
 * than 0.1, so that all looks together take less than half a percent of a core.
 */
const ROUND_PER_FILE = 25

/** However many files there are, a round takes no longer than this, in milliseconds: each change is seen within five minutes. */
const LONGEST_ROUND = 270_000

/** So many files are looked at each time, however often, without anybody noticing. */
const FEW = 500

/** How often a share of a round is done, in milliseconds. */
const TURN = 2000

/** Watches until it is ended. */
export function watchWorkspace(options: WatchOptions): WorkspaceWatch {
  const { root, onStart, onChange, onMemory, onWorkspaceFile, onCodebook, onClaims } = options
  const { interval = 10_000, presence = 2000, events = true } = options
  const { watchedLayerFolders = WATCHED_LAYER_FOLDERS, looks = looksHere } = options
  const gathered = new Set<string>()
  let gathering: NodeJS.Timeout | null = null
  let open: string | null = null
  let isOver = false

  const report = () => {
    const files = [...gathered]
    gathered.clear()
    gathering = null
    if (files.includes(WORKSPACE_FILE)) onWorkspaceFile?.()
    if (files.includes(CODEBOOK_FILE)) onCodebook?.()
    const claims = files.flatMap((file) => claimOf(file) ?? [])
    if (claims.length > 0) onClaims?.(claims)
    const changes = files.flatMap((file) => changeOf(file) ?? [])
    if (changes.length > 0) onChange(changes)
    for (const annotator of files.flatMap((file) => memoryOf(file) ?? [])) onMemory?.(annotator)
  }
  const onFile = (file: string) => {
    if (isOver) return
    gathered.add(file)
    gathering ??= setTimeout(report, GATHER)
  }
  const contents = createWorkspaceContents({ root, onFile, events, watchedLayerFolders, looks })

  const lookAtNames = looksAtNames(root, contents.look)
  const lookAtWhatIsUsed = async () => {
    const sizes = contents.folders()
    // A folder that may hold thousands of files has its turn.
    const used = FIXED_FOLDERS.filter((folder) => folder !== 'articles' && (sizes.get(folder) ?? 0) <= FEW)
    for (const folder of open === null ? used : [...used, open])
      await (folder === 'layers' ? lookAtNames(folder) : contents.look(folder))
  }
  const takeTurn = createRound(contents, interval)
  const timers = [
    every(Math.min(TURN, interval), takeTurn),
    every(interval, lookAtWhatIsUsed),
    every(presence, contents.lookAtMoved),
  ]
  void contents.start().then(() => {
    if (!isOver) onStart?.()
  })
  return {
    follow: (article) => {
      open = layerFolder(article)
      contents.follow(open)
    },
    end: async () => {
      isOver = true
      for (const timer of timers) clearInterval(timer)
      if (gathering) clearTimeout(gathering)
      await contents.end()
    },
  }
}

/** Gives a function that looks into as many folders as the time since it was called last allows, one round after the other. */
function createRound(
  { folders, look }: Pick<ReturnType<typeof createWorkspaceContents>, 'folders' | 'look'>,
  shortest: number,
): () => Promise<void> {
  let left: string[] = []
  let perMillisecond = 0
  let due = 0
  let last = performance.now()
  return async () => {
    if (left.length === 0) {
      const all = folders()
      left = [...all.keys()]
      const files = [...all.values()].reduce((sum, inFolder) => sum + inFolder, 0)
      perMillisecond = left.length / Math.max(shortest, Math.min(LONGEST_ROUND, files * ROUND_PER_FILE))
    }
    const now = performance.now()
    due = Math.min(left.length, due + (now - last) * perMillisecond)
    last = now
    const next = left.splice(0, Math.floor(due))
    due -= next.length
    await Promise.all(next.map((folder) => look(folder)))
  }
}

/**
 * Gives a function that looks into a folder, which holds folders alone, if names have come or gone since it did so last.
 * A file system that doesn't say so (FAT) is looked into in its turn.
 */
function looksAtNames(root: string, look: (folder: string) => Promise<void>): (folder: string) => Promise<void> {
  let last: string | null = null
  return async (folder) => {
    const found = await fileFingerprint(join(root, folder))
    if (found !== null && found.full === last) return
    last = found?.isSettled ? found.full : null
    await look(folder)
  }
}

/** Does something every so many milliseconds, but not while it is still being done. */
function every(interval: number, work: () => Promise<void>): NodeJS.Timeout {
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    void work().finally(() => {
      isBusy = false
    })
  }, interval)
  return timer.unref()
}
