/**
 * What is remembered of one annotator's decisions, in `.factmark/memory/<annotator>.json`. A change holds at once and
 * is written behind: changes commute, so each write reads the file again and applies what no write has taken yet, so
 * what a sync client brought in the meantime stays. A damaged file is set aside and reported.
 */
import { parseMemory, serializeMemory } from '../core/model/files.ts'
import { EMPTY_MEMORY, type Memory } from '../core/model/memory.ts'
import type { Problem } from '../core/problem.ts'
import { err, ok, type Result } from '../core/result.ts'
import { changeMemory, type MemoryChange } from '../core/suggest/memory.ts'
import { guardPath, guardWrite } from './disk/guard.ts'
import { jsonFile, UnusableFile } from './disk/jsonFile.ts'
import { memoryPath, nameWithin, setAsideFolder } from './disk/paths.ts'
import { createSerialQueue } from './disk/serialQueue.ts'
import { setAside } from './disk/setAside.ts'
import { systemProblem } from './disk/systemErrors.ts'
import { createWriteQueue } from './disk/writeQueue.ts'

/** A memory as read, with notices, such as that its file was damaged. */
export interface ReadMemory {
  readonly memory: Memory
  readonly notices: readonly Problem[]
}

/** The memory of one annotator in one workspace. */
export interface MemoryStore {
  /** The memory as it is now; an empty one where there is none. The notices are given once. */
  readonly read: () => Promise<Result<ReadMemory>>
  /** Changes it; written soon after. Refused where it can't be read, or another program works on it. */
  readonly change: (change: MemoryChange) => Promise<Result<null>>
  /** Ok when what changed is on the disk; the problem as soon as a try fails. It is tried again in either case. */
  readonly flush: () => Promise<Result<null>>
  /** Looks whether something else changed the file, and takes in what it did. */
  readonly refresh: () => Promise<void>
}

/** Whose memory where. */
export interface MemoryStoreOptions {
  readonly root: string
  readonly annotator: string
  /** An ISO time in UTC. */
  readonly now: () => string
  /** Why nothing may be written; null if it may. */
  readonly readOnly: () => Problem | null
  /**
   * Called once when writing starts to fail, however often it is tried again; again after a write succeeded in between.
   */
  readonly onUnwritten: (problem: Problem) => void
  /** Told when something else had changed the file: the memory is another then. */
  readonly onChanged?: () => void
  /** Waits so many milliseconds between tries; replaced in tests. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

/** A store that reads its file when it is first asked. */
export function createMemoryStore(options: MemoryStoreOptions): MemoryStore {
  const { root, annotator, now, readOnly, onUnwritten, onChanged, wait } = options
  const path = memoryPath(root, annotator)
  const name = nameWithin(root, path)
  const file = jsonFile(path, name, parseMemory, serializeMemory)
  const inTurn = createSerialQueue()
  let memory: Memory = EMPTY_MEMORY
  /** The file as it was last read or written here. */
  let onDisk: Memory = EMPTY_MEMORY
  /** The changes that no write has taken to the disk yet; they are in `memory` already. */
  let unwritten: readonly MemoryChange[] = []
  let notices: readonly Problem[] = []
  let loading: Promise<Result<null>> | null = null
  let isTold = false

  /** Why the file, or the place where it is set aside, must not be touched. */
  const unsafeIn = async () => (await guardPath(root, path)) ?? (await guardPath(root, setAsideFolder(root, ASIDE)))

  /** The file's memory; the one that is known where there is no file, or none that is of use: that is set aside. */
  const readFile = async (known: Memory): Promise<Result<Memory>> => {
    const unsafe = await unsafeIn()
    if (unsafe) return err(unsafe)
    try {
      return ok((await file.read()) ?? known)
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error
      const { problem } = error
      if (!DAMAGED.has(problem.code) || readOnly()) return err(problem)
      const fault = problem.code === 'file-not-json' ? 'torn' : 'not-a-memory'
      const aside = await setAside(root, path, { article: ASIDE, annotator }, { fault, time: now() })
      notices = [...notices, { code: 'memory-set-aside', details: { file: name, aside } }]
      return ok(known)
    }
  }
  const take = (read: Memory) => {
    onDisk = read
    memory = unwritten.reduce(changeMemory, read)
  }
  const write = async (): Promise<Problem | null> => {
    const unsafe = await guardWrite(root, path)
    if (unsafe) return unsafe
    // Where the file is gone, what was written before is written again with the rest.
    const before = memory
    const taken = unwritten
    try {
      const found = await readFile(before)
      if (!found.ok) return found.error
      const next = found.value === before ? before : taken.reduce(changeMemory, found.value)
      const isOthers = found.value !== before && !areSame(found.value, onDisk)
      await file.write(next)
      unwritten = unwritten.slice(taken.length)
      take(next)
      if (isOthers) onChanged?.()
      return null
    } catch (error) {
      return systemProblem(error, 'memory-unwritten', name)
    }
  }
  const onProblem = (problem: Problem | null) => {
    if (problem && !isTold) onUnwritten(problem)
    isTold = problem !== null
  }
  const queue = createWriteQueue({ write: () => inTurn(write), onProblem, ...(wait && { wait }) })

  const load = async (): Promise<Result<null>> => {
    const found = await readFile(EMPTY_MEMORY)
    if (!found.ok) return found
    take(found.value)
    return ok(null)
  }
  const refresh = async () => {
    const found = await readFile(onDisk)
    if (!found.ok) return
    // A damaged file was set aside: what is known takes its place.
    if (notices.length > 0) void queue.written()
    else if (areSame(found.value, onDisk)) return
    take(found.value)
    onChanged?.()
  }
  const loaded = () => {
    loading ??= load()
    return loading
  }

  return {
    read: async () => {
      const outcome = await loaded()
      if (!outcome.ok) return outcome
      const told = notices
      notices = []
      return ok({ memory, notices: told })
    },
    change: async (change) => {
      const outcome = await loaded()
      if (!outcome.ok) return outcome
      const problem = readOnly()
      if (problem) return err(problem)
      memory = changeMemory(memory, change)
      unwritten = [...unwritten, change]
      void queue.written()
      return ok(null)
    },
    flush: async () => {
      // A change that waits for the file to be read is not in the queue yet.
      await loading
      return queue.flush()
    },
    refresh: async () => {
      if ((await loading)?.ok) await inTurn(refresh)
    },
  }
}

function areSame(one: Memory, other: Memory): boolean {
  return one === other || serializeMemory(one) === serializeMemory(other)
}

/** What is wrong with a file that is of no use to anybody as it is; one of a newer version is. */
const DAMAGED: ReadonlySet<Problem['code']> = new Set<Problem['code']>(['file-not-json', 'file-invalid'])

/** The folder for memories among the files that were set aside. */
const ASIDE = 'memory'
