/** What is done to claim records as steps that undo takes back. */
import type { ClaimChange, WrittenChange } from '../../../core/claims/changes.ts'
import type { Claim } from '../../../core/model/claim.ts'
import { ok, type Result } from '../../../core/result.ts'
import type { ClaimChanged } from '../../../ipc/claims.ts'

/** One step: what was written to a record, or that it was made or removed. */
export type DoneStep =
  | {
      readonly kind: 'changed'
      readonly id: string
      readonly statement: string
      readonly written: readonly WrittenChange[]
    }
  | { readonly kind: 'removed'; readonly id: string; readonly trash: string }
  | { readonly kind: 'made'; readonly claim: Claim }
  | { readonly kind: 'several'; readonly steps: readonly DoneStep[] }

/** A step by what it did: to which record, by its statement, and to which field of it. */
export type NamedStep =
  | { readonly kind: 'changed'; readonly path: string; readonly statement: string }
  | { readonly kind: 'removed' | 'made'; readonly statement: string }
  | { readonly kind: 'several'; readonly count: number }

/** What a step that was taken back did: `back` is the step that does it again. */
export function nameOfStep(step: DoneStep, back: DoneStep): NamedStep {
  if (step.kind === 'several') {
    const [only, ...others] = step.steps
    const [again] = back.kind === 'several' ? back.steps : []
    return only && again && others.length === 0
      ? nameOfStep(only, again)
      : { kind: 'several', count: step.steps.length }
  }
  if (step.kind === 'changed')
    return { kind: 'changed', path: step.written[0]?.path ?? 'statement', statement: step.statement }
  if (step.kind === 'made') return { kind: 'made', statement: step.claim.statement }
  return { kind: 'removed', statement: back.kind === 'made' ? back.claim.statement : '' }
}

/** What is said of steps. */
export type Notice =
  | { readonly kind: 'removed' }
  | { readonly kind: 'several-changed'; readonly count: number }
  | { readonly kind: 'nothing-to'; readonly direction: 'undo' | 'redo' }
  /** A step was undone or redone. */
  | { readonly kind: 'stepped'; readonly direction: 'undo' | 'redo'; readonly what: NamedStep }
  /** Fields that somebody changed since stay as they are. */
  | { readonly kind: 'kept-theirs' }

/** How records are written. */
export interface ClaimWrites {
  readonly create: (claim: Claim) => Promise<Result<Claim>>
  readonly change: (id: string, changes: readonly ClaimChange[]) => Promise<Result<ClaimChanged>>
  readonly takeBack: (
    id: string,
    written: readonly WrittenChange[],
  ) => Promise<Result<ClaimChanged & { readonly kept: readonly string[] }>>
  readonly remove: (id: string) => Promise<Result<{ readonly trash: string }>>
  readonly restore: (trash: string) => Promise<Result<unknown>>
}

/** What steps do to what is shown. */
interface Shown {
  readonly put: (claim: Claim) => void
  readonly drop: (id: string) => void
  /** Shows a record that came back from the trash, and gives it. */
  readonly restored: (id: string) => Promise<Claim | null>
  readonly tell: (notice: Notice) => void
}

/** Changes, removals, and the way back from each; null where nothing changed. */
export function createClaimSteps(writes: ClaimWrites, { put, drop, restored, tell }: Shown) {
  const change = async (id: string, changes: readonly ClaimChange[]): Promise<Result<DoneStep | null>> => {
    const changed = await writes.change(id, changes)
    if (!changed.ok) return changed
    const { claim, written } = changed.value
    put(claim)
    return ok(written.length > 0 ? { kind: 'changed', id, statement: claim.statement, written } : null)
  }
  const remove = async (id: string): Promise<Result<DoneStep>> => {
    const removed = await writes.remove(id)
    if (!removed.ok) return removed
    drop(id)
    return ok({ kind: 'removed', id, trash: removed.value.trash })
  }
  /** Takes a step back; gives the step that would take that back. */
  const takeBack = async (step: DoneStep): Promise<Result<DoneStep | null>> => {
    switch (step.kind) {
      case 'changed': {
        const taken = await writes.takeBack(step.id, step.written)
        if (!taken.ok) return taken
        const { claim, kept, written } = taken.value
        put(claim)
        if (kept.length > 0) tell({ kind: 'kept-theirs' })
        return ok({ kind: 'changed', id: step.id, statement: claim.statement, written })
      }
      case 'removed': {
        const back = await writes.restore(step.trash)
        if (!back.ok) return back
        const claim = await restored(step.id)
        return ok(claim && { kind: 'made', claim })
      }
      case 'made':
        return remove(step.claim.id)
      case 'several':
        return takeBackAll(step.steps)
    }
  }
  /** Takes back what can be, the last first; the first problem where that is nothing. */
  const takeBackAll = async (steps: readonly DoneStep[]): Promise<Result<DoneStep | null>> => {
    const back: DoneStep[] = []
    let failed: Result<DoneStep | null> = ok(null)
    for (const one of steps.toReversed()) {
      const taken = await takeBack(one)
      if (!taken.ok) failed = taken
      else if (taken.value) back.push(taken.value)
    }
    return back.length > 0 ? ok({ kind: 'several', steps: back }) : failed
  }
  return { change, remove, takeBack }
}
