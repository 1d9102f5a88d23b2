/** Reading the layers for the table and for the page of the workspace: told how far it is, and ended on request. */
import type { Context } from './context.ts'

/** How a reading is followed and ended. */
export interface TableReading {
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

const running = new WeakMap<Context, AbortController>()

/** Begins a reading, which `stopTableReading` ends. */
export function beginTableReading(context: Context): TableReading {
  const run = new AbortController()
  running.set(context, run)
  const onProgress = (done: number, total: number) => context.tell('tableProgress', { done, total })
  return { onProgress, signal: run.signal }
}

/** Ends the reading that was begun last; what was read by then is kept. */
export function stopTableReading(context: Context): void {
  running.get(context)?.abort()
}
