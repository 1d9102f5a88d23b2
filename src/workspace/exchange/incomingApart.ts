/**
 * Bundles and layer files in a thread of their own: strangers make them, of any size, and neither the window's edits nor
 * Ctrl+C may wait for one.
 */
import { Worker } from 'node:worker_threads'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { builtEntry } from '../disk/builtEntry.ts'
import { tellRepair } from '../library/repairs.ts'
import type { IncomingOptions } from './incoming.ts'
import type { FromThread, IncomingOrder, ToThread } from './incomingMessages.ts'
import type { IncomingFile, IncomingTask, IncomingWork, TakenIn } from './incomingWork.ts'

/** The memory for one file's objects. */
interface Memory {
  /** In MB of 1024 × 1024 bytes. */
  readonly maxOldGenerationSizeMb: number
}

/** What the largest file that is read takes, and half as much again. */
const MEMORY: Memory = { maxOldGenerationSizeMb: 3072 }

/** The tasks in threads that `entry`, the built script, starts. */
export function incomingApart(root: string, entry?: string, memory: Memory = MEMORY): IncomingWork {
  const start = (order: IncomingOrder) =>
    new Worker(entry ?? builtEntry('incoming.js'), { workerData: order, resourceLimits: { ...memory } })
  return {
    read: (path, name, { self, save, onProgress, signal }) =>
      inThread<IncomingFile>(start, { root, task: { kind: 'read', path, name, self } }, { save, onProgress, signal }),
    takeIn: async (incoming, { accept, by, onProgress, signal }) => {
      const task: IncomingTask = { kind: 'takeIn', incoming, accept, by }
      const done = await inThread<TakenIn>(start, { root, task }, { onProgress, signal })
      return done ?? fail('internal')
    },
    takeBack: async (taken, { by }) => {
      const done = await inThread<null>(start, { root, task: { kind: 'takeBack', taken, by } }, {})
      return done ?? ok(null)
    },
  }
}

/** What the caller of a thread hears and answers. */
interface Listening extends Pick<IncomingOptions, 'save' | 'onProgress'> {
  readonly signal?: Pick<AbortSignal, 'aborted' | 'addEventListener' | 'removeEventListener'> | undefined
}

/** Does a task. Reading is ended when `signal` says so; what writes is asked to end after the layer that it is at. */
function inThread<T extends IncomingFile | TakenIn | null>(
  start: (order: IncomingOrder) => Worker,
  order: IncomingOrder,
  { save, onProgress, signal }: Listening,
): Promise<Result<T> | null> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return resolve(fail('cancelled'))
    const thread = start(order)
    const limit = thread.resourceLimits?.maxOldGenerationSizeMb ?? 0
    const tell = (message: ToThread) => thread.postMessage(message)
    const finish = (settle: () => void) => {
      signal?.removeEventListener('abort', stop)
      settle()
    }
    const stop = () => {
      if (order.task.kind !== 'read') return tell({ kind: 'stop' })
      finish(() => resolve(fail('cancelled')))
      void thread.terminate()
    }
    signal?.addEventListener('abort', stop)
    thread.on('message', (message: FromThread) => {
      if (message.kind === 'progress') onProgress?.(message.done, message.total)
      else if (message.kind === 'repaired') tellRepair(order.root, message.problem)
      else if (message.kind === 'answer') finish(() => resolve(message.answer as Result<T> | null))
      else
        void (save?.(message.article) ?? Promise.resolve(ok(null))).then(
          (outcome) => tell({ kind: 'saved', outcome }),
          (error: unknown) => {
            void thread.terminate()
            finish(() => reject(error))
          },
        )
    })
    thread.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      finish(() => (isMemory ? resolve(fail('import-memory', { file: nameIn(order), limit })) : reject(error)))
    })
    thread.on('exit', () => finish(() => reject(new Error('the thread for bundles ended without an answer'))))
  })
}

function nameIn({ task }: IncomingOrder): string {
  if (task.kind === 'read') return task.name
  return task.kind === 'takeIn' ? task.incoming.file : task.taken.article
}
