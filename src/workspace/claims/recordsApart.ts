/** Claim records in a thread of their own, so that nothing waits while 100,000 are read or matched. */
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { ok } from '../../core/result.ts'
import { builtEntry } from '../disk/builtEntry.ts'
import { claimsFolder } from '../disk/paths.ts'
import { threadCalls } from '../disk/threadCalls.ts'
import type { RecordsOrder, RecordsSaid, ToRecords } from './recordMessages.ts'
import type { RecordsTold, RecordWork } from './recordWork.ts'

/** Room for what is soon forgotten, in MB. */
const LIMITS = { maxYoungGenerationSizeMb: 64 }

/** The records in a thread that `entry`, the built script, starts at the first question. */
export function recordsApart(root: string, indexes: string | null, entry?: string): RecordWork {
  const order: RecordsOrder = { root, indexes }
  const thread = threadCalls<ToRecords, RecordsSaid>(
    'claim records',
    () => new Worker(entry ?? builtEntry('records.js'), { workerData: order, resourceLimits: LIMITS }),
  )
  const telling =
    ({ onPart, onProgress }: RecordsTold) =>
    (said: RecordsSaid) =>
      'total' in said ? onProgress?.(said.done, said.total) : onPart(said)
  /** A workspace without records, as most have at first, needs no thread. */
  let isNeeded = false
  const needed = () => {
    isNeeded ||= existsSync(claimsFolder(root))
    return isNeeded
  }
  return {
    load: async (told) => {
      if (needed()) await thread.ask((call) => ({ kind: 'load', call }), telling(told))
    },
    look: async (ids, told) =>
      needed() ? thread.ask((call) => ({ kind: 'look', call, ids }), telling(told)) : ok(null),
    like: async (claim) => (needed() ? thread.ask((call) => ({ kind: 'like', call, claim })) : ok([])),
    prepare: async () => undefined,
    end: thread.end,
  }
}
