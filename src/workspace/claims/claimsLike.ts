/** The claims of a workspace that may say the same as one: its records, as somebody may see them, and findings it imported. */
import type { LikeClaim } from '../../core/claims/likeness.ts'
import type { StatedClaim } from '../../core/claims/terms.ts'
import type { Claim } from '../../core/model/claim.ts'
import { ok, type Result } from '../../core/result.ts'
import { sha256Of } from '../disk/digest.ts'
import type { Shelf } from '../shelf.ts'
import type { LibraryFinding } from './findingLibraries.ts'
import { visibleTo } from './visibility.ts'

/** A claim of the workspace: a record, or a finding that was imported. */
export type KnownClaim =
  | { readonly kind: 'record'; readonly claim: Claim }
  | { readonly kind: 'published'; readonly finding: LibraryFinding }

/** How many are offered. */
const MOST = 5

/** The likeliest first, as their files say by now. What `isApart` names, by a record's id or a finding's key, isn't offered. */
export async function claimsLike(
  shelf: Pick<Shelf, 'claims' | 'review'>,
  annotator: string,
  claim: StatedClaim,
  isApart: (key: string) => boolean,
): Promise<Result<readonly LikeClaim<KnownClaim>[]>> {
  const found = await shelf.claims.like(claim)
  if (!found.ok) return found
  const offered: LikeClaim<KnownClaim>[] = []
  for (const { id: matched, ...rest } of found.value) {
    if (offered.length === MOST) break
    if (isApart(matched.kind === 'record' ? matched.id : keyOf(matched.finding))) continue
    if (matched.kind === 'published') offered.push({ id: matched, ...rest })
    else {
      const read = await shelf.claims.claim(matched.id)
      const [seen] = read.ok ? await visibleTo([read.value], annotator, shelf.review) : []
      if (seen) offered.push({ id: { kind: 'record', claim: seen }, ...rest })
    }
  }
  return ok(offered)
}

/** What tells a finding from others, also after its library was imported once more. */
export function keyOf({ url, publisher, statement }: LibraryFinding): string {
  return sha256Of(JSON.stringify([url, publisher, statement])).slice(0, 32)
}
