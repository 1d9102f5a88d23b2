/**
 * One program at a time works on an annotator's layers: a file says which, on what machine, as which process, and that
 * it is alive. A second program is read-only until the user continues there. The lock of a dead process is free, so a
 * crash never blocks the next start.
 */
import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import type { Problem } from '../../core/problem.ts'
import { err, type Result } from '../../core/result.ts'
import type { AloneOptions } from '../shelf.ts'
import { createExclusively, readText, writeSynced } from './files.ts'
import { guardWrite } from './guard.ts'
import { removeLeftBehind, tornLock } from './leftBehind.ts'
import { CONFIRMED, HEARTBEAT, type Holder, holderIn, presenceOf, readHolder } from './lockHolder.ts'
import { lockPath } from './paths.ts'
import { processStart } from './processes.ts'
import { placeMark, processPlace } from './processPlace.ts'
import { systemCode } from './systemErrors.ts'
import { temporaryName } from './temporaryFiles.ts'

/** A lock that is held, or waited for. */
export interface AnnotatorLock {
  /** `layer-locked` while another program holds it; null while this one does, or if no lock can be made. */
  readonly problem: () => Problem | null
  /**
   * Takes the lock from the program that has it, which becomes read-only when it next looks: within two seconds. Only
   * after warning the user that both may write until then.
   */
  readonly takeOver: () => Promise<void>
  /** Whether the lock looks left behind, but by clocks that may be wrong: it is known after `CONFIRMED` at the latest. */
  readonly isDoubtful: () => boolean
  /** Gives it up. */
  readonly release: () => Promise<void>
}

/** What a lock works with. */
export interface LockOptions {
  readonly root: string
  readonly annotator: string
  /** Told when another program has taken the lock, or it has become free and is held here from now on (null). */
  readonly onChange: (problem: Problem | null) => void
  /** Milliseconds since 1970; replaced in tests. */
  readonly clock?: () => number
  /** How often the lock is looked after, in milliseconds. */
  readonly interval?: number
}

/** How often a lock that is given up or left behind each time is tried again before it counts as another's. */
const MOST_TRIES = 100

/** Takes the lock of `annotator`, or waits for it. */
export async function takeLock(options: LockOptions): Promise<AnnotatorLock> {
  const { root, annotator, onChange, clock = Date.now, interval = 2000 } = options
  const path = lockPath(root, annotator)
  const token = randomUUID()
  const place = processPlace()
  const own = { format: 'factmark-lock', version: 1, host: hostname(), pid: process.pid, token, place } as const
  const started = await processStart(process.pid)
  let problem: Problem | null = null
  let isDoubtful = false
  let since = ''
  let isHeld = false
  let lastBeat = 0
  let looking: Promise<void> = Promise.resolve()

  const content = () => `${JSON.stringify({ ...own, started, since, heartbeat: new Date(clock()).toISOString() })}\n`
  const beat = async () => {
    if (clock() - lastBeat < HEARTBEAT) return
    const temporary = temporaryName(path)
    await writeSynced(temporary, content())
    await rename(temporary, path).finally(() => rm(temporary, { force: true }))
    lastBeat = clock()
  }
  /** Null when the lock is made; else who has it. */
  const claim = async (): Promise<Holder | null> => {
    isDoubtful = false
    since = new Date(clock()).toISOString()
    const isTorn = tornLock()
    let last: Holder | null = null
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (await createExclusively(path, content())) return null
      const text = await readText(path)
      // Whoever had it has just given it up. What has the name from now on is somebody's.
      if (!text.ok && text.error.code === 'file-missing') continue
      const said = text.ok ? text.value : ''
      const holder = holderIn(said)
      last = holder
      if (holder === null && !(await isTorn(said))) continue
      const presence = holder && !isSelf(holder, started) ? await presenceOf(path, holder) : 'gone'
      isDoubtful = presence === 'doubtful'
      if (presence !== 'gone') return holder
      await removeLeftBehind(path, said)
    }
    return last ?? { ...own, started, heartbeat: since, since }
  }
  const look = async () => {
    if (await guardWrite(root, path)) return
    if (isHeld) {
      const holder = await readHolder(path)
      if (holder?.token === token) return beat()
      isHeld = false
    }
    const holder = await claim()
    isHeld = holder === null
    if (isHeld) held.add(token)
    else held.delete(token)
    if (isHeld) lastBeat = clock()
    const before = problem
    problem = holder && lockedBy(annotator, holder, clock())
    if ((before === null) !== (problem === null)) onChange(problem)
  }
  /** A folder that can't be written can't be locked either; saving will report that. */
  const lookSafely = () =>
    look().catch((error: unknown) => {
      if (systemCode(error) === null) throw error
    })

  await lookSafely()
  const timer = setInterval(() => {
    looking = looking.then(lookSafely)
  }, interval)
  timer.unref()
  return {
    problem: () => problem,
    takeOver: () => {
      looking = looking.then(async () => {
        await rm(path, { force: true }).catch(() => undefined)
        await lookSafely()
      })
      return looking
    },
    isDoubtful: () => isDoubtful,
    release: async () => {
      clearInterval(timer)
      await looking
      const holder = isHeld ? await readHolder(path) : null
      if (holder?.token === token) await rm(path, { force: true }).catch(() => undefined)
      isHeld = false
      held.delete(token)
    },
  }
}

/** How long a patient program waits between two looks, in milliseconds. */
const PATIENCE = 1000

/**
 * Does `work` while this program holds the locks of `annotators`; `layer-locked`, before anything is done, where another
 * program has one of them.
 */
export async function whileLocked<T>(
  root: string,
  annotators: readonly string[],
  work: () => Promise<Result<T>>,
  { takeOver = false, patient = false }: AloneOptions = {},
): Promise<Result<T>> {
  const locks: AnnotatorLock[] = []
  try {
    for (const annotator of annotators) {
      const lock = await takeLock({ root, annotator, onChange: () => undefined })
      locks.push(lock)
      if (takeOver && lock.problem()) await lock.takeOver()
      for (const end = performance.now() + 2 * CONFIRMED; patient && lock.isDoubtful() && performance.now() < end; )
        await setTimeout(PATIENCE)
      const problem = lock.problem()
      if (problem) return err(problem)
    }
    return await work()
  } finally {
    for (const lock of locks) await lock.release()
  }
}

/** Who has the lock, where and since when; a time in the future comes from a wrong clock and is shown as now. */
function lockedBy(annotator: string, { host, pid, since, heartbeat }: Holder, now: number): Problem {
  const time = new Date(Math.min(Date.parse(since ?? heartbeat), now)).toISOString()
  return { code: 'layer-locked', details: { annotator, host, pid, time } }
}

/** The tokens of the locks that this process holds. */
const held = new Set<string>()

/** Whether this very process left the lock, in an earlier session. */
function isSelf({ place, pid, started, token }: Holder, own: string | null): boolean {
  return (
    !held.has(token) &&
    pid === process.pid &&
    started === own &&
    place !== undefined &&
    placeMark(place) === placeMark()
  )
}
