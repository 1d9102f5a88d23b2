/**
 * The list of claim records on its way to the window: the first ones at once, the rest in parts that hold up nothing, and
 * after that only what changed. Records are told apart as objects: the list gives one that didn't change as it was.
 */
import type { Claim } from '../model/claim.ts'

/** A part of a list of records: what it says instead of, or beyond, what the window has. */
export interface ClaimsPart {
  /** Which list it is of. */
  readonly edition: number
  /** Whether it begins a whole list; else it goes on with one, or changes it. */
  readonly isWhole: boolean
  /** Records without their logs, as a JSON array: objects take long across the bridge. */
  readonly claims: string
  /** The ids of records that aren't there any more. */
  readonly removed: readonly string[]
  /** Where the next part begins; null after the last. */
  readonly next: number | null
}

/** So many records are in the first part, and in each later one: these are written and read in a few hundredths of a second. */
const FIRST = 200
const LATER = 5000

/** What of a list the window has and gets. */
export interface ClaimParts {
  /** The first part of a list, as what changed since the one that the window has; null where it has none. */
  readonly begin: (claims: readonly Claim[], known: number | null) => ClaimsPart
  /** The part that begins at `at`; null where that list isn't the newest any more. */
  readonly goOn: (edition: number, at: number) => ClaimsPart | null
}

/** Nothing was sent yet. */
export function createClaimParts(): ClaimParts {
  let edition = 0
  let listed: readonly Claim[] = []
  let changed: readonly Claim[] = []

  const part = (at: number, size: number, isWhole: boolean, removed: readonly string[]): ClaimsPart => ({
    edition,
    isWhole,
    claims: JSON.stringify(changed.slice(at, at + size).map(withoutLog)),
    removed,
    next: at + size < changed.length ? at + size : null,
  })
  /** Changes since what was listed last; gives the ids of records that went. */
  const change = (claims: readonly Claim[]): readonly string[] => {
    const before = new Map(listed.map((claim) => [claim.id, claim]))
    changed = claims.filter((claim) => before.get(claim.id) !== claim)
    for (const { id } of claims) before.delete(id)
    return [...before.keys()]
  }
  return {
    begin: (claims, known) => {
      const isWhole = known === null || known !== edition
      const removed = isWhole ? [] : change(claims)
      if (isWhole) changed = claims
      listed = claims
      edition += 1
      return part(0, FIRST, isWhole, removed)
    },
    goOn: (of, at) => (of === edition ? part(at, LATER, false, []) : null),
  }
}

function withoutLog(claim: Claim): Claim {
  return claim.log.length === 0 ? claim : { ...claim, log: [] }
}
