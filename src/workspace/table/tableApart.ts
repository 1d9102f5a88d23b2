/** The table of annotations in a thread of its own, so that no edit waits while 100,000 annotations are read or sorted. */
import { Worker } from 'node:worker_threads'
import { fail } from '../../core/problem.ts'
import { builtEntry } from '../disk/builtEntry.ts'
import { hasLargeIndex } from './indexFile.ts'
import type { Asked, FromTable, TableOrder, ToTable } from './tableMessages.ts'
import type { RefreshOptions, TableWork } from './tableWork.ts'

/** Room for what is soon forgotten, in MB: a large index is read in half the time that collecting garbage would add. */
const LIMITS = { maxYoungGenerationSizeMb: 64 }

interface Call {
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
  readonly onProgress?: RefreshOptions['onProgress']
}

/** The table in a thread that `entry`, the built script, starts at the first question. */
export function tableApart(root: string, annotator: string, entry?: string): TableWork {
  const calls = new Map<number, Call>()
  let last = 0
  let thread: Worker | null = null
  let isOver = false

  const started = () => {
    if (thread) return thread
    const order: TableOrder = { root, annotator }
    const made = new Worker(entry ?? builtEntry('table.js'), { workerData: order, resourceLimits: LIMITS })
    // A window that closes doesn't wait for it.
    made.unref()
    made.on('message', (message: FromTable) => {
      const call = calls.get(message.call)
      if (!call) return
      if (message.kind === 'progress') return call.onProgress?.(message.done, message.total)
      calls.delete(message.call)
      if (message.kind === 'failed') call.reject(new Error(message.message))
      else call.resolve(message.answer as never)
    })
    const giveUp = (error: Error) => {
      for (const call of calls.values()) call.reject(error)
      calls.clear()
      // The next question starts another one.
      if (thread === made) thread = null
    }
    made.on('error', giveUp)
    made.on('exit', () => giveUp(new Error('the thread of the table ended without an answer')))
    thread = made
    return made
  }
  const say = <T>(message: (call: number) => ToTable, onProgress?: RefreshOptions['onProgress']): Promise<T> =>
    new Promise((resolve, reject) => {
      if (isOver) return reject(new Error('the table has ended'))
      last += 1
      calls.set(last, { resolve, reject, onProgress })
      started().postMessage(message(last))
    })
  const ask = <Name extends Asked>(name: Name): TableWork[Name] => {
    const asking = (...values: readonly unknown[]) => say((call) => ({ kind: 'ask', call, name, values }))
    return asking as TableWork[Name]
  }
  const refresh: TableWork['refresh'] = async ({ articles, context, onProgress, signal }) => {
    if (signal?.aborted) return fail('cancelled')
    const stop = () => thread?.postMessage({ kind: 'stop' } satisfies ToTable)
    signal?.addEventListener('abort', stop)
    try {
      return await say((call) => ({ kind: 'refresh', call, options: { articles, context } }), onProgress)
    } finally {
      signal?.removeEventListener('abort', stop)
    }
  }
  return {
    refresh,
    begin: async (options) =>
      (await hasLargeIndex(root, annotator)) && !isOver ? refresh({ articles: null, context: null, ...options }) : null,
    request: ask('request'),
    rows: ask('rows'),
    find: ask('find'),
    overview: ask('overview'),
    cross: ask('cross'),
    search: ask('search'),
    prepare: async () => undefined,
    end: async () => {
      isOver = true
      await thread?.terminate()
    },
  }
}
