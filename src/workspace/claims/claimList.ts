/** All claim records of a workspace, as whoever keeps them says what changed. */
import { setTimeout } from 'node:timers/promises'
import type { Claim } from '../../core/model/claim.ts'
import { parseWorkspace } from '../../core/model/files.ts'
import { parseTrusted } from '../../core/model/parseTrusted.ts'
import type { Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { readText } from '../disk/files.ts'
import { nameWithin, workspaceFilePath } from '../disk/paths.ts'
import { createRecordPlaces } from './recordPlaces.ts'
import type { RecordsPart, RecordsTold, RecordWork } from './recordWork.ts'

/**
 * The records that can be read, the last changed first, and why the others can't. Of records that came out of an index the
 * log is left out: it is in the record's file.
 */
export interface ClaimList {
  readonly claims: readonly Claim[]
  readonly problems: readonly Problem[]
}

/** How a list is asked for. */
export interface ListOptions {
  /** Told how many records were read, and of how many, where that takes a while. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  /**
   * Whether it may be what the index says before any file was looked at: for what is only shown, by somebody who is told
   * if it isn't so (`subscribe`).
   */
  readonly mayBeOld?: boolean
}

/** Lists records, and remembers what it read. */
export interface ClaimLister {
  /**
   * All records. Who asks while others are being answered waits for the look after that, together with everyone else, so
   * that no file is read twice.
   */
  readonly list: (options?: ListOptions) => Promise<Result<ClaimList>>
  /**
   * The records that an annotation is a place of, the last changed first, as a list that may be old has them. It costs no
   * more where there are many others.
   */
  readonly at: (annotation: string) => Promise<Result<readonly Claim[]>>
  /**
   * Claims that may say the same, the likeliest first. It waits for what is known to have changed, and not for a look at
   * every file.
   */
  readonly like: RecordWork['like']
  /** These records changed (null: any may have); they are looked at before the next answer. */
  readonly changed: (ids: readonly string[] | null) => void
  /** Whether something says from now on which records change; else each answer looks at every file. */
  readonly setFollowed: (isFollowed: boolean) => void
  /** Calls a listener when an answer turns out to have been old, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void
  readonly end: () => Promise<void>
}

/** How long whoever was given what the index says has for showing it, in milliseconds, before the files are looked at. */
const SHOWING = 1000

/** Lists the records that `work` keeps. */
export function claimLister(work: RecordWork): ClaimLister {
  const claims = new Map<string, Claim>()
  const problems = new Map<string, Problem>()
  const places = createRecordPlaces()
  let listed: ClaimList = { claims: [], problems: [] }
  /** What isn't in `listed` as it is by now. */
  const touched = new Set<string>()
  let loaded: Promise<void> | null = null
  /** Whether what is known came out of the index, and no look at the files has ended since; true before either. */
  let isOld = true
  let hasLooked = false
  /** The records to look at; null for all. */
  let due: Set<string> | null = null
  /** The records that are known to have changed, whether or not all are to be looked at. */
  const changed = new Set<string>()
  let isFollowed = false
  let looking: Promise<unknown> = Promise.resolve()
  let next: Promise<Result<ClaimList>> | null = null
  /** Whether the files are being looked at because somebody was given what the index says. */
  let isChecking = false
  /** Who waits for an answer. */
  const waiting = new Set<(done: number, total: number) => void>()
  const listeners = new Set<() => void>()

  const drop = (id: string) => {
    const claim = claims.get(id)
    if (!claim) return
    claims.delete(id)
    places.remove(claim)
  }
  const take = ({ records, problems: found, gone }: RecordsPart) => {
    for (const id of [...gone, ...found.map(([one]) => one)]) {
      drop(id)
      problems.delete(id)
      touched.add(id)
    }
    for (const [id, problem] of found) problems.set(id, problem)
    for (const claim of parseTrusted<readonly Claim[]>(records)) {
      drop(claim.id)
      claims.set(claim.id, claim)
      places.add(claim)
      problems.delete(claim.id)
      touched.add(claim.id)
    }
  }
  const told: RecordsTold = {
    onPart: take,
    onProgress: (done, total) => {
      for (const onProgress of waiting) onProgress(done, total)
    },
  }
  /** The list as it is known; the same as before where nothing changed. */
  const known = (): ClaimList => {
    if (touched.size === 0) return listed
    const rest = listed.claims.filter(({ id }) => !touched.has(id))
    const others = [...touched].flatMap((id) => claims.get(id) ?? [])
    touched.clear()
    listed = { claims: rest.concat(others).sort(byUpdate), problems: [...problems.values()] }
    return listed
  }
  const look = async (): Promise<Result<ClaimList>> => {
    await load()
    const dueNow = isFollowed ? due : null
    due = new Set()
    changed.clear()
    if (dueNow?.size === 0) return ok(known())
    const looked = await work.look(dueNow && [...dueNow], told)
    isOld = false
    hasLooked = looked.ok
    if (!looked.ok) {
      due = null
      return looked
    }
    // What is wrong may pass although the file stays as it is.
    for (const id of problems.keys()) due?.add(id)
    return ok(known())
  }
  /** Nothing that was known holds: whoever keeps the records begins once more. */
  const forget = () => {
    for (const id of [...claims.keys(), ...problems.keys()]) touched.add(id)
    for (const id of [...claims.keys()]) drop(id)
    problems.clear()
    loaded = null
    isOld = true
    hasLooked = false
    due = null
  }
  const load = (): Promise<void> => {
    loaded ??= work.load(told).then(
      () => {
        isOld = claims.size > 0
      },
      (error: unknown) => {
        forget()
        throw error
      },
    )
    return loaded
  }
  const list = (): Promise<Result<ClaimList>> => {
    next ??= looking.then(() => {
      next = null
      const found = look()
      looking = found.catch(forget)
      return found
    })
    return next
  }
  const check = async (old: ClaimList) => {
    isChecking = true
    // What was asked for is shown first.
    await setTimeout(SHOWING, undefined, { ref: false })
    // Whoever lists records next is told what is wrong.
    const found = await list().catch(() => null)
    isChecking = false
    if (found && !(found.ok && found.value === old)) for (const listener of listeners) listener()
  }
  /** What the index says, while the files are looked at; null where that says nothing. */
  const listOld = async (): Promise<ClaimList | null> => {
    await load()
    if (!isOld || changed.size > 0) return null
    const old = known()
    if (!isChecking) void check(old)
    return old
  }
  const listAsAsked: ClaimLister['list'] = async ({ onProgress, mayBeOld = false } = {}) => {
    const old = mayBeOld && isOld ? await listOld() : null
    if (old) return ok(old)
    if (onProgress) waiting.add(onProgress)
    return list().finally(() => onProgress && waiting.delete(onProgress))
  }
  return {
    list: listAsAsked,
    at: async (annotation) => {
      const all = await listAsAsked({ mayBeOld: true })
      if (!all.ok) return all
      return ok(
        places
          .of(annotation)
          .flatMap((id) => claims.get(id) ?? [])
          .sort(byUpdate),
      )
    },
    like: async (claim) => {
      const old = isOld ? await listOld() : null
      if (!old && (!hasLooked || changed.size > 0)) {
        const listed = await list()
        if (!listed.ok) return listed
      }
      return work.like(claim)
    },
    changed: (ids) => {
      if (ids === null) due = null
      else
        for (const id of ids) {
          due?.add(id)
          changed.add(id)
        }
    },
    setFollowed: (followed) => {
      isFollowed = followed
      due = null
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    end: work.end,
  }
}

function byUpdate(a: Claim, b: Claim): number {
  if (a.updated !== b.updated) return a.updated < b.updated ? 1 : -1
  return a.id < b.id ? -1 : 1
}

/** Whether `workspace.json` wants a second person to confirm findings. */
export async function confirmsFindings(root: string): Promise<boolean> {
  const path = workspaceFilePath(root)
  const text = await readText(path, nameWithin(root, path))
  const parsed = text.ok ? parseWorkspace(text.value, path) : text
  return parsed.ok && parsed.value.confirmFindings === true
}
