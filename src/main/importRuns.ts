/** The imports in progress, which the window shows and can cancel. */
import type { Context } from './context.ts'

const running = new Set<AbortController>()

/** Does `work` as an import: it can be cancelled while it runs, and its progress goes when no import is left. */
export async function asImport<T>(context: Context, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const cancel = new AbortController()
  running.add(cancel)
  try {
    return await work(cancel.signal)
  } finally {
    running.delete(cancel)
    if (running.size === 0) context.tell('importProgress', null)
  }
}

/** Cancels the imports in progress. */
export function cancelImports(): void {
  for (const cancel of running) cancel.abort()
}
