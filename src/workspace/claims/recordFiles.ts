/** Claim records read by the thousand: at once where the disk answers at once, else several at the same time. */
import type { Claim } from '../../core/model/claim.ts'
import { parseClaim } from '../../core/model/files.ts'
import { isId } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { attempt, namesIn } from '../disk/files.ts'
import { guardOpened, guardPath } from '../disk/guard.ts'
import { claimPath, claimsFolder, nameWithin } from '../disk/paths.ts'
import { inPool } from '../disk/pool.ts'
import { promptly } from '../disk/promptly.ts'
import { readTextNow } from '../disk/readNow.ts'
import { readClaim } from './claimFiles.ts'

const EXTENSION = '.json'

/** How many files are read at the same time. */
const AT_ONCE = 32

/** The ids of all records, by the names of their files, whether or not they can be ids. */
export async function recordIds(root: string): Promise<Result<readonly string[]>> {
  const folder = claimsFolder(root)
  const unsafe = await guardPath(root, folder)
  if (unsafe) return { ok: false, error: unsafe }
  const names = await attempt('file-unreadable', nameWithin(root, folder), () => namesIn(folder))
  if (!names.ok) return names
  return ok(names.value.filter(isRecord).map((name) => name.slice(0, -EXTENSION.length)))
}

/** What the files of these records say, in their order. */
export async function readRecords(root: string, ids: readonly string[]): Promise<readonly Result<Claim>[]> {
  const isSafe = (await guardPath(root, claimsFolder(root))) === null
  const texts = isSafe ? await promptly(ids, AT_ONCE, { now: (id) => textOf(root, id), later: async () => null }) : []
  const guard = guardOpened(root)
  return inPool(ids, AT_ONCE, async (id, index) => {
    if (!isId(id)) return fail('id-invalid', { id, path: `claims/${id}${EXTENSION}` })
    const text = texts[index] ?? null
    const read = text === null ? null : parseClaim(text, nameWithin(root, claimPath(root, id)))
    // What is wrong with a file is told as where it is read alone: it may be one that is being written.
    return read?.ok && read.value.id === id ? read : readClaim(root, id, guard)
  })
}

function textOf(root: string, id: string): string | null {
  return isId(id) ? readTextNow(claimPath(root, id)) : null
}

function isRecord(name: string): boolean {
  return name.endsWith(EXTENSION) && !name.startsWith('.')
}
