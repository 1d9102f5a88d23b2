/** Merges the codebook of another workspace into the one here, and takes that back. */
import { adoptCodebook } from '../../core/codebook/adopt.ts'
import type { RevisionNote } from '../../core/codebook/revise.ts'
import type { Codebook } from '../../core/model/codebook.ts'
import { parseCodebook } from '../../core/model/files.ts'
import { ok, type Result } from '../../core/result.ts'
import { swapCodebook } from '../library/codebook.ts'
import { CODEBOOK } from './others.ts'
import type { WorkspaceSource } from './source.ts'

/** What became of the codebook here: how it was and is, and the keys whose wording differs there. */
export interface MergedCodebook {
  readonly before: Codebook
  readonly after: Codebook
  readonly differing: readonly string[]
}

/** Merges it; `ids` are those that articles have here. Fails as reading and saving a codebook do. */
export async function mergeCodebookOf(
  root: string,
  source: WorkspaceSource,
  note: RevisionNote,
  ids: ReadonlyMap<string, string>,
): Promise<Result<MergedCodebook>> {
  const read = await source.read(CODEBOOK)
  if (!read.ok) return read
  const there = parseCodebook(new TextDecoder().decode(read.value), source.nameOf(CODEBOOK))
  if (!there.ok) return there
  return swapCodebook(root, (before) => {
    const { codebook, differing } = adoptCodebook(before, there.value, note, (id) => ids.get(id))
    return { codebook, told: { before, after: codebook, differing } }
  })
}

/** Puts the codebook back as it was, unless it has changed since. */
export async function unmergeCodebook(root: string, { before, after }: MergedCodebook): Promise<Result<null>> {
  const back = await swapCodebook(root, (stored) => {
    return { codebook: lastOf(stored) === lastOf(after) ? before : stored, told: null }
  })
  return back.ok ? ok(null) : back
}

/** Every change is a revision of its own. */
function lastOf({ revisions }: Codebook): string | undefined {
  return revisions.at(-1)?.id
}
