/** What the parts of one cycle share. */
import type { Difference } from '../merge/difference.ts'
import type { Problem } from '../problem.ts'
import type { Place, Remote, Welcome } from './remote.ts'
import type { SyncState } from './state.ts'
import type { Trail } from './trailLines.ts'
import type { WorkingCopy } from './workingCopy.ts'

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
  /** Why the cycle ends: the server can't be reached. */
  stopped: Problem | null
}

/** Notes why a layer or article stays here; a problem that may pass ends the cycle instead. */
export function hold(at: Syncing, place: Place, problem: Problem): void {
  if (at.tools.isTransient(problem)) at.stopped = problem
  else at.report = { ...at.report, held: [...at.report.held, { place, problem }] }
}
