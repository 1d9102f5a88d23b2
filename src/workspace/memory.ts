/**
 * What is remembered of one annotator's decisions, in `.factmark/memory/<annotator>.json`. A change holds at once and is
 * written behind; what a power cut takes of it is a proposal more or less. A damaged file is set aside and told of.
 */
import { Low } from 'lowdb'
import { parseMemory, serializeMemory } from '../core/model/files.ts'
import { EMPTY_MEMORY, type Memory } from '../core/model/memory.ts'
import type { Problem } from '../core/problem.ts'
import { err, ok, type Result } from '../core/result.ts'
import { changeMemory, type MemoryChange } from '../core/suggest/memory.ts'
import { systemProblem } from './files.ts'
import { guardPath, guardWrite } from './guard.ts'
import { jsonFile, UnusableFile } from './jsonFile.ts'
import { memoryPath, nameWithin } from './paths.ts'
import { setAside } from './setAside.ts'
import { createWriteQueue } from './writeQueue.ts'

/** A memory as it was read, and what to tell of it: that its file was damaged. */
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
  /** Resolves when what changed is on the disk, or could not be written. */
  readonly flush: () => Promise<void>
}

/** Whose memory where. */
export interface MemoryStoreOptions {
  readonly root: string
  readonly annotator: string
  /** An ISO time in UTC. */
  readonly now: () => string
  /** Why nothing may be written; null if it may. */
  readonly readOnly: () => Problem | null
}

/** A store that reads its file when it is first asked. */
export function createMemoryStore({ root, annotator, now, readOnly }: MemoryStoreOptions): MemoryStore {
  const path = memoryPath(root, annotator)
  const name = nameWithin(root, path)
  const database = new Low<Memory>(jsonFile(path, name, parseMemory, serializeMemory), EMPTY_MEMORY)
  const queue = createWriteQueue({
    write: async () => {
      const unsafe = await guardWrite(root, path)
      if (unsafe) return unsafe
      try {
        await database.write()
        return null
      } catch (error) {
        return systemProblem(error, 'file-unwritable', name)
      }
    },
    onProblem: () => {},
  })
  let loading: Promise<Result<Problem[]>> | null = null

  const load = async (): Promise<Result<Problem[]>> => {
    const unsafe = await guardPath(root, path)
    if (unsafe) return err(unsafe)
    try {
      await database.read()
      return ok([])
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error
      const { problem } = error
      if (!DAMAGED.has(problem.code) || readOnly()) return err(problem)
      const fault = problem.code === 'file-not-json' ? 'torn' : 'not-a-memory'
      const aside = await setAside(root, path, { article: ASIDE, annotator }, { fault, time: now() })
      return ok([{ code: 'memory-set-aside', details: { file: name, aside } }])
    }
  }

  const loaded = () => {
    loading ??= load()
    return loading
  }

  return {
    read: async () => {
      const notices = await loaded()
      return notices.ok ? ok({ memory: database.data, notices: notices.value.splice(0) }) : notices
    },
    change: async (change) => {
      const notices = await loaded()
      if (!notices.ok) return notices
      const problem = readOnly()
      if (problem) return err(problem)
      database.data = changeMemory(database.data, change)
      void queue.written()
      return ok(null)
    },
    flush: async () => void (await queue.flush()),
  }
}

/** What is wrong with a file that is of no use to anybody as it is; one of a newer version is. */
const DAMAGED: ReadonlySet<Problem['code']> = new Set<Problem['code']>(['file-not-json', 'file-invalid'])

/** The folder for memories among the files that were set aside. */
const ASIDE = 'memory'
