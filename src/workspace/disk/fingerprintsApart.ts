/** Fingerprints taken in a thread of their own: a library of thousands takes a fifth of the time there. */
import { Worker } from 'node:worker_threads'
import { builtEntry } from './builtEntry.ts'
import type { Looked } from './fileFingerprint.ts'
import { type Fingerprints, fingerprintsHere } from './fingerprints.ts'

/** How long the thread waits for the next question, in milliseconds. */
const REST = 5000

/** In a thread that `entry`, the built script, starts when it is asked and ends when nobody has asked for a while. */
export function fingerprintsApart(entry?: string): Fingerprints {
  const calls = new Map<number, { readonly answer: (found: never) => void; readonly giveUp: () => void }>()
  let last = 0
  let thread: Worker | null = null
  let resting: NodeJS.Timeout | undefined

  const started = () => {
    if (thread) return thread
    const made = new Worker(entry ?? builtEntry('fingerprints.js'))
    made.unref()
    made.on('message', ({ call, found }: { readonly call: number; readonly found: never }) => {
      calls.get(call)?.answer(found)
      calls.delete(call)
      if (calls.size > 0) return
      clearTimeout(resting)
      resting = setTimeout(() => calls.size === 0 && void made.terminate(), REST).unref()
    })
    const end = () => {
      if (thread === made) thread = null
      for (const { giveUp } of calls.values()) giveUp()
      calls.clear()
    }
    made.on('error', end)
    made.on('exit', end)
    thread = made
    return made
  }
  return async (paths) => {
    const found = await new Promise<readonly Looked[] | null>((resolve) => {
      last += 1
      calls.set(last, { answer: resolve, giveUp: () => resolve(null) })
      started().postMessage({ call: last, paths })
    })
    // A thread that can't be had is no reason not to look.
    return found ?? fingerprintsHere(paths)
  }
}
