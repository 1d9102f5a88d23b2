/** Orderly interruption: work that is asked to stop ends by itself, removes what is half made, and says so. */
import type { Console } from './console.ts'

/** Lets `work` see when the process is asked to stop (Ctrl+C, SIGTERM). Asked a second time, the process ends at once. */
export async function interruptible<T>(
  { onInterrupt }: Pick<Console, 'onInterrupt'>,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const release = onInterrupt(() => controller.abort())
  try {
    return await work(controller.signal)
  } finally {
    release()
  }
}
