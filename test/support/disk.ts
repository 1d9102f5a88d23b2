/** Stands between a program and the disk, within one process: counts its calls, refuses one, or notes what is synced. */
import fsPromises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { vi } from 'vitest'

/** A call that asks something of the disk. */
export interface DiskCall {
  /** From 1. */
  readonly number: number
  readonly name: string
  readonly path: string
}

/** What to do at each call. */
export interface DiskHooks {
  /** Before it is made: throws in its place, never resolves, or lets it be made. */
  readonly before?: (call: DiskCall) => Promise<void> | void
  /** After a file or folder was synced. */
  readonly synced?: (path: string) => Promise<void>
  /** Whether calls that only read count too. */
  readonly reads?: boolean
}

/** The calls that change what is on the disk, and those that don't. */
const CHANGING = ['open', 'rename', 'link', 'rm', 'mkdir', 'rmdir', 'unlink'] as const
const READING = ['readdir', 'stat', 'lstat'] as const

/**
 * Does `work` with the hooks in between. The hooks themselves use the disk as it is, and it stays so while they look at
 * it: calls are made one after the other, each with its hooks, in the order in which they were asked for.
 */
export async function onDisk<T>({ before, synced, reads = false }: DiskHooks, work: () => Promise<T>): Promise<T> {
  let calls = 0
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    const mine = turn.then(call)
    turn = mine.catch(() => undefined)
    return mine
  }
  const made = async (name: string, path: string) => {
    calls += 1
    await before?.({ number: calls, name, path })
  }
  // biome-ignore lint/suspicious/noExplicitAny: the calls have nothing in common but that they are counted.
  const all = fsPromises as any
  for (const name of reads ? [...CHANGING, ...READING] : CHANGING) {
    const real = all[name]
    vi.spyOn(all, name).mockImplementation(async (...args: unknown[]) => {
      const path = String(args[0])
      if (name !== 'open')
        return inTurn(async () => {
          await made(name, path)
          return real(...args)
        })
      const isReading = args[1] === undefined || args[1] === 'r' || (typeof args[1] === 'number' && (args[1] & 3) === 0)
      const file = await inTurn(async () => {
        if (!isReading || reads) await made('open', path)
        return real(...args)
      })
      for (const change of reads ? FILE_CALLS : FILE_CALLS.slice(0, 4)) {
        const method = file[change].bind(file)
        file[change] = (...more: unknown[]) =>
          inTurn(async () => {
            await made(change, path)
            const answer = await method(...more)
            if (change === 'sync') await synced?.(path)
            return answer
          })
      }
      return file
    })
  }
  syncBuiltinESMExports()
  try {
    return await work()
  } finally {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
  }
}

const FILE_CALLS = ['writeFile', 'write', 'truncate', 'sync', 'read', 'readFile'] as const

/** What came of work that was cut off: whether it got to its end, and how many calls that change something it made. */
export interface Cut {
  readonly isDone: boolean
  readonly calls: number
}

/**
 * Runs `work` up to its call number `last` (from 1) that changes something on the disk, as a kill does without a process:
 * neither that call nor any after it is made, and none of them answers.
 */
export async function cutAt(last: number, work: () => Promise<unknown>): Promise<Cut> {
  let calls = 0
  let cut: () => void = () => undefined
  const isCut = new Promise<'cut'>((resolve) => {
    cut = () => resolve('cut')
  })
  const before = ({ number }: DiskCall) => {
    calls = number
    if (number < last) return undefined
    cut()
    return new Promise<void>(() => undefined)
  }
  const end = await onDisk({ before }, () => Promise.race([work().then(() => 'done' as const), isCut]))
  return { isDone: end === 'done', calls }
}
