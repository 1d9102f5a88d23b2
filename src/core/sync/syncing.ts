/** What the parts of one cycle share. */
import type { Difference } from '../merge/difference.ts'
import type { Problem } from '../problem.ts'
import { isReasonCode, type ReasonCode } from '../reasons.ts'
import type { Place, Remote, Welcome } from './remote.ts'
import { placeKey, type SyncState } from './state.ts'
import type { Trail } from './trailLines.ts'
import type { LocalHead, WorkingCopy } from './workingCopy.ts'

/** What syncing needs of the program around it. */
export interface SyncTools {
  readonly sha256: (text: string) => string
  readonly newId: () => string
  /** An ISO time in UTC. */
  readonly now: () => string
  /** Whether a trail's lines are what was written. */
  readonly isSound: (trail: Trail) => boolean
  /** Whether a text is a layer that agrees with its article here. */
  readonly check: (place: Place, text: string) => Promise<Problem | null>
  /** Whether a failed call may succeed when it is made again as it was: the server is away, busy or read-only. */
  readonly isTransient: (problem: Problem) => boolean
}

/** A layer that stays here, and why. */
export interface HeldPlace {
  readonly place: Place
  readonly problem: Problem
}

/** What a cycle did. */
export interface CycleReport {
  readonly welcome: Welcome
  /** Lines of trails that the server took. */
  readonly sent: number
  /** Layers that were fetched. */
  readonly taken: readonly Place[]
  /** The member's own layers that another machine had changed too, and how they differ from what was here. */
  readonly merged: readonly { readonly place: Place; readonly differences: readonly Difference[] }[]
  readonly held: readonly HeldPlace[]
  /** Lines that are only here. */
  readonly unsent: number
  /** Articles that the server took, and that were fetched. */
  readonly added: readonly string[]
  readonly fetched: readonly string[]
  /** Files of the workspace that are everybody's and were changed here: documents, records, corrected articles. */
  readonly shared: readonly string[]
  /** What the server's version replaced here, and where it is kept. */
  readonly aside: readonly { readonly file: string; readonly kept: string }[]
  /** Imported files and evidence that were sent, and that were fetched. */
  readonly files: { readonly sent: number; readonly fetched: number }
  /** Articles that were moved to the trash because the server marked them as removed, and restored again. */
  readonly removed: readonly string[]
  readonly restored: readonly string[]
  /** How far this computer's clock is ahead of the server's, in milliseconds, to the length of one call. */
  readonly ahead: number
}

/** The report of a cycle that did nothing yet. */
export function emptyReport(welcome: Welcome, ahead: number): CycleReport {
  return {
    welcome,
    sent: 0,
    taken: [],
    merged: [],
    held: [],
    unsent: 0,
    added: [],
    fetched: [],
    shared: [],
    aside: [],
    files: { sent: 0, fetched: 0 },
    removed: [],
    restored: [],
    ahead,
  }
}

/** One cycle under way. */
export interface Syncing {
  readonly remote: Remote
  readonly copy: WorkingCopy
  readonly tools: SyncTools
  readonly pull: 'all' | readonly string[]
  readonly welcome: Welcome
  state: SyncState
  report: CycleReport
  /** The articles of the folder, as `articlesHere` has seen them; null before it looks, and again. */
  here: ReadonlyMap<string, string> | null
  /** Why the cycle ends: the server can't be reached. */
  stopped: Problem | null
}

/** Notes why a layer or article stays here; a problem that may pass ends the cycle instead. */
export function hold(at: Syncing, place: Place, problem: Problem): void {
  if (at.tools.isTransient(problem)) at.stopped = problem
  else at.report = { ...at.report, held: [...at.report.held, { place, problem }] }
}

/** The place of what belongs to no layer. */
export const NOWHERE: Place = { article: '', annotator: '' }

/** Notes that a file of everybody's was changed here. */
export function noteShared(at: Syncing, file: string): void {
  at.report = { ...at.report, shared: [...at.report.shared, file] }
}

/** Keeps what the server's version of a file replaces; false where that can't be, and the file has to stay. */
export async function setAside(at: Syncing, file: string, text: string): Promise<boolean> {
  const kept = await at.copy.keepAside(file, text)
  if (!kept.ok) {
    hold(at, NOWHERE, kept.error)
    return false
  }
  at.report = { ...at.report, aside: [...at.report.aside, { file, kept: kept.value }] }
  return true
}

/** Whether something that is `head` here was refused before, which is told again; it is sent when it changes. */
export function isRefused(at: Syncing, key: string, head: string, problemOf: (reason: ReasonCode) => Problem): boolean {
  const held = at.state.held[key]
  if (held?.head !== head) return false
  hold(at, NOWHERE, problemOf(isReasonCode(held.code) ? held.code : 'unsent-other'))
  return true
}

/** Remembers what was refused, and why; a problem that may pass ends the cycle instead. */
export function refuse(
  at: Syncing,
  { key, head, problem }: { readonly key: string; readonly head: string; readonly problem: Problem },
  problemOf: (reason: ReasonCode) => Problem,
): void {
  if (at.tools.isTransient(problem)) {
    at.stopped = problem
    return
  }
  const said = String(problem.details.reason ?? '')
  const reason = isReasonCode(said) ? said : 'unsent-other'
  at.state = { ...at.state, held: { ...at.state.held, [key]: { code: reason, head } } }
  hold(at, NOWHERE, problemOf(reason))
}

/** The articles here, id to the sha256 of the file. Whoever changes one sets `here` to null, so that it is looked again. */
export async function articlesHere(at: Syncing): Promise<ReadonlyMap<string, string>> {
  at.here ??= await at.copy.articles()
  return at.here
}

/** Whether the server has a layer as it is here. */
export function isInStep(at: Syncing, place: Place, { hash, file, isSound }: LocalHead): boolean {
  const there = at.state.layers[placeKey(place)]
  return isSound && there?.hash === hash && there.file === file
}
