/** Claim records: what their logs have here and there is put together, and swapped for what the server has. */
import { mergeClaims } from '../claims/changes.ts'
import { saysSame } from '../merge/difference.ts'
import type { Claim } from '../model/claim.ts'
import { serializeClaim } from '../model/files.ts'
import type { Problem } from '../problem.ts'
import type { ReasonCode } from '../reasons.ts'
import { claimIn, claimPush } from './claimRows.ts'
import type { StoredClaim } from './sharedRemote.ts'
import { NO_STANDING } from './state.ts'
import { hold, isRefused, NOWHERE, noteShared, refuse, type Syncing, setAside } from './syncing.ts'

/** How often a swap is tried again after somebody else's. */
const MOST_TRIES = 4

/** How many records are read at once. */
const AT_ONCE = 100

/** Brings the records here and on the server to the same, as far as this member may see them. */
export async function syncClaims(at: Syncing): Promise<void> {
  const here = await at.copy.claims()
  const differing = [...new Set([...here.keys(), ...Object.keys(at.state.claims)])].filter((id) => {
    const { there, version, file } = at.state.claims[id] ?? NO_STANDING
    const mine = here.get(id)
    if (there === version && mine !== undefined && isRefused(at, keyOf(id), mine, problemOf(id))) return false
    return there !== version || mine !== (file ?? undefined)
  })
  for (let first = 0; first < differing.length && !at.stopped; first += AT_ONCE) {
    const ids = differing.slice(first, first + AT_ONCE)
    const read = await at.remote.claims.read(ids)
    if (!read.ok) return hold(at, NOWHERE, read.error)
    const stored = new Map(read.value.map((one) => [one.id, one]))
    for (const id of ids) if (!at.stopped) await syncClaim(at, id, stored.get(id) ?? null)
  }
}

function keyOf(id: string): string {
  return `:claims/${id}`
}

function problemOf(id: string): (reason: ReasonCode) => Problem {
  return (reason) => ({ code: 'file-unsent', details: { file: `claims/${id}.json`, reason } })
}

async function syncClaim(at: Syncing, id: string, first: StoredClaim | null): Promise<void> {
  let stored = first
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const mine = await at.copy.claim(id)
    const theirs = stored ? claimIn(stored) : null
    if (theirs && !theirs.ok) return hold(at, NOWHERE, theirs.error)
    const merged = mergedOf(mine, theirs?.value ?? null)
    if (!merged) return
    let version = stored?.version ?? 0
    if (merged !== theirs?.value) {
      const known = new Set(theirs?.value.log.map((entry) => entry.id))
      const swapped = await at.remote.claims.swap(claimPush(merged, version, known))
      if (!swapped.ok) {
        const head = at.tools.sha256(serializeClaim(merged))
        refuse(at, { key: keyOf(id), head, problem: swapped.error }, problemOf(id))
      } else if (swapped.value === null) {
        const again = await at.remote.claims.read([id])
        if (!again.ok) return hold(at, NOWHERE, again.error)
        // It is there, and not to be seen: what is here stays here until it is.
        if (again.value.length === 0) return
        stored = again.value[0] ?? null
        continue
      } else version = swapped.value
      if (at.stopped) return
    }
    return take(at, { mine, merged, version })
  }
}

function mergedOf(mine: Claim | null, theirs: Claim | null): Claim | null {
  return mine && theirs ? mergeClaims(theirs, mine) : (theirs ?? mine)
}

interface Taking {
  readonly mine: Claim | null
  readonly merged: Claim
  readonly version: number
}

/** Writes the record where it isn't as both sides make it, and notes that they are in step. */
async function take(at: Syncing, { mine, merged, version }: Taking): Promise<void> {
  const { id } = merged
  const text = serializeClaim(merged)
  if (!mine || serializeClaim(mine) !== text) {
    // Words that are in no log: another program wrote them, and they would be gone.
    const isUnlogged = mine !== null && mine.log.length === merged.log.length && !saysSame(mine, merged)
    if (isUnlogged && !(await setAside(at, `claims/${id}.json`, serializeClaim(mine)))) return
    const put = await at.copy.putClaim(id, (now) => (now ? mergeClaims(merged, now) : merged))
    if (!put.ok) return hold(at, NOWHERE, put.error)
    noteShared(at, `claims/${id}.json`)
  }
  const standing = { there: version, version, file: at.tools.sha256(text), base: null }
  at.state = { ...at.state, claims: { ...at.state.claims, [id]: standing } }
}
