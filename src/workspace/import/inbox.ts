/**
 * A folder into which a browser saves: what is complete in it is imported, each file once. One watch of the system's
 * says when to look; a look every minute finds what a network folder doesn't report. Nothing is looked at in between.
 */
import { type FSWatcher, watch } from 'node:fs'
import { lstat, readdir, rename } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { exists } from '../disk/files.ts'
import { makeFolder } from '../disk/folders.ts'
import { systemCode } from '../disk/systemErrors.ts'
import { canImport } from './importers.ts'
import type { ImportOutcome } from './storeArticle.ts'

/** The folder in the inbox to which files go that were imported. */
export const IMPORTED = 'imported'

/** A file that was taken from the inbox, or could not be. */
export interface Arrived {
  readonly file: string
  readonly outcome: Result<ImportOutcome>
}

/** What an inbox needs. */
export interface InboxOptions {
  readonly folder: string
  /** Whether files that were imported are moved to `IMPORTED`, now. */
  readonly moves: () => boolean
  readonly importFile: (path: string, name: string) => Promise<Result<ImportOutcome>>
  /** Which versions of files were dealt with before: those that stay, and those that failed. */
  readonly handled: ReadonlySet<string>
  /** Called with what came in, and then with the versions of files that are dealt with by now and still there. */
  readonly onArrived: (arrived: readonly Arrived[]) => void
  readonly onHandled: (handled: readonly string[]) => void
  /** Called when the folder can't be read, once, until it can be again. */
  readonly onProblem: (problem: Problem) => void
  readonly onBug: (error: unknown) => void
  /** How long a file must stay as it is, and how often is looked without an event, in milliseconds. */
  readonly rest?: number
  readonly interval?: number
}

/** An inbox that is watched until it is ended. */
export interface Inbox {
  /** Looks now; settled when what is complete has been imported. */
  readonly look: () => Promise<void>
  readonly end: () => void
}

/** How long a download must have been at rest, in milliseconds. */
const REST = 1500

/** How often is looked at a folder that reports nothing, in milliseconds. */
const INTERVAL = 60_000

/** Opens an inbox, and looks at what is in it. */
export function openInbox(options: InboxOptions): Inbox {
  const { folder, rest = REST, interval = INTERVAL, onBug, onProblem, onArrived, onHandled } = options
  const handled = new Set(options.handled)
  /** When each file that isn't dealt with was first seen as it is, in milliseconds. */
  let waiting = new Map<string, number>()
  let timer: NodeJS.Timeout | null = null
  let watcher: FSWatcher | null = null
  let looking: Promise<void> | null = null
  let again = false
  let isUnreadable = false
  let isOver = false

  const lookOnce = async () => {
    watcher ??= watchFolder(
      folder,
      () => soon(rest),
      () => {
        watcher = null
      },
    )
    const found = await versionsIn(folder).catch((error: unknown) => {
      const code = systemCode(error)
      if (code === null) throw error
      if (!isUnreadable) onProblem({ code: 'inbox-unreadable', details: { folder } })
      isUnreadable = true
      return null
    })
    if (!found || isOver) return
    isUnreadable = false
    const next = new Map<string, number>()
    const arrived: Arrived[] = []
    let isChanged = false
    for (const { name, version } of found) {
      if (handled.has(version)) continue
      const since = waiting.get(version) ?? Date.now()
      next.set(version, since)
      if (Date.now() - since < rest || (await isGrowing(folder, name))) continue
      const outcome = await options.importFile(join(folder, name), name)
      // Somebody else works here by now: the file is theirs to take, or this one's at the next start.
      if (isOver || (!outcome.ok && outcome.error.code === 'cancelled')) return
      next.delete(version)
      const isMoved = outcome.ok && options.moves() && (await moveAway(folder, name))
      if (!isMoved) {
        handled.add(version)
        isChanged = true
      }
      if (!outcome.ok || outcome.value.isNew) arrived.push({ file: name, outcome })
    }
    waiting = next
    if (arrived.length > 0) onArrived(arrived)
    const there = new Set(found.map(({ version }) => version))
    for (const version of handled) if (!there.has(version)) isChanged = handled.delete(version)
    if (isChanged) onHandled([...handled])
    if (next.size > 0) soon(rest)
  }
  const look = (): Promise<void> => {
    if (isOver) return Promise.resolve()
    if (looking) {
      again = true
      return looking
    }
    looking = lookOnce().finally(() => {
      looking = null
      if (again) soon(rest)
      again = false
    })
    return looking
  }
  const soon = (delay: number) => {
    if (isOver || timer) return
    timer = setTimeout(() => {
      timer = null
      look().catch(onBug)
    }, delay)
    timer.unref()
  }
  const every = setInterval(() => look().catch(onBug), interval)
  every.unref()
  look().catch(onBug)
  return {
    look,
    end: () => {
      isOver = true
      watcher?.close()
      clearInterval(every)
      if (timer) clearTimeout(timer)
    },
  }
}

/** Watches a folder; null where the system refuses. */
function watchFolder(folder: string, onEvent: () => void, onEnd: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, onEvent)
    return watcher.on('error', () => {
      watcher.close()
      onEnd()
    })
  } catch {
    return null
  }
}

/** The files in a folder that can be imported, with what says that a file is as it was. Throws the system's error. */
async function versionsIn(folder: string): Promise<readonly { readonly name: string; readonly version: string }[]> {
  const found: { name: string; version: string }[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry
    if (!entry.isFile() || name.startsWith('.') || !canImport(name)) continue
    const facts = await lstat(join(folder, name)).catch(() => null)
    if (facts?.isFile() && facts.size > 0) found.push({ name, version: `${facts.size} ${facts.mtimeMs} ${name}` })
  }
  return found
}

/** The names of what browsers write beside a file, or in its place, until it is complete. */
const UNFINISHED = ['.part', '.crdownload', '.download', '.opdownload', '.partial']

/** Whether a browser is still writing a file: Firefox makes an empty one of the name beside the part that grows. */
async function isGrowing(folder: string, name: string): Promise<boolean> {
  for (const extension of UNFINISHED) if (await exists(join(folder, `${name}${extension}`))) return true
  return false
}

/** The folder in which a browser puts a page's pictures, in its language. */
const COMPANIONS = ['_files', '_bestanden', '-Dateien', '_fichiers', '_archivos']

/** Moves a file, with the folder of a page's pictures, to `IMPORTED`, under a name that is free; whether that went. */
async function moveAway(folder: string, name: string): Promise<boolean> {
  const into = join(folder, IMPORTED)
  const extension = extname(name)
  const base = name.slice(0, name.length - extension.length)
  try {
    await makeFolder(into)
    for (let number = 1; ; number += 1) {
      const free = number === 1 ? base : `${base} ${number}`
      if (await exists(join(into, `${free}${extension}`))) continue
      await rename(join(folder, name), join(into, `${free}${extension}`))
      for (const companion of COMPANIONS)
        await rename(join(folder, `${base}${companion}`), join(into, `${free}${companion}`)).catch(() => undefined)
      return true
    }
  } catch (error) {
    if (systemCode(error) === null) throw error
    return false
  }
}
