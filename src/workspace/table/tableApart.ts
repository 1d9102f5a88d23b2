/** The table of annotations in a thread of its own, so that no edit waits while 100,000 annotations are read or sorted. */
import { Worker } from 'node:worker_threads'
import { fail } from '../../core/problem.ts'
import { builtEntry } from '../disk/builtEntry.ts'
import { threadCalls } from '../disk/threadCalls.ts'
import { hasLargeIndex } from './indexFile.ts'
import type { Asked, TableOrder, TableTold, ToTable } from './tableMessages.ts'
import type { TableWork } from './tableWork.ts'

/** Room for what is soon forgotten, in MB: a large index is read in half the time that collecting garbage would add. */
const LIMITS = { maxYoungGenerationSizeMb: 64 }

/** The table in a thread that `entry`, the built script, starts at the first question. */
export function tableApart(root: string, annotator: string, entry?: string): TableWork {
  const order: TableOrder = { root, annotator }
  let isOver = false
  const thread = threadCalls<ToTable, TableTold>(
    'the table',
    () => new Worker(entry ?? builtEntry('table.js'), { workerData: order, resourceLimits: LIMITS }),
  )
  const ask = <Name extends Asked>(name: Name): TableWork[Name] => {
    const asking = (...values: readonly unknown[]) => thread.ask((call) => ({ kind: 'ask', call, name, values }))
    return asking as TableWork[Name]
  }
  const refresh: TableWork['refresh'] = async ({ articles, context, onProgress, signal }) => {
    if (signal?.aborted) return fail('cancelled')
    const stop = () => thread.say({ kind: 'stop' })
    signal?.addEventListener('abort', stop)
    try {
      return await thread.ask(
        (call) => ({ kind: 'refresh', call, options: { articles, context } }),
        ({ done, total }) => onProgress?.(done, total),
      )
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
    rowsAsText: ask('rowsAsText'),
    find: ask('find'),
    overview: ask('overview'),
    cross: ask('cross'),
    search: ask('search'),
    prepare: async () => undefined,
    end: () => {
      isOver = true
      return thread.end()
    },
  }
}
