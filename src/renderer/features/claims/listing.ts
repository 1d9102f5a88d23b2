/**
 * The list of claim records as it arrives: in parts, and after the first time only what changed. To show a list of many
 * takes longer than to receive a part, so it is shown whenever it has doubled, and at the end.
 */
import type { ClaimsPart } from '../../../core/claims/parts.ts'
import type { Claim } from '../../../core/model/claim.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { AboutClaims, ClaimsAnswer } from '../../../ipc/claims.ts'

/** The records as they are shown, without their logs, the last changed first. */
export interface ClaimsPage extends AboutClaims {
  readonly claims: readonly Claim[]
  /** Whether more are on their way. */
  readonly isArriving: boolean
}

/** Where parts come from. */
export interface ListingPorts {
  readonly list: (known: number | null) => Promise<Result<ClaimsAnswer>>
  readonly more: (edition: number, at: number) => Promise<Result<ClaimsPart | null>>
}

/** What is shown meanwhile. */
interface Shown {
  readonly now: () => ClaimsPage | null
  readonly show: (page: ClaimsPage) => void
}

/** A list that is kept up to date. */
interface Listing {
  /** Brings the list up to date; why it can't be, or null. Who asks while it is asked for gets the list after that. */
  readonly ask: () => Promise<Problem | null>
  /** The list is another workspace's: nothing of it is kept. */
  readonly forget: () => void
}

/** Nothing has arrived. */
export function createListing({ list, more }: ListingPorts, { now, show }: Shown): Listing {
  let known: number | null = null
  let running: Promise<Problem | null> = Promise.resolve(null)
  let next: Promise<Problem | null> | null = null
  /** Counts how often everything was forgotten: what was asked for before is not shown after. */
  let life = 0

  const bringUpToDate = async (): Promise<Problem | null> => {
    const begun = life
    const first = await list(known)
    if (begun !== life) return null
    if (!first.ok) return first.error
    const { about, edition } = first.value
    known = null
    let part: ClaimsPart = first.value
    const { isWhole } = part
    let shown = isWhole ? NOTHING : (now()?.claims ?? NOTHING)
    let arrived: Claim[] = []
    let removed: string[] = []
    for (;;) {
      arrived = arrived.concat(parseTrusted<readonly Claim[]>(part.claims))
      removed = removed.concat(part.removed)
      if (part.next === null || arrived.length >= shown.length) {
        const kept = part === first.value ? shown : (now()?.claims ?? shown)
        shown = joined(kept, { arrived, removed }, isWhole)
        show({ ...about, claims: shown, isArriving: part.next !== null })
        arrived = []
        removed = []
      }
      if (part.next === null) break
      const later = await more(edition, part.next)
      if (begun !== life) return null
      if (!later.ok) return later.error
      // Somebody asked for the list once more: it comes as a whole.
      if (later.value === null) return bringUpToDate()
      part = later.value
    }
    known = edition
    return null
  }
  return {
    ask: () => {
      next ??= running.then(() => {
        next = null
        running = bringUpToDate()
        return running
      })
      return next
    },
    forget: () => {
      life += 1
      known = null
    },
  }
}

const NOTHING: readonly Claim[] = []

/** What has come since the list was shown last. */
interface Arrived {
  readonly arrived: readonly Claim[]
  readonly removed: readonly string[]
}

/** A whole list arrives in its order; what changed is put where it belongs. */
function joined(kept: readonly Claim[], { arrived, removed }: Arrived, isWhole: boolean): readonly Claim[] {
  if (arrived.length === 0 && removed.length === 0) return kept
  const gone = new Set([...removed, ...arrived.map(({ id }) => id)])
  const rest = kept.filter(({ id }) => !gone.has(id))
  return isWhole ? [...rest, ...arrived] : [...arrived, ...rest].sort(byUpdate)
}

function byUpdate(a: Claim, b: Claim): number {
  if (a.updated !== b.updated) return a.updated < b.updated ? 1 : -1
  return a.id < b.id ? -1 : 1
}
