/** The claim records in this window: the list, the one that is selected, and what was done to them, for undo. */
import { create } from 'zustand'
import type { ClaimChange, WrittenChange } from '../../../core/claims/changes.ts'
import type { Claim } from '../../../core/model/claim.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { ClaimsPage } from '../../../ipc/claims.ts'
import type { Session } from '../../../ipc/contract.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { translate } from '../../platform/i18n.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { useSession } from '../../platform/session.ts'
import { whileWriting } from '../../platform/writing.ts'

/** One step of undo: what was written to a record, or that it was removed. */
type DoneStep =
  | { readonly kind: 'changed'; readonly id: string; readonly written: readonly WrittenChange[] }
  | { readonly kind: 'removed'; readonly id: string; readonly trash: string }
  | { readonly kind: 'made'; readonly claim: Claim }
  | { readonly kind: 'several'; readonly steps: readonly DoneStep[] }

interface ClaimsState {
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

/** The state. */
export const useClaims = create<ClaimsState>(() => NOTHING)

/** Asks for the list, and for the selected record. What was known stays where they can't be read. */
export async function askClaims(): Promise<void> {
  const { session } = useSession.getState()
  if (useClaims.getState().session !== session) useClaims.setState({ ...NOTHING, session })
  const answer = await answerOf(bridge.claims())
  if (answer.ok) useClaims.setState({ page: answer.value, problem: null })
  else if (answer.error.code !== 'no-session') useClaims.setState({ problem: answer.error })
  const { selected } = useClaims.getState()
  if (selected !== null) await openClaim(selected)
}

/** Selects a record and asks for it; null for none. */
export async function openClaim(id: string | null): Promise<void> {
  useClaims.setState(({ open }) => ({ selected: id, open: open?.id === id ? open : null }))
  if (id === null) return
  const answer = await answerOf(bridge.claim({ id }))
  if (useClaims.getState().selected !== id) return
  if (answer.ok) useClaims.setState({ open: answer.value })
  else if (answer.error.code === 'claim-missing') useClaims.setState({ selected: null, open: null })
  else showProblem(answer.error)
}

/** Follows what others change, from the first time the list is shown. */
export function followClaims(): () => void {
  return bridge.on('claimsChanged', () => void askClaims())
}

/** Stores a new record and selects it. */
export async function makeClaim(claim: Claim): Promise<boolean> {
  const answer = await answerOf(whileWriting(bridge.createClaim({ claim })))
  if (!answer.ok) {
    showProblem(answer.error)
    return false
  }
  put(answer.value)
  useClaims.setState({ selected: answer.value.id, open: answer.value })
  record({ kind: 'made', claim: answer.value })
  return true
}

/** Changes fields of a record; one step of undo. Whether that went. */
export async function changeClaim(id: string, changes: readonly ClaimChange[]): Promise<boolean> {
  const answer = await answerOf(whileWriting(bridge.changeClaim({ id, changes: [...changes] })))
  if (!answer.ok) {
    showProblem(answer.error)
    return false
  }
  const { claim, written } = answer.value
  put(claim)
  if (written.length > 0) record({ kind: 'changed', id, written })
  return true
}

/** Changes several records in the same way, as one step of undo; what failed is shown, and the others are changed. */
export async function changeSeveral(ids: Iterable<string>, changes: readonly ClaimChange[]): Promise<void> {
  await inOneStep(ids, async (id) => {
    const answer = await answerOf(whileWriting(bridge.changeClaim({ id, changes: [...changes] })))
    if (!answer.ok) return answer
    put(answer.value.claim)
    const { written } = answer.value
    return { ok: true, value: written.length > 0 ? { kind: 'changed', id, written } : null }
  })
}

/** Moves several records to the trash, as one step of undo. */
export async function removeSeveral(ids: Iterable<string>): Promise<void> {
  await inOneStep(ids, async (id) => {
    const answer = await answerOf(whileWriting(bridge.removeClaim({ id })))
    if (!answer.ok) return answer
    dropFromList(id)
    return { ok: true, value: { kind: 'removed', id, trash: answer.value.trash } }
  })
  useClaims.setState({ marked: new Set() })
}

async function inOneStep(
  ids: Iterable<string>,
  change: (id: string) => Promise<Result<DoneStep | null>>,
): Promise<void> {
  const steps: DoneStep[] = []
  let problem: Problem | null = null
  for (const id of ids) {
    const done = await change(id)
    if (!done.ok) problem = done.error
    else if (done.value) steps.push(done.value)
  }
  if (steps.length > 0) record({ kind: 'several', steps })
  if (problem) showProblem(problem)
  if (steps.length === 0) return
  offerUndo(translate()('claims.page.severalChanged', { count: steps.length }))
}

function offerUndo(text: string): void {
  const action = { label: translate()('commands.undo'), run: () => void undoClaims('undo') }
  notify({ text, tone: 'info', topic: 'undo', action })
}

/** Marks a record to be changed together with others, or no longer. */
export function toggleMarked(id: string): void {
  const marked = new Set(useClaims.getState().marked)
  if (!marked.delete(id)) marked.add(id)
  useClaims.setState({ marked })
}

/** Moves a record to the trash. */
export async function removeClaim(id: string): Promise<boolean> {
  const answer = await answerOf(whileWriting(bridge.removeClaim({ id })))
  if (!answer.ok) {
    showProblem(answer.error)
    return false
  }
  dropFromList(id)
  record({ kind: 'removed', id, trash: answer.value.trash })
  offerUndo(translate()('claims.page.removed'))
  return true
}

/** Undoes or redoes the last step. */
export async function undoClaims(direction: 'undo' | 'redo'): Promise<void> {
  const { undo, redo } = useClaims.getState()
  const step = (direction === 'undo' ? undo : redo).at(-1)
  const t = translate()
  if (!step) return notify({ text: t(`claims.page.nothingTo.${direction}`), tone: 'info', topic: 'undo' })
  const back = await takeBack(step)
  if (!back) return
  useClaims.setState(
    direction === 'undo'
      ? { undo: undo.slice(0, -1), redo: [...redo, back] }
      : { redo: redo.slice(0, -1), undo: [...undo, back] },
  )
  notify({ text: t(`claims.page.${direction === 'undo' ? 'undone' : 'redone'}`), tone: 'info', topic: 'undo' })
}

/** Takes a step back; gives the step that would take that back, null where it failed. */
async function takeBack(step: DoneStep): Promise<DoneStep | null> {
  switch (step.kind) {
    case 'changed': {
      const answer = await answerOf(whileWriting(bridge.takeBackClaim({ id: step.id, written: [...step.written] })))
      if (!answer.ok) {
        showProblem(answer.error)
        return null
      }
      put(answer.value.claim)
      if (answer.value.kept.length > 0) notify({ text: translate()('claims.page.keptTheirs'), tone: 'info' })
      return { kind: 'changed', id: step.id, written: answer.value.written }
    }
    case 'removed': {
      const answer = await answerOf(whileWriting(bridge.restore({ trash: step.trash })))
      if (!answer.ok) {
        showProblem(answer.error)
        return null
      }
      await askClaims()
      await openClaim(step.id)
      const claim = useClaims.getState().open
      return claim && { kind: 'made', claim }
    }
    case 'made': {
      const answer = await answerOf(whileWriting(bridge.removeClaim({ id: step.claim.id })))
      if (!answer.ok) {
        showProblem(answer.error)
        return null
      }
      dropFromList(step.claim.id)
      return { kind: 'removed', id: step.claim.id, trash: answer.value.trash }
    }
    case 'several': {
      const back: DoneStep[] = []
      for (const one of [...step.steps].reverse()) {
        const taken = await takeBack(one)
        if (taken) back.push(taken)
      }
      return back.length > 0 ? { kind: 'several', steps: back } : null
    }
  }
}

function record(step: DoneStep): void {
  useClaims.setState(({ undo }) => ({ undo: [...undo, step], redo: [] }))
}

function put(claim: Claim): void {
  useClaims.setState(({ page, open, selected }) => ({
    page: page && { ...page, claims: [{ ...claim, log: [] }, ...page.claims.filter(({ id }) => id !== claim.id)] },
    open: selected === claim.id || open?.id === claim.id ? claim : open,
  }))
}

function dropFromList(id: string): void {
  useClaims.setState(({ page, selected, open, marked }) => ({
    page: page && { ...page, claims: page.claims.filter((claim) => claim.id !== id) },
    marked: new Set([...marked].filter((one) => one !== id)),
    ...(selected === id ? { selected: null, open: null } : { selected, open }),
  }))
}
