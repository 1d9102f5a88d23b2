/** What was read from files, for as long as their stamps stay the same. */
import type { ProblemCode } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { stampOf } from './fileFingerprint.ts'

/** A memory of what files say, by keys of its user's. */
export interface Remembered<T> {
  /** What the file at `path` says: remembered if the file is the same, else read anew. */
  readonly get: (key: string, path: string, read: () => Promise<Result<T>>) => Promise<Result<T>>
  /** Takes over what an earlier program remembered. */
  readonly adopt: (entries: Iterable<StampedEntry<T>>) => void
  /** Forgets what `isWanted` doesn't want. */
  readonly keepOnly: (isWanted: (key: string) => boolean) => void
  /** What is worth remembering beyond this program: what could be read, under stamps that can be trusted. */
  readonly entries: () => StampedEntry<T>[]
  /** Whether `entries` has changed since it was last asked for. */
  readonly hasChanged: () => boolean
}

/** What one file says, and the stamp that it has as long as it says so. */
export interface StampedEntry<T> {
  readonly key: string
  readonly stamp: string
  readonly value: T
}

/** Problems that say what a file holds; the others may be gone at the next try though the file is the same. */
const LASTING: ReadonlySet<ProblemCode> = new Set(['file-not-json', 'file-invalid', 'id-differs', 'sha256-differs'])

/** A memory with nothing in it. */
export function createRemembered<T>(): Remembered<T> {
  const known = new Map<string, { readonly stamp: string | null; readonly outcome: Result<T> }>()
  let changed = false
  const forget = (key: string) => {
    if (known.delete(key)) changed = true
  }
  return {
    get: async (key, path, read) => {
      const stamp = await stampOf(path)
      const entry = known.get(key)
      if (entry && stamp && entry.stamp === stamp.text) return entry.outcome
      const outcome = await read()
      forget(key)
      if (stamp && (outcome.ok || LASTING.has(outcome.error.code))) {
        known.set(key, { stamp: stamp.isSettled ? stamp.text : null, outcome })
        changed = true
      }
      return outcome
    },
    adopt: (entries) => {
      for (const { key, stamp, value } of entries) {
        if (!known.has(key)) known.set(key, { stamp, outcome: { ok: true, value } })
      }
    },
    keepOnly: (isWanted) => {
      for (const key of [...known.keys()]) if (!isWanted(key)) forget(key)
    },
    entries: () => {
      changed = false
      return [...known].flatMap(([key, { stamp, outcome }]) =>
        stamp !== null && outcome.ok ? [{ key, stamp, value: outcome.value }] : [],
      )
    },
    hasChanged: () => changed,
  }
}
