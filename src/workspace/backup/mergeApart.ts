/**
 * Merging in a thread of its own: another workspace may hold thousands of articles, and neither the window's edits nor its
 * drawing wait while they are read, checked and written.
 */
import { Worker } from 'node:worker_threads'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { builtEntry } from '../disk/builtEntry.ts'
import type { Catalogue } from '../library/catalogue.ts'
import { tellRepair } from '../library/repairs.ts'
import type { LayersLock } from './merge.ts'
import type { FromMerge, MergeAnswered, MergeOrder, MergeTask, ToMerge } from './mergeMessages.ts'
import type { MergePlan } from './mergePlan.ts'
import type { LookOptions, MergeReport, MergeWork } from './mergeWork.ts'

/** In MB of 1024 × 1024 bytes: one article with its layers at a time, and the layers that a merge replaces. */
const MEMORY = 3072

/** The tasks in threads that `entry`, the built script, starts. */
export function mergeApart(root: string, catalogue: Pick<Catalogue, 'articles'>, entry?: string): MergeWork {
  return {
    look: async (path, name, { self, save, onProgress, signal }) => {
      const listed = await catalogue.articles()
      if (!listed.ok) return listed
      const thread = startThread(root, entry)
      const task: MergeTask = { kind: 'look', path, name, self, listed: listed.value }
      const plan = await thread.ask<MergePlan>(task, { save, onProgress, signal })
      if (!plan.ok) {
        await thread.end()
        return plan
      }
      return ok({
        plan: plan.value,
        merge: async ({ self, by, chosen, save, lock, onProgress, signal }) => {
          const done = await thread.ask<MergeReport>(
            { kind: 'merge', self, by, chosen },
            { save, lock, onProgress, signal },
          )
          await thread.end()
          return done.ok
            ? done.value
            : { articles: [], layers: [], kept: 0, wordings: [], stopped: done.error, undo: null }
        },
        close: thread.end,
      })
    },
    takeBack: async (undo, { by, lock, onProgress }) => {
      const thread = startThread(root, entry)
      const done = await thread.ask<null>({ kind: 'takeBack', undo, by }, { lock, onProgress })
      await thread.end()
      return done
    },
  }
}

/** What the caller of a task hears and answers. */
interface Listening extends Pick<LookOptions, 'save' | 'onProgress' | 'signal'> {
  readonly lock?: LayersLock | undefined
}

interface Thread {
  readonly ask: <T extends MergeAnswered>(task: MergeTask, listening: Listening) => Promise<Result<T>>
  readonly end: () => Promise<void>
}

/** Says why work under a lock came to no end. */
type Release = (error: Error | null) => void

function startThread(root: string, entry = builtEntry('merge.js')): Thread {
  const order: MergeOrder = { root }
  const worker = new Worker(entry, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: MEMORY } })
  const tell = (message: ToMerge) => worker.postMessage(message)
  const held = new Map<number, Release>()
  let isOver = false
  let heard: (message: FromMerge) => void = () => undefined
  let failed: (error: Error) => void = () => undefined
  const giveUp = (error: NodeJS.ErrnoException) => {
    isOver = true
    for (const release of held.values()) release(error)
    held.clear()
    failed(error)
  }
  worker.on('message', (message: FromMerge) => heard(message))
  worker.on('error', giveUp)
  worker.on('exit', () => giveUp(new Error('the thread for merging ended without an answer')))

  const answerCall = async (call: number, work: Promise<Result<unknown>>) => {
    const outcome = await work.catch((error: Error) => {
      giveUp(error)
      void worker.terminate()
      return ok(null)
    })
    if (!isOver) tell({ kind: 'done', call, outcome: outcome.ok ? ok(null) : outcome })
  }
  const hold = (call: number): Promise<Result<null>> =>
    new Promise((resolve, reject) => {
      held.set(call, (error) => (error ? reject(error) : resolve(ok(null))))
      tell({ kind: 'locked', call })
    })
  return {
    ask: <T extends MergeAnswered>(task: MergeTask, { save, lock, onProgress, signal }: Listening) =>
      new Promise<Result<T>>((resolve, reject) => {
        if (signal?.aborted) return resolve(fail('cancelled'))
        if (isOver) return reject(new Error('the thread for merging has ended'))
        const stop = () => {
          // What only reads is ended at once; what writes ends after the article that it is at.
          if (task.kind !== 'look') return tell({ kind: 'stop' })
          finish(() => resolve(fail('cancelled')))
          void worker.terminate()
        }
        const finish = (settle: () => void) => {
          signal?.removeEventListener('abort', stop)
          heard = () => undefined
          failed = () => undefined
          settle()
        }
        signal?.addEventListener('abort', stop)
        failed = (error: NodeJS.ErrnoException) => {
          const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          const file = task.kind === 'look' ? task.name : ''
          finish(() => (isMemory ? resolve(fail('import-memory', { file, limit: MEMORY })) : reject(error)))
        }
        heard = (message) => {
          if (message.kind === 'progress') onProgress?.(message.done, message.total)
          else if (message.kind === 'repaired') tellRepair(root, message.problem)
          else if (message.kind === 'answer') finish(() => resolve(message.answer as Result<T>))
          else if (message.kind === 'save')
            void answerCall(message.call, save?.(message.article) ?? Promise.resolve(ok(null)))
          else if (message.kind === 'release') {
            held.get(message.call)?.(null)
            held.delete(message.call)
          } else {
            const { call, article, annotators } = message
            void answerCall(call, lock ? lock(article, annotators, () => hold(call)) : hold(call))
          }
        }
        tell(task)
      }),
    end: async () => {
      isOver = true
      await worker.terminate()
    },
  }
}
