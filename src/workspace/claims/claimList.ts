/** All claim records of a workspace, read again only where their files have changed. */
import type { Claim } from '../../core/model/claim.ts'
import { parseWorkspace } from '../../core/model/files.ts'
import { isId } from '../../core/model/ids.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { createFileCache } from '../disk/fileCache.ts'
import { attempt, namesIn, readText } from '../disk/files.ts'
import { guardOpened, guardPath } from '../disk/guard.ts'
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

/**
 * Lists the records of the workspace in `root`; the function remembers what it read. Who asks while others are being
 * answered waits for the look after that, together with everyone else, so that no file is read twice.
 */
export function claimLister(root: string): () => Promise<Result<ClaimList>> {
  const known = createFileCache<Claim>()
  let looking: Promise<unknown> = Promise.resolve()
  let next: Promise<Result<ClaimList>> | null = null
  const look = async (): Promise<Result<ClaimList>> => {
    const folder = claimsFolder(root)
    const unsafe = await guardPath(root, folder)
    if (unsafe) return { ok: false, error: unsafe }
    const names = await attempt('file-unreadable', nameWithin(root, folder), () => namesIn(folder))
    if (!names.ok) return names
    const ids = names.value
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .map((name) => name.slice(0, -'.json'.length))
    const wanted = new Set(ids)
    known.keepOnly((id) => wanted.has(id))
    const guard = guardOpened(root)
    const outcomes = await inPool(ids, AT_ONCE, async (id) =>
      isId(id)
        ? known.get(id, claimPath(root, id), () => readClaim(root, id, guard))
        : fail('id-invalid', { id, path: `claims/${id}.json` }),
    )
    const claims = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []))
    const problems = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error]))
    return ok({ claims: claims.sort(byUpdate), problems })
  }
  return () => {
    next ??= looking.then(() => {
      next = null
      const found = look()
      looking = found.catch(() => undefined)
      return found
    })
    return next
  }
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
