/** Ends the work of a program in the midst of it, as a kill does, without a process: nothing that it asks of the disk after that happens. */
import fsPromises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { vi } from 'vitest'

/** The calls that change what is on the disk. */
const CHANGING = ['open', 'rename', 'link', 'rm', 'mkdir', 'rmdir', 'copyFile', 'unlink'] as const

/** What came of the work: whether it got to its end, and how many calls that change something it made. */
export interface Cut {
  readonly isDone: boolean
  readonly calls: number
}

/**
 * Runs `work` up to its call number `last` (from 1) that changes something on the disk; neither that call nor any after
 * it is made, and none of them answers. A file that was opened is written by further calls, which count as well.
 */
export async function cutAt(last: number, work: () => Promise<unknown>): Promise<Cut> {
  let calls = 0
  let cut: () => void = () => undefined
  const isCut = new Promise<'cut'>((resolve) => {
    cut = () => resolve('cut')
  })
  const counted = <T>(real: () => Promise<T>): Promise<T> => {
    calls += 1
    if (calls < last) return real()
    cut()
    return new Promise<T>(() => undefined)
  }
  for (const name of CHANGING) {
    // biome-ignore lint/suspicious/noExplicitAny: the calls have nothing in common but that they are counted.
    const real = (fsPromises as any)[name] as (...args: unknown[]) => Promise<unknown>
    vi.spyOn(fsPromises, name).mockImplementation((async (...args: unknown[]) => {
      if (name !== 'open') return counted(() => real(...args))
      const flags = args[1]
      const isReading = flags === undefined || flags === 'r' || (typeof flags === 'number' && (flags & 3) === 0)
      const file = (await (isReading ? real(...args) : counted(() => real(...args)))) as fsPromises.FileHandle
      for (const change of ['writeFile', 'write', 'truncate', 'sync'] as const) {
        // biome-ignore lint/suspicious/noExplicitAny: as above.
        const handle = file as any
        const method = handle[change].bind(file)
        handle[change] = (...more: unknown[]) => counted(() => method(...more))
      }
      return file
      // biome-ignore lint/suspicious/noExplicitAny: as above.
    }) as any)
  }
  syncBuiltinESMExports()
  try {
    const end = await Promise.race([work().then(() => 'done' as const), isCut])
    return { isDone: end === 'done', calls }
  } finally {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
  }
}
