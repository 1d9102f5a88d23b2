/** Claim records on the disk: each a file of its own, which is everybody's. */
import {
  type ClaimChange,
  type ClaimWriter,
  changeClaim,
  type WrittenChange,
  writtenSince,
} from '../../core/claims/changes.ts'
import type { Claim } from '../../core/model/claim.ts'
import { parseClaim, serializeClaim } from '../../core/model/files.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { attempt, createExclusively } from '../disk/files.ts'
import { type Guard, guardPath, guardWrite } from '../disk/guard.ts'
import { claimPath, nameWithin } from '../disk/paths.ts'
import { readSettled } from '../disk/readSettled.ts'
import { inTurn, replaceUnchanged } from '../disk/sharedFile.ts'

/** A record after a change, and what that change wrote: what undo takes back. */
export interface ChangedClaim {
  readonly claim: Claim
  readonly written: readonly WrittenChange[]
}

/** One record; `claim-missing`, `id-differs`, and what is wrong with its file. `guard` serves many in a row. */
export async function readClaim(root: string, id: string, guard?: Guard): Promise<Result<Claim>> {
  const stored = await readStored(root, id, guard)
  return stored.ok ? ok(stored.value.claim) : stored
}

/** Stores a new record; `file-exists` where its id is taken. */
export async function createClaim(root: string, claim: Claim): Promise<Result<Claim>> {
  const path = claimPath(root, claim.id)
  const file = nameWithin(root, path)
  const unsafe = await guardWrite(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  const made = await attempt('file-unwritable', file, () => createExclusively(path, serializeClaim(claim)))
  if (!made.ok) return made
  return made.value ? ok(claim) : fail('workspace-moved', { file })
}

/**
 * Changes a record as it is on the disk now, whatever others wrote since it was read: each change touches its field
 * alone. The file is looked at again before it is replaced and after that; of two who save in the same moment, the one
 * who lost changes it once more. `claim-missing`, `version-newer`, `workspace-moved`.
 */
export function updateClaim(
  root: string,
  id: string,
  changes: readonly ClaimChange[],
  writer: ClaimWriter,
): Promise<Result<ChangedClaim>> {
  return updateClaimBy(root, id, () => changes, writer)
}

/** The same with changes that depend on what the record says. */
export function updateClaimBy(
  root: string,
  id: string,
  changesTo: (claim: Claim) => readonly ClaimChange[],
  writer: ClaimWriter,
): Promise<Result<ChangedClaim>> {
  return swapClaim(root, id, (claim) => changeClaim(claim, changesTo(claim), writer))
}

/** Puts what `next` makes of a record in its place, as `updateClaim` does; nothing is written where that is the record itself. */
export function swapClaim(root: string, id: string, next: (claim: Claim) => Claim): Promise<Result<ChangedClaim>> {
  return inTurn(claimPath(root, id), () => swapStored(root, id, next))
}

async function swapStored(root: string, id: string, next: (claim: Claim) => Claim): Promise<Result<ChangedClaim>> {
  const path = claimPath(root, id)
  const file = nameWithin(root, path)
  const unsafe = await guardWrite(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await readStored(root, id)
    if (!stored.ok) return stored
    const before = stored.value.claim
    const claim = next(before)
    const done = ok({ claim, written: writtenSince(before, claim) })
    if (claim === before) return done
    const text = serializeClaim(claim)
    const replaced = await replaceUnchanged(path, file, stored.value.text, text)
    if (!replaced.ok) return replaced
    if (!replaced.value) continue
    const after = await readStored(root, id)
    if (!after.ok) return after
    if (after.value.text === text || holds(after.value.claim, claim)) return done
  }
  return fail('workspace-moved', { file })
}

/** How often a change is made again before it is given up: nobody saves so many times in a row. */
const TRIES = 5

/** Whether a record has every entry of another's log: then somebody wrote after it, not over it. */
function holds(claim: Claim, other: Claim): boolean {
  const ids = new Set(claim.log.map(({ id }) => id))
  return other.log.every(({ id }) => ids.has(id))
}

async function readStored(
  root: string,
  id: string,
  guard: Guard = (path) => guardPath(root, path),
): Promise<Result<{ readonly text: string; readonly claim: Claim }>> {
  const path = claimPath(root, id)
  const file = nameWithin(root, path)
  const unsafe = await guard(path)
  if (unsafe) return { ok: false, error: unsafe }
  const read = await readSettled(path, file, (text) => parseClaim(text, file))
  if (!read.ok) return read.error.code === 'file-missing' ? fail('claim-missing', { id }) : read
  const { text, parsed } = read.value
  if (!parsed.ok) return parsed
  if (parsed.value.id !== id) return fail('id-differs', { file, path: 'id', found: parsed.value.id, expected: id })
  return ok({ text, claim: parsed.value })
}
