/** All claim records of a workspace, read again only where their files have changed. */
import type { Claim } from '../../core/model/claim.ts'
import { parseWorkspace } from '../../core/model/files.ts'
import { isId } from '../../core/model/ids.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { createFileCache } from '../disk/fileCache.ts'
import type { FileFingerprint, Looked } from '../disk/fileFingerprint.ts'
import { attempt, namesIn, readText } from '../disk/files.ts'
import { type Guard, guardOpened, guardPath } from '../disk/guard.ts'
import { type Fingerprints, looksHere } from '../disk/looks.ts'
import { claimPath, claimsFolder, nameWithin, workspaceFilePath } from '../disk/paths.ts'
import { inPool } from '../disk/pool.ts'
import { readClaim } from './claimFiles.ts'

/** The records that can be read, the last changed first, and why the others can't. */
export interface ClaimList {
  readonly claims: readonly Claim[]
  readonly problems: readonly Problem[]
}

/** How many files are looked at or read at the same time. */
const AT_ONCE = 32

/** So many files are looked at one by one: with more it is worth asking for all of their fingerprints at once. */
const FEW = 200

/** Progress is told after so many records. */
const TOLD = 500

/** Is told how many records were looked at, and of how many. */
export type OnProgress = (done: number, total: number) => void

/** Lists records, and remembers what it read. */
export interface ClaimLister {
  /**
   * All records. Who asks while others are being answered waits for the look after that, together with everyone else, so
   * that no file is read twice. Meanwhile `onProgress` is told how many records were looked at, and of how many.
   */
  readonly list: (onProgress?: OnProgress) => Promise<Result<ClaimList>>
  /** These records changed (null: any may have); they are looked at before the next answer. */
  readonly changed: (ids: readonly string[] | null) => void
  /** Whether something says from now on which records change; else each answer looks at every file. */
  readonly setFollowed: (isFollowed: boolean) => void
}

/** Lists the records of the workspace in `root`, of which it knows nothing yet; looks at many files by `fingerprints`. */
export function claimLister(root: string, fingerprints: Fingerprints = looksHere.fingerprints): ClaimLister {
  const known = createFileCache<Claim>()
  /** What each record's file said when it was looked at last. */
  const outcomes = new Map<string, Result<Claim>>()
  /** The records to look at; null for all. */
  let due: Set<string> | null = null
  let isFollowed = false
  let looking: Promise<unknown> = Promise.resolve()
  let next: Promise<Result<ClaimList>> | null = null
  /** Who waits for an answer. */
  const waiting = new Set<OnProgress>()

  /** Takes what is due; null for all. */
  const take = (): Set<string> | null => {
    const taken = isFollowed ? due : null
    due = new Set()
    return taken
  }
  const namesOfAll = async (): Promise<Result<readonly string[]>> => {
    const folder = claimsFolder(root)
    const unsafe = await guardPath(root, folder)
    if (unsafe) return { ok: false, error: unsafe }
    const names = await attempt('file-unreadable', nameWithin(root, folder), () => namesIn(folder))
    if (!names.ok) return names
    const ids = names.value.filter(isRecord).map((name) => name.slice(0, -EXTENSION.length))
    const wanted = new Set(ids)
    known.keepOnly((id) => wanted.has(id))
    for (const id of outcomes.keys()) if (!wanted.has(id)) outcomes.delete(id)
    return ok(ids)
  }
  const lookAt = async (id: string, safe: Guard, taken?: FileFingerprint): Promise<void> => {
    const outcome = isId(id)
      ? await known.get(id, claimPath(root, id), () => readClaim(root, id, safe), taken)
      : fail('id-invalid', { id, path: `claims/${id}${EXTENSION}` })
    if (!outcome.ok && outcome.error.code === 'claim-missing') outcomes.delete(id)
    else outcomes.set(id, outcome)
    // What is wrong may pass although the file stays as it is.
    if (!outcome.ok) due?.add(id)
  }
  const look = async (): Promise<Result<ClaimList>> => {
    const dueNow = take()
    const ids = dueNow ? ok([...dueNow]) : await namesOfAll()
    if (!ids.ok) {
      due = null
      return ids
    }
    const safe = guardOpened(root)
    const total = ids.value.length
    const taken: readonly Looked[] = total > FEW ? await fingerprints(ids.value.map((id) => claimPath(root, id))) : []
    let done = 0
    await inPool(ids.value, AT_ONCE, async (id, index) => {
      await lookAt(id, safe, fingerprintIn(taken[index]))
      done += 1
      if (total > TOLD && (done % TOLD === 0 || done === total))
        for (const onProgress of waiting) onProgress(done, total)
    })
    const claims = [...outcomes.values()].flatMap((outcome) => (outcome.ok ? [outcome.value] : []))
    const problems = [...outcomes.values()].flatMap((outcome) => (outcome.ok ? [] : [outcome.error]))
    return ok({ claims: claims.sort(byUpdate), problems })
  }
  return {
    list: (onProgress) => {
      next ??= looking.then(() => {
        next = null
        const found = look()
        looking = found.catch(() => {
          due = null
        })
        return found
      })
      if (!onProgress) return next
      waiting.add(onProgress)
      return next.finally(() => waiting.delete(onProgress))
    },
    changed: (ids) => {
      if (ids === null) due = null
      else for (const id of ids) due?.add(id)
    },
    setFollowed: (followed) => {
      isFollowed = followed
      due = null
    },
  }
}

const EXTENSION = '.json'

/** What is known of a file that has just been looked at; one of which nothing is known is looked at again. */
function fingerprintIn(looked: Looked | undefined): FileFingerprint | undefined {
  return typeof looked === 'object' && looked !== null ? looked : undefined
}

function isRecord(name: string): boolean {
  return name.endsWith(EXTENSION) && !name.startsWith('.')
}

function byUpdate(a: Claim, b: Claim): number {
  if (a.updated !== b.updated) return a.updated < b.updated ? 1 : -1
  return a.id < b.id ? -1 : 1
}

/** Whether `workspace.json` wants a second person to confirm findings. */
export async function confirmsFindings(root: string): Promise<boolean> {
  const path = workspaceFilePath(root)
  const text = await readText(path, nameWithin(root, path))
  const parsed = text.ok ? parseWorkspace(text.value, path) : text
  return parsed.ok && parsed.value.confirmFindings === true
}
