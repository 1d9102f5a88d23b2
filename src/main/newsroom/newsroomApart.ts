/**
 * Files for newsrooms in a thread of their own: they may hold 100,000 annotations, and neither the window's edits nor its
 * drawing wait while they are made.
 */
import { Worker } from 'node:worker_threads'
import { fail } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import type { ExportStep } from '../../ipc/exchange.ts'
import { builtEntry } from '../../workspace/disk/builtEntry.ts'
import { tellRepair } from '../../workspace/library/repairs.ts'
import type { FromNewsroom, NewsroomAnswer, NewsroomTask, ToNewsroom } from './newsroomTasks.ts'

/** In MB of 1024 × 1024 bytes: all articles of a workspace with their layers, and the file. */
const MEMORY = 3072

/** How a task is followed and ended. */
export interface NewsroomOptions {
  readonly onProgress?: ((step: ExportStep, done: number, total: number) => void) | undefined
  /** Ends the task at once; while it writes, before its next file. */
  readonly signal?: AbortSignal | undefined
  /** Prints a page that is given in parts. */
  readonly pdf?: ((html: readonly string[], signal?: AbortSignal) => Promise<Uint8Array>) | undefined
}

/** One thread for one task. */
export interface NewsroomThread {
  /** Gives rows of a table as JSON, from this one on; from the first, those given before are forgotten. */
  readonly give: (from: number, rows: string) => void
  /** Does the task and ends the thread; `cancelled`, `export-memory`, and as the task fails. */
  readonly perform: (task: NewsroomTask, options?: NewsroomOptions) => Promise<Result<NewsroomAnswer>>
  /** Ends it where nothing is to be done. */
  readonly end: () => void
}

/** Starts one from `entry`, the built script. */
export function newsroomApart(entry = builtEntry('newsroom.js'), megabytes = MEMORY): NewsroomThread {
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  const tell = (message: ToNewsroom) => worker.postMessage(message)
  const end = () => void worker.terminate()
  return {
    give: (from, rows) => tell({ kind: 'rows', from, rows }),
    end,
    perform: (task, { onProgress, signal, pdf } = {}) =>
      new Promise((resolve, reject) => {
        const page: string[] = []
        let isWriting = false
        const finish = (settle: () => void) => {
          signal?.removeEventListener('abort', stop)
          settle()
          end()
        }
        const stop = () => {
          // Whoever writes removes what was written.
          if (isWriting) tell({ kind: 'stop' })
          else finish(() => resolve(fail('cancelled')))
        }
        const print = async () => {
          onProgress?.('printing', 0, 0)
          if (!pdf) return finish(() => resolve(fail('format-unknown', { format: 'pdf', formats: 'xlsx, docx, html' })))
          tell({ kind: 'printed', bytes: await pdf(page, signal) })
        }
        worker.on('message', (message: FromNewsroom) => {
          if (message.kind === 'progress') onProgress?.(message.step, message.done, message.total)
          else if (message.kind === 'repaired') {
            if (task.kind !== 'table') tellRepair(task.root, message.problem)
          } else if (message.kind === 'page') page.push(message.html)
          else if (message.kind === 'writing') isWriting = true
          else if (message.kind === 'answer') finish(() => resolve(message.answer))
          else print().catch((error: unknown) => finish(() => reject(error)))
        })
        worker.on('error', (error: NodeJS.ErrnoException) => {
          const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          finish(() => (isMemory ? resolve(fail('export-memory', { limit: megabytes })) : reject(error)))
        })
        worker.on('exit', () => finish(() => reject(new Error('the thread for exports ended without an answer'))))
        signal?.addEventListener('abort', stop)
        if (signal?.aborted) return stop()
        tell({ kind: 'task', task })
      }),
  }
}
