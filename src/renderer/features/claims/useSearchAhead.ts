/** Gets records ready to be searched while nothing else is to be done, so that the first key of a search is as fast as the next. */
import { useEffect } from 'react'
import { foldAhead } from '../../../core/claims/claimFilter.ts'
import type { Claim } from '../../../core/model/claim.ts'

/** So many at a time: some milliseconds. */
const AT_ONCE = 1000

/** Goes through `claims` from the first to the last. */
export function useSearchAhead(claims: readonly Claim[]): void {
  useEffect(() => {
    let at = 0
    let idle = 0
    const goOn = () => {
      foldAhead(claims.slice(at, at + AT_ONCE))
      at += AT_ONCE
      if (at < claims.length) idle = requestIdleCallback(goOn)
    }
    idle = requestIdleCallback(goOn)
    return () => cancelIdleCallback(idle)
  }, [claims])
}
