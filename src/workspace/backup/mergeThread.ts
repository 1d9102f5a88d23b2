/** A thread that merges another workspace: it reads it, waits for what is agreed to, and merges that. */
import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { onRepairs } from '../library/repairs.ts'
import type { FromMerge, MergeAnswered, MergeOrder, MergeTask, ToMerge } from './mergeMessages.ts'
import { type LookedAt, lookAt, mergeHere } from './mergeWork.ts'

const port = parentPort
if (port === null) throw new Error('this is a thread')
const { root }: MergeOrder = workerData
const waiting = new Map<number, (message: Extract<ToMerge, { readonly call: number }>) => void>()
let [last, stopping] = [0, new AbortController()]
let looked: LookedAt | null = null

const tell = (message: FromMerge) => port.postMessage(message)
const onProgress = (done: number, total: number) => tell({ kind: 'progress', done, total })
const now = () => new Date().toISOString()
onRepairs(root, (problem) => tell({ kind: 'repaired', problem }))

port.on('message', (message: ToMerge) => {
  if (message.kind === 'stop') return stopping.abort()
  if ('call' in message) return waiting.get(message.call)?.(message)
  stopping = new AbortController()
  void perform(message).then(
    (answer) => tell({ kind: 'answer', answer }),
    (error: unknown) => {
      // Ends the thread, which whoever waits for it is told.
      throw error
    },
  )
})

async function perform(task: MergeTask): Promise<Result<MergeAnswered>> {
  const { signal } = stopping
  switch (task.kind) {
    case 'look': {
      const { path, name, self, listed } = task
      const found = await lookAt(root, listed, path, name, { self, now, save: askToSave, onProgress, signal })
      if (!found.ok) return found
      looked = found.value
      return ok(found.value.plan)
    }
    case 'merge': {
      if (!looked) return fail('internal')
      const { self, by, chosen } = task
      const how = { self, by, chosen, now, newId: randomUUID, save: askToSave, lock, onProgress, signal }
      const report = await looked.merge(how)
      await looked.close()
      return ok(report)
    }
    case 'takeBack': {
      const articles = async () => ok({ entries: [], problems: [] })
      const { undo, by } = task
      return mergeHere(root, { articles }).takeBack(undo, { by, now, newId: randomUUID, lock, onProgress })
    }
  }
}

/** Says something that is answered, and gives the answer. */
function ask(message: (call: number) => FromMerge, call: number): Promise<Extract<ToMerge, { readonly call: number }>> {
  return new Promise((resolve) => {
    waiting.set(call, (answer) => {
      waiting.delete(call)
      resolve(answer)
    })
    tell(message(call))
  })
}

async function askToSave(article: string): Promise<Result<null>> {
  last += 1
  const answer = await ask((call) => ({ kind: 'save', call, article }), last)
  return answer.kind === 'done' && !answer.outcome.ok ? answer.outcome : ok(null)
}

async function lock<T>(
  article: string,
  annotators: readonly string[],
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  last += 1
  const call = last
  const had = await ask(() => ({ kind: 'lock', call, article, annotators }), call)
  if (had.kind === 'done') return had.outcome.ok ? fail('internal') : had.outcome
  const result = await work()
  const released = await ask(() => ({ kind: 'release', call }), call)
  return released.kind === 'done' && !released.outcome.ok ? released.outcome : result
}
