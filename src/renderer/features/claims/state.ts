/** The claim records in a window: the list, the one that is selected, those that are marked, and what is done to them. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { ClaimChange } from '../../../core/claims/changes.ts'
import type { Claim } from '../../../core/model/claim.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { Session } from '../../../ipc/contract.ts'
import { type ClaimsPage, createListing, type ListingPorts } from './listing.ts'
import { type ClaimWrites, createClaimSteps, type DoneStep, type Notice, nameOfStep } from './steps.ts'

/** What is known of the records. */
export interface ClaimsState {
  /** Null until it was asked for. */
  readonly page: ClaimsPage | null
  /** The session that all of it belongs to. */
  readonly session: Session | null
  /** Why it can't be shown. */
  readonly problem: Problem | null
  readonly selected: string | null
  /** Records that are to be changed together. */
  readonly marked: ReadonlySet<string>
  /** The selected record with its log. */
  readonly open: Claim | null
  readonly undo: readonly DoneStep[]
  readonly redo: readonly DoneStep[]
}

/** What the records need of the window. */
export interface ClaimsPorts extends ClaimWrites, ListingPorts {
  readonly session: () => Session | null
  readonly read: (id: string) => Promise<Result<Claim>>
  readonly showProblem: (problem: Problem) => void
  /** Says what happened, and offers to undo it where that is meant. */
  readonly tell: (notice: Notice) => void
}

/** The records in one window. */
export interface Claims {
  readonly state: UseBoundStore<StoreApi<ClaimsState>>
  /** Asks for the list, and for the selected record. What was known stays where they can't be read. */
  readonly ask: () => Promise<void>
  /** Selects a record and asks for it; null for none. */
  readonly open: (id: string | null) => Promise<void>
  /** Stores a new record and selects it. Whether that went. */
  readonly make: (claim: Claim) => Promise<boolean>
  /** Changes fields of a record; one step of undo. Whether that went. */
  readonly change: (id: string, changes: readonly ClaimChange[]) => Promise<boolean>
  /** Changes several records alike, as one step of undo; what failed is shown, and the others are changed. */
  readonly changeSeveral: (ids: Iterable<string>, changes: readonly ClaimChange[]) => Promise<void>
  /** Moves a record to the trash. Whether that went. */
  readonly remove: (id: string) => Promise<boolean>
  /** Moves several records to the trash, as one step of undo. */
  readonly removeSeveral: (ids: Iterable<string>) => Promise<void>
  /** Marks a record to be changed together with others, or no longer. */
  readonly toggleMarked: (id: string) => void
  readonly unmark: () => void
  /** Undoes or redoes the last step. */
  readonly step: (direction: 'undo' | 'redo') => Promise<void>
}

const NOTHING: ClaimsState = {
  page: null,
  session: null,
  problem: null,
  selected: null,
  marked: new Set(),
  open: null,
  undo: [],
  redo: [],
}

/** Nothing was asked for yet. */
export function createClaims(ports: ClaimsPorts): Claims {
  const { session, read, showProblem, tell } = ports
  const state = create<ClaimsState>(() => NOTHING)

  const put = (claim: Claim) =>
    state.setState(({ page, open, selected }) => ({
      page: page && { ...page, claims: [{ ...claim, log: [] }, ...page.claims.filter(({ id }) => id !== claim.id)] },
      open: selected === claim.id || open?.id === claim.id ? claim : open,
    }))
  const drop = (id: string) =>
    state.setState(({ page, selected, open, marked }) => ({
      page: page && { ...page, claims: page.claims.filter((claim) => claim.id !== id) },
      marked: new Set([...marked].filter((one) => one !== id)),
      ...(selected === id ? { selected: null, open: null } : { selected, open }),
    }))
  const record = (step: DoneStep) => state.setState(({ undo }) => ({ undo: [...undo, step], redo: [] }))

  const openClaim = async (id: string | null) => {
    state.setState(({ open }) => ({ selected: id, open: open?.id === id ? open : null }))
    if (id === null) return
    const answer = await read(id)
    if (state.getState().selected !== id) return
    if (answer.ok) state.setState({ open: answer.value })
    else if (answer.error.code === 'claim-missing') state.setState({ selected: null, open: null })
    else showProblem(answer.error)
  }
  const listing = createListing(ports, {
    now: () => state.getState().page,
    show: (page) => state.setState({ page, problem: null }),
  })
  const ask = async () => {
    const now = session()
    if (state.getState().session !== now) {
      state.setState({ ...NOTHING, session: now })
      listing.forget()
    }
    const problem = await listing.ask()
    if (problem && problem.code !== 'no-session') state.setState({ problem })
    const { selected } = state.getState()
    if (selected !== null) await openClaim(selected)
  }
  const steps = createClaimSteps(ports, {
    put,
    drop,
    restored: async (id) => {
      await ask()
      await openClaim(id)
      return state.getState().open
    },
    tell,
  })
  /** Does a step; null where it failed, which is shown. What changed nothing is no step of undo. */
  const doStep = async (doing: Promise<Result<DoneStep | null>>): Promise<boolean> => {
    const done = await doing
    if (!done.ok) showProblem(done.error)
    else if (done.value) record(done.value)
    return done.ok
  }
  const inOneStep = async (ids: Iterable<string>, one: (id: string) => Promise<Result<DoneStep | null>>) => {
    const done: DoneStep[] = []
    let problem: Problem | null = null
    for (const id of ids) {
      const outcome = await one(id)
      if (!outcome.ok) problem = outcome.error
      else if (outcome.value) done.push(outcome.value)
    }
    if (done.length > 0) record({ kind: 'several', steps: done })
    if (problem) showProblem(problem)
    if (done.length > 0) tell({ kind: 'several-changed', count: done.length })
  }
  return {
    state,
    ask,
    open: openClaim,
    make: async (claim) => {
      const made = await ports.create(claim)
      if (!made.ok) {
        showProblem(made.error)
        return false
      }
      put(made.value)
      state.setState({ selected: made.value.id, open: made.value })
      record({ kind: 'made', claim: made.value })
      return true
    },
    change: (id, changes) => doStep(steps.change(id, changes)),
    changeSeveral: (ids, changes) => inOneStep([...ids], (id) => steps.change(id, changes)),
    remove: async (id) => {
      const isRemoved = await doStep(steps.remove(id))
      if (isRemoved) tell({ kind: 'removed' })
      return isRemoved
    },
    removeSeveral: async (ids) => {
      await inOneStep([...ids], steps.remove)
      state.setState({ marked: new Set() })
    },
    toggleMarked: (id) => {
      const marked = new Set(state.getState().marked)
      if (!marked.delete(id)) marked.add(id)
      state.setState({ marked })
    },
    unmark: () => state.setState({ marked: new Set() }),
    step: async (direction) => {
      const { undo, redo } = state.getState()
      const last = (direction === 'undo' ? undo : redo).at(-1)
      if (!last) return tell({ kind: 'nothing-to', direction })
      const back = await steps.takeBack(last)
      if (!back.ok) return showProblem(back.error)
      if (!back.value) return
      const { value } = back
      state.setState(
        direction === 'undo'
          ? { undo: undo.slice(0, -1), redo: [...redo, value] }
          : { redo: redo.slice(0, -1), undo: [...undo, value] },
      )
      // What is redone is what the step that takes it back again tells.
      tell({
        kind: 'stepped',
        direction,
        what: direction === 'undo' ? nameOfStep(last, value) : nameOfStep(value, last),
      })
    },
  }
}
