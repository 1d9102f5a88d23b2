/** Reading the layers for the table and for the page of the workspace: told how far it is, and ended on request. */
import type { Context } from './context.ts'

/** How a reading is followed and ended. */
export interface TableReading {
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

const running = new WeakMap<Context, Set<AbortController>>()

/** Reads under a signal that `stopTableReading` aborts; several may run or wait at once, as the page asks again. */
export async function whileReadingTable<T>(context: Context, read: (reading: TableReading) => Promise<T>): Promise<T> {
  const run = new AbortController()
  const all = running.get(context) ?? new Set()
  running.set(context, all.add(run))
  const onProgress = (done: number, total: number) => context.tell('tableProgress', { done, total })
  try {
    return await read({ onProgress, signal: run.signal })
  } finally {
    all.delete(run)
  }
}

/** Ends all readings that were begun; what was read by then is kept. */
export function stopTableReading(context: Context): void {
  for (const run of running.get(context) ?? []) run.abort()
}
