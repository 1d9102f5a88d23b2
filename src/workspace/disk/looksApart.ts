/** Looks at files and folders in a thread of their own: a library of thousands takes a fifth of the time there. */
import { Worker } from 'node:worker_threads'
import { builtEntry } from './builtEntry.ts'
import { type Looks, looksHere } from './looks.ts'

/** How long the thread waits for the next question, in milliseconds. */
const REST = 5000

/** So many are looked at sooner than a thread starts, which takes two frames of a window that is starting too. */
export const FEW = 200

/** What the thread is asked: the fingerprints of files, or what folders of the workspace in `root` hold. */
export interface Question {
  readonly root: string | null
  readonly paths: readonly string[]
}

/**
 * In a thread that `entry`, the built script, starts when it is asked, once more than a few were asked for, and ends when
 * nobody has asked for a while.
 */
export function looksApart(entry?: string): Looks {
  const calls = new Map<number, { readonly answer: (found: never) => void; readonly giveUp: () => void }>()
  let last = 0
  let thread: Worker | null = null
  let resting: NodeJS.Timeout | undefined

  const started = () => {
    if (thread) return thread
    const made = new Worker(entry ?? builtEntry('looks.js'))
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
  /** Null where a thread can't be had, which is no reason not to look. */
  const ask = <T>(question: Question): Promise<T | null> =>
    new Promise((resolve) => {
      last += 1
      calls.set(last, { answer: resolve, giveUp: () => resolve(null) })
      started().postMessage({ call: last, question })
    })
  /** A workspace that has had many once has turns of a few all day long, which cost the thread less. */
  let isLarge = false
  const apart = async <T>(question: Question): Promise<T | null> => {
    isLarge ||= question.paths.length > FEW
    return isLarge ? ask<T>(question) : null
  }
  return {
    fingerprints: async (paths) => (await apart({ root: null, paths })) ?? looksHere.fingerprints(paths),
    folders: async (root, paths) => (await apart({ root, paths })) ?? looksHere.folders(root, paths),
  }
}
