/** How a claim record changes: field by field, each change in its log, so that everyone's changes can be merged and undone. */
import { saysSame } from '../merge/difference.ts'
import type { Claim, ClaimLogEntry } from '../model/claim.ts'
import { overlapping, valueAt, withValueAt } from './paths.ts'
import { recheckForRemoved } from './recheck.ts'

/** What a field is to say. */
export interface ClaimChange {
  readonly path: string
  readonly value: unknown
}

/** Who changes a record and when (ISO 8601 in UTC), and where the log's ids come from. */
export interface ClaimWriter {
  readonly by: string
  readonly now: () => string
  readonly newId: () => string
}

/**
 * The record with the changes, each in its log; a finding whose evidence they remove is to be looked at once more. What
 * says the same already, or fits nowhere, is no change; without any, the record itself.
 */
export function changeClaim(claim: Claim, changes: readonly ClaimChange[], writer: ClaimWriter): Claim {
  const at = writer.now()
  const changed = withChanges(claim, changes, { ...writer, now: () => at })
  const marking = recheckForRemoved(claim, changed, at)
  return marking ? withChanges(changed, [marking], { ...writer, now: () => at }) : changed
}

function withChanges(claim: Claim, changes: readonly ClaimChange[], { by, now, newId }: ClaimWriter): Claim {
  const at = now()
  let changed = claim
  for (const { path, value } of changes) {
    const before = valueAt(changed, path)
    const next = withValueAt(changed, path, value)
    const after = valueAt(next, path)
    if (saysSame(before, after)) continue
    const entry: ClaimLogEntry = { id: newId(), at, by, path, before, after }
    changed = { ...next, updated: at, log: [...next.log, entry] }
  }
  return changed
}

/** What somebody wrote, as undo knows it. */
export interface WrittenChange {
  readonly path: string
  readonly before: unknown
  readonly after: unknown
}

/** What `claim` says that `from` didn't, by its log. */
export function writtenSince(from: Claim, claim: Claim): readonly WrittenChange[] {
  const known = new Set(from.log.map(({ id }) => id))
  return claim.log.filter(({ id }) => !known.has(id)).map(({ path, before, after }) => ({ path, before, after }))
}

/**
 * The changes that take back what was written, the last first, and the paths that say something else by now: those stay,
 * for somebody wrote there since.
 */
export function takingBack(
  claim: Claim,
  written: readonly WrittenChange[],
): { readonly changes: readonly ClaimChange[]; readonly kept: readonly string[] } {
  const changes: ClaimChange[] = []
  const kept: string[] = []
  let state = claim
  for (const { path, before, after } of [...written].reverse()) {
    if (saysSame(valueAt(state, path), after)) {
      changes.push({ path, value: before })
      state = withValueAt(state, path, before)
    } else kept.push(path)
  }
  return { changes, kept }
}

/**
 * Merges two states of one record: whatever either log has that the other hasn't is applied, the later word standing
 * where both changed the same field. Both words stay in the log, where `conflictsIn` finds them. Symmetric but for
 * unknown fields, of which `stored` has the word.
 */
export function mergeClaims(stored: Claim, mine: Claim): Claim {
  const known = new Set(stored.log.map(({ id }) => id))
  const own = mine.log.filter(({ id }) => !known.has(id))
  if (own.length === 0) return stored
  const ids = new Set(mine.log.map(({ id }) => id))
  const theirs = stored.log.filter(({ id }) => !ids.has(id))
  const merged = own.reduce((claim, entry) => {
    const isLater = theirs.some((their) => overlapping(their.path, entry.path) && byTime(entry, their) < 0)
    return isLater ? claim : withValueAt(claim, entry.path, entry.after)
  }, stored)
  return {
    ...merged,
    updated: merged.updated < mine.updated ? mine.updated : merged.updated,
    log: [...stored.log, ...own].sort(byTime),
  }
}

function byTime(a: ClaimLogEntry, b: ClaimLogEntry): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  // What one person wrote at once stays in its order.
  return a.by === b.by ? 0 : a.by < b.by ? -1 : 1
}
