/**
 * One program at a time works on an annotator's layers: a file that says which, on what host, as which process, and
 * that it is alive. Whoever comes second reads only. A lock whose process is gone is taken over without a word, so that
 * a crash never costs the next start.
 */
import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { z } from 'zod'
import { parseBy } from '../../core/model/parseBy.ts'
import type { Problem } from '../../core/problem.ts'
import { err, type Result } from '../../core/result.ts'
import { createExclusively, readText, writeSynced } from './files.ts'
import { guardWrite } from './guard.ts'
import { lockPath } from './paths.ts'
import { isAlive, processStart } from './processes.ts'
import { systemCode } from './systemErrors.ts'
import { temporaryName } from './temporaryFiles.ts'

const holderSchema = z.object({
  format: z.literal('factmark-lock'),
  /** A newer program's lock counts too, as long as it says this much. */
  version: z.int().min(1),
  host: z.string(),
  pid: z.int().min(1),
  /** When the process started, as its system tells it; null where that can't be known. */
  started: z.string().nullable(),
  heartbeat: z.iso.datetime(),
  token: z.string(),
})

type Holder = z.infer<typeof holderSchema>

/** A lock that is held, or waited for. */
export interface AnnotatorLock {
  /** `layer-locked` while another program has it; null while this one does, or where no lock can be made. */
  readonly problem: () => Problem | null
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

/** How often a held lock says that its holder lives, in milliseconds; sync clients see each time. */
const HEARTBEAT = 30_000

/** For how long a lock of another host counts without a heartbeat, in milliseconds. */
const STALE = 10 * 60_000

/** Takes the lock of `annotator`, or waits for it. */
export async function takeLock(options: LockOptions): Promise<AnnotatorLock> {
  const { root, annotator, onChange, clock = Date.now, interval = 2000 } = options
  const path = lockPath(root, annotator)
  const token = randomUUID()
  const own = { format: 'factmark-lock', version: 1, host: hostname(), pid: process.pid, token } as const
  const started = await processStart(process.pid)
  let problem: Problem | null = null
  let isHeld = false
  let lastBeat = 0
  let looking: Promise<void> = Promise.resolve()

  const content = () => `${JSON.stringify({ ...own, started, heartbeat: new Date(clock()).toISOString() })}\n`
  const beat = async () => {
    if (clock() - lastBeat < HEARTBEAT) return
    const temporary = temporaryName(path)
    await writeSynced(temporary, content())
    await rename(temporary, path).finally(() => rm(temporary, { force: true }))
    lastBeat = clock()
  }
  const claim = async (): Promise<Holder | null> => {
    for (let tries = 0; tries < 5; tries += 1) {
      if (await createExclusively(path, content())) return null
      const holder = await readHolder(path)
      if (holder && !(await isGone(holder, clock())) && !isSelf(holder, started)) return holder
      await removeIf(path, holder)
    }
    return readHolder(path)
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
    if (isHeld) lastBeat = clock()
    const before = problem
    problem = holder && { code: 'layer-locked', details: { annotator, host: holder.host, pid: holder.pid } }
    if ((before === null) !== (problem === null)) onChange(problem)
  }
  /** A folder that can't be written can't be locked either; what matters is told when something is saved. */
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
    release: async () => {
      clearInterval(timer)
      await looking
      const holder = isHeld ? await readHolder(path) : null
      if (holder?.token === token) await rm(path, { force: true }).catch(() => undefined)
      isHeld = false
    },
  }
}

/**
 * Does `work` while this program holds the locks of `annotators`; `layer-locked`, before anything is done, where another
 * program has one of them.
 */
export async function whileLocked<T>(
  root: string,
  annotators: readonly string[],
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const locks: AnnotatorLock[] = []
  try {
    for (const annotator of annotators) {
      const lock = await takeLock({ root, annotator, onChange: () => undefined })
      locks.push(lock)
      const problem = lock.problem()
      if (problem) return err(problem)
    }
    return await work()
  } finally {
    for (const lock of locks) await lock.release()
  }
}

async function readHolder(path: string): Promise<Holder | null> {
  const text = await readText(path)
  if (!text.ok) return null
  try {
    const parsed = parseBy(holderSchema, JSON.parse(text.value))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Whether the holder can't be working any more: its process is gone, or its host has been silent for long. */
async function isGone(holder: Holder, now: number): Promise<boolean> {
  if (holder.host !== hostname()) return now - Date.parse(holder.heartbeat) > STALE
  if (!(await isAlive(holder.pid))) return true
  const started = await processStart(holder.pid)
  // Another process has the number now.
  return started !== null && holder.started !== null && started !== holder.started
}

/** Whether this very process left the lock, in an earlier session. */
function isSelf(holder: Holder, started: string | null): boolean {
  return holder.host === hostname() && holder.pid === process.pid && holder.started === started
}

/** Removes the lock of a holder that is gone, unless another has taken its place meanwhile: only one can rename it. */
async function removeIf(path: string, holder: Holder | null): Promise<void> {
  const aside = temporaryName(path)
  try {
    await rename(path, aside)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return
    throw error
  }
  const taken = await readHolder(aside)
  if (taken && taken.token !== holder?.token) await rename(aside, path)
  else await rm(aside, { force: true })
}
