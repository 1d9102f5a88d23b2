/** A cache of what was read from files, valid while their fingerprints stay the same. */
import type { ProblemCode } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { type FileFingerprint, fileFingerprint } from './fileFingerprint.ts'

/** A cache of what files say; the caller names each entry by a key of its own. */
export interface FileCache<T> {
  /**
   * What the file at `path` says: from the cache if the file is the same, else by `read`. `taken` is its fingerprint, where
   * that was taken just now.
   */
  readonly get: (
    key: string,
    path: string,
    read: () => Promise<Result<T>>,
    taken?: FileFingerprint | null,
  ) => Promise<Result<T>>
  /** Adds what an earlier program knew; entries that are here already stay. */
  readonly adopt: (entries: Iterable<CachedEntry<T>>) => void
  /** Forgets the entries that `isWanted` refuses. */
  readonly keepOnly: (isWanted: (key: string) => boolean) => void
  /** What is worth keeping beyond this program: what could be read, under fingerprints that can be trusted. */
  readonly entries: () => CachedEntry<T>[]
  /** Whether `entries` has changed since it was last called. */
  readonly hasChanged: () => boolean
}

/** What one file says, and the full fingerprint that it has as long as it says so. */
export interface CachedEntry<T> {
  readonly key: string
  readonly fingerprint: string
  readonly value: T
}

/** Problems with a file's content; other problems may go away although the file is the same. */
const LASTING: ReadonlySet<ProblemCode> = new Set(['file-not-json', 'file-invalid', 'id-differs', 'sha256-differs'])

/** An empty cache. */
export function createFileCache<T>(): FileCache<T> {
  const known = new Map<string, { readonly fingerprint: string | null; readonly outcome: Result<T> }>()
  let changed = false
  const forget = (key: string) => {
    if (known.delete(key)) changed = true
  }
  return {
    get: async (key, path, read, taken) => {
      const found = taken === undefined ? await fileFingerprint(path) : taken
      const entry = known.get(key)
      if (entry && found && entry.fingerprint === found.full) return entry.outcome
      const outcome = await read()
      forget(key)
      if (found && (outcome.ok || LASTING.has(outcome.error.code))) {
        known.set(key, { fingerprint: found.isSettled ? found.full : null, outcome })
        changed = true
      }
      return outcome
    },
    adopt: (entries) => {
      for (const { key, fingerprint, value } of entries) {
        if (!known.has(key)) known.set(key, { fingerprint, outcome: { ok: true, value } })
      }
    },
    keepOnly: (isWanted) => {
      for (const key of [...known.keys()]) if (!isWanted(key)) forget(key)
    },
    entries: () => {
      changed = false
      return [...known].flatMap(([key, { fingerprint, outcome }]) =>
        fingerprint !== null && outcome.ok ? [{ key, fingerprint, value: outcome.value }] : [],
      )
    },
    hasChanged: () => changed,
  }
}
