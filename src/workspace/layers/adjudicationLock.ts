/**
 * One adjudicator at a time works on an article's adjudicated layer: a file in `.factmark/settling/` that says who, since
 * when, and in which process. Its fields `by`, `name` and `at` are those of version 0.1, which ignores the others.
 */
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { idSchema } from '../../core/model/article.ts'
import type { Annotator } from '../../core/model/layer.ts'
import { parseBy } from '../../core/model/parseBy.ts'
import { jsonOrNull } from '../../core/model/parseJson.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { createExclusively, readText, writeAtomically } from '../disk/files.ts'
import { writeWithin } from '../disk/guard.ts'
import { removeLeftBehind, tornLock } from '../disk/leftBehind.ts'
import { adjudicationLockPath } from '../disk/paths.ts'
import { isProcessOver, type ProcessIdentity, thisProcess } from '../disk/thisProcess.ts'

/** A lock that nobody renewed for so many minutes was left behind. */
export const LOCK_MINUTES = 15

/** How old a lock is before it is written again, in milliseconds: its file goes through sync clients. */
const RENEWAL = 60_000

const holderSchema = z.object({
  by: idSchema,
  name: z.string(),
  at: z.iso.datetime(),
  since: z.iso.datetime().optional(),
  token: z.string().optional(),
  host: z.string().optional(),
  place: z.object({ machine: z.string(), boot: z.string().nullable(), namespace: z.string().nullable() }).optional(),
  pid: z.int().min(1).optional(),
  started: z.string().nullable().optional(),
})

type Holder = z.infer<typeof holderSchema>

/** The locks of one adjudicator's window on the articles of a workspace. */
export interface AdjudicationLock {
  /** Takes the lock, or renews it; `adjudication-locked` where somebody else, or another window of one's own, has it. */
  readonly take: (article: string) => Promise<Result<null>>
  /** Takes the lock from whoever has it. Only after warning the user. */
  readonly takeOver: (article: string) => Promise<Result<null>>
  /** Gives it up, if it is still held here. */
  readonly release: (article: string) => Promise<void>
}

/** Who locks what. */
export interface AdjudicationLockOptions {
  readonly root: string
  readonly annotator: Annotator
  /** An ISO time in UTC. */
  readonly now: () => string
  /**
   * Whether this process is the only one that works as this annotator, so that a lock of the same annotator without a
   * token, as version 0.1 writes it, was left behind by a program that died.
   */
  readonly isAlone: () => boolean
}

/** How often a lock that is given up or left behind each time is tried again before it counts as another's. */
const MOST_TRIES = 100

/** No lock is held yet. */
export function createAdjudicationLock({ root, annotator, now, isAlone }: AdjudicationLockOptions): AdjudicationLock {
  const token = randomUUID()
  const identity: Promise<ProcessIdentity> = thisProcess()
  const content = async (since = now()) =>
    `${JSON.stringify({ by: annotator.id, name: annotator.name, at: now(), since, token, ...(await identity) })}\n`
  const lockedBy = ({ name, at, since, host = '' }: Holder) => {
    // A time in the future comes from a wrong clock and is shown as now.
    const time = new Date(Math.min(Date.parse(since ?? at), Date.parse(now()))).toISOString()
    return fail('adjudication-locked', { name, host, time, minutes: LOCK_MINUTES })
  }

  const isFree = async (holder: Holder): Promise<boolean> => {
    // A time far in the future comes from a wrong clock, and must not hold the lock for ever.
    if (Math.abs(Date.parse(now()) - Date.parse(holder.at)) > LOCK_MINUTES * 60_000) return true
    const { place, pid, started = null, token: theirs } = holder
    if (place && pid !== undefined) return (await isProcessOver({ place, pid, started })) === true
    return theirs === undefined && holder.by === annotator.id && isAlone()
  }

  const take = async (article: string, isForced: boolean): Promise<Result<null>> => {
    const path = adjudicationLockPath(root, article)
    const isTorn = tornLock()
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const found = await readHolder(path)
      if (!found) {
        const text = await content()
        const made = await writeWithin(root, path, () => createExclusively(path, text))
        if (!made.ok) return made
        if (made.value) return ok(null)
        continue
      }
      if (found.holder?.token === token) {
        if (Date.parse(now()) - Date.parse(found.holder.at) < RENEWAL) return ok(null)
        const text = await content(found.holder.since)
        const renewed = await writeWithin(root, path, () => writeAtomically(path, text))
        return renewed.ok ? ok(null) : renewed
      }
      if (!isForced && found.holder && !(await isFree(found.holder))) return lockedBy(found.holder)
      if (!isForced && !found.holder && !(await isTorn(found.text))) continue
      const cleared = await writeWithin(root, path, () => removeLeftBehind(path, found.text))
      if (!cleared.ok) return cleared
    }
    const left = await readHolder(adjudicationLockPath(root, article))
    return lockedBy(left?.holder ?? { by: annotator.id, name: annotator.name, at: now() })
  }

  return {
    take: (article) => take(article, false),
    takeOver: (article) => take(article, true),
    release: async (article) => {
      const path = adjudicationLockPath(root, article)
      if ((await readHolder(path))?.holder?.token === token) await rm(path, { force: true })
    },
  }
}

/** Does `work` while nobody adjudicates an article; `adjudication-locked` where somebody does. */
export async function whileSettling<T>(
  root: string,
  article: string,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const now = () => new Date().toISOString()
  const lock = createAdjudicationLock({ root, annotator: NOBODY, now, isAlone: () => false })
  const taken = await lock.take(article)
  return taken.ok ? work().finally(() => lock.release(article)) : taken
}

/** Who holds a lock where no annotator is at work. */
const NOBODY: Annotator = { id: 'factmark', name: 'Factmark' }

/** What a lock's file says; `holder` is null where it says nothing, such as half a lock. Null for no file. */
async function readHolder(path: string): Promise<{ readonly text: string; readonly holder: Holder | null } | null> {
  const text = await readText(path)
  if (!text.ok) return text.error.code === 'file-missing' ? null : { text: '', holder: null }
  return { text: text.value, holder: parseBy(holderSchema, jsonOrNull(text.value)).data ?? null }
}
