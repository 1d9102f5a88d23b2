/** Questions to a thread that keeps what it knows between them: each gets its answer, and perhaps progress before that. */
import type { Worker } from 'node:worker_threads'

/** From the thread. `told` comes before the answer. */
export type FromThread<Told> =
  | { readonly kind: 'told'; readonly call: number; readonly told: Told }
  | { readonly kind: 'answer'; readonly call: number; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly call: number; readonly message: string }

/** The thread, as who asks sees it. */
export interface ThreadCalls<ToThread, Told> {
  /** Starts the thread where there is none. Rejects where it fails, or ends without an answer; the next question starts another. */
  readonly ask: <T>(message: (call: number) => ToThread, onTold?: (told: Told) => void) => Promise<T>
  /** Says something that has no answer, where there is a thread. */
  readonly say: (message: ToThread) => void
  readonly end: () => Promise<void>
}

interface Call<Told> {
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
  readonly onTold: ((told: Told) => void) | undefined
}

/** `start` starts the thread, which is called `name` in errors. */
export function threadCalls<ToThread, Told>(name: string, start: () => Worker): ThreadCalls<ToThread, Told> {
  const calls = new Map<number, Call<Told>>()
  let last = 0
  let thread: Worker | null = null
  let isOver = false

  const started = () => {
    if (thread) return thread
    const made = start()
    // A window that closes doesn't wait for it.
    made.unref()
    made.on('message', (message: FromThread<Told>) => {
      const call = calls.get(message.call)
      if (!call) return
      if (message.kind === 'told') return call.onTold?.(message.told)
      calls.delete(message.call)
      if (message.kind === 'failed') call.reject(new Error(message.message))
      else call.resolve(message.answer as never)
    })
    const giveUp = (error: Error) => {
      for (const call of calls.values()) call.reject(error)
      calls.clear()
      if (thread === made) thread = null
    }
    made.on('error', giveUp)
    made.on('exit', () => giveUp(new Error(`the thread of ${name} ended without an answer`)))
    thread = made
    return made
  }
  return {
    ask: (message, onTold) =>
      new Promise((resolve, reject) => {
        if (isOver) return reject(new Error(`the thread of ${name} has ended`))
        last += 1
        calls.set(last, { resolve, reject, onTold })
        started().postMessage(message(last))
      }),
    say: (message) => thread?.postMessage(message),
    end: async () => {
      isOver = true
      await thread?.terminate()
    },
  }
}
