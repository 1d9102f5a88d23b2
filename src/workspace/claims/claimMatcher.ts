/** The claims of a workspace, its records and the findings it imported, by what they are about. */
import { createClaimIndex, type LikeClaim } from '../../core/claims/likeness.ts'
import type { StatedClaim } from '../../core/claims/terms.ts'
import type { Claim } from '../../core/model/claim.ts'
import { ok, type Result } from '../../core/result.ts'
import type { ClaimsShelf } from '../sharedDocuments.ts'
import type { LibraryFinding } from './findingLibraries.ts'

/** A claim of the workspace: a record, or a finding that was imported. */
export type KnownClaim =
  | { readonly kind: 'record'; readonly claim: Claim }
  | { readonly kind: 'published'; readonly finding: LibraryFinding }

/** Finds claims that may say the same. */
export interface ClaimMatcher {
  /** The likeliest first; `mayShow` says which count. */
  readonly like: (
    claim: StatedClaim,
    mayShow: (known: KnownClaim) => boolean,
  ) => Promise<Result<readonly LikeClaim<KnownClaim>[]>>
  /** Records changed, or findings were imported: they are looked at again before the next answer. */
  readonly changed: () => void
}

/** How many are offered, of how many that are looked at. */
const MOST = 5
const LOOKED_AT = 20

/** Knows nothing until it is asked. */
export function createClaimMatcher({ list, findings }: Pick<ClaimsShelf, 'list' | 'findings'>): ClaimMatcher {
  const index = createClaimIndex<string>()
  const known = new Map<string, { readonly stamp: string; readonly claim: KnownClaim }>()
  let isFresh = false

  const put = (key: string, stamp: string, claim: KnownClaim, stated: StatedClaim) => {
    if (known.get(key)?.stamp === stamp) return
    index.add(key, stated)
    known.set(key, { stamp, claim })
  }
  const refresh = async (): Promise<Result<null>> => {
    const [listed, published] = await Promise.all([list(), findings()])
    if (!listed.ok) return listed
    if (!published.ok) return published
    const keys = new Set<string>()
    for (const claim of listed.value.claims) {
      keys.add(claim.id)
      put(claim.id, claim.updated, { kind: 'record', claim }, claim)
    }
    for (const finding of published.value) {
      const key = `${finding.library}/${finding.line}`
      keys.add(key)
      put(key, `${finding.statement} ${finding.published}`, { kind: 'published', finding }, finding)
    }
    for (const key of [...known.keys()])
      if (!keys.has(key)) {
        index.remove(key)
        known.delete(key)
      }
    return ok(null)
  }
  return {
    like: async (claim, mayShow) => {
      if (!isFresh) {
        isFresh = true
        const refreshed = await refresh()
        if (!refreshed.ok) {
          isFresh = false
          return refreshed
        }
      }
      const found = index.like(claim, LOOKED_AT).flatMap(({ id, ...rest }) => {
        const one = known.get(id)?.claim
        return one && mayShow(one) ? [{ id: one, ...rest }] : []
      })
      return ok(found.slice(0, MOST))
    },
    changed: () => {
      isFresh = false
    },
  }
}
