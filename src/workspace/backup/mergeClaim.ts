/** Merges a claim record of another workspace into the one here by the logs of both, and takes that back. */
import { type ClaimWriter, mergeClaims, takingBack, type WrittenChange } from '../../core/claims/changes.ts'
import { saysSame } from '../../core/merge/difference.ts'
import type { Claim } from '../../core/model/claim.ts'
import { parseClaim } from '../../core/model/files.ts'
import { ok, type Result } from '../../core/result.ts'
import { swapClaim, updateClaimBy } from '../claims/claimFiles.ts'

/** What a merge wrote into a record. */
export interface MergedClaim {
  readonly id: string
  readonly written: readonly WrittenChange[]
}

/** How two files of one record stand to each other: the one there is older, they can be merged, or they can't. */
export function claimStanding(here: Uint8Array, there: Uint8Array): 'older' | 'merged' | 'differing' {
  const [mine, theirs] = [recordIn(here), recordIn(there)]
  if (!mine || !theirs || mine.id !== theirs.id) return 'differing'
  if (mergeClaims(mine, theirs) !== mine) return 'merged'
  // All that its log says is known here. With the same log but other words, another program wrote it.
  return theirs.log.length < mine.log.length || saysSame(mine, theirs) ? 'older' : 'differing'
}

/** Merges the record in these bytes, whose articles have the ids that they have here. */
export async function mergeClaimIn(root: string, bytes: Uint8Array): Promise<Result<MergedClaim | null>> {
  const theirs = recordIn(bytes)
  if (!theirs) return ok(null)
  const merged = await swapClaim(root, theirs.id, (stored) => mergeClaims(stored, theirs))
  return merged.ok ? ok({ id: theirs.id, written: merged.value.written }) : merged
}

/** Takes back what a merge wrote, where nobody wrote since. */
export async function unmergeClaim(
  root: string,
  { id, written }: MergedClaim,
  writer: ClaimWriter,
): Promise<Result<null>> {
  const back = await updateClaimBy(root, id, (claim) => takingBack(claim, written).changes, writer)
  return back.ok || back.error.code === 'claim-missing' ? ok(null) : back
}

function recordIn(bytes: Uint8Array): Claim | null {
  const parsed = parseClaim(new TextDecoder().decode(bytes), '')
  return parsed.ok ? parsed.value : null
}
