/** Adjudication in the window: the layer of `adjudicated`, edited here at once and in the main process, with its own undo. */
import { create } from 'zustand'
import { comparedOf } from '../../../core/compare/compare.ts'
import { applyEdit } from '../../../core/edits/applyEdit.ts'
import type { Edit } from '../../../core/edits/edit.ts'
import { type Direction, EMPTY_HISTORY, type History, nextStep, record, stepped } from '../../../core/edits/history.ts'
import type { Layer } from '../../../core/model/layer.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import type { Problem } from '../../../core/problem.ts'
import {
  type AdjudicationContext,
  type Choice,
  type PlaceDecision,
  planAdjudicate,
  planRelink,
  planReopen,
} from '../../../core/review/adjudicate.ts'
import { useEditor, whenSaved } from '../../document/editor.ts'
import { stamps } from '../../document/stamps.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { showProblem } from '../../platform/messages.ts'
import { useSession } from '../../platform/session.ts'
import { comparableLayers } from './comparedLayers.ts'
import { useReview } from './state.ts'

interface AdjudicationState {
  readonly article: string | null
  /** Null until the lock is ours. */
  readonly layer: Layer | null
  /** Why it can't be adjudicated now. */
  readonly problem: Problem | null
  readonly history: History
  /** Stops following what something else makes of the layer. */
  readonly unfollow: () => void
}

const CLOSED = { article: null, layer: null, problem: null, history: EMPTY_HISTORY, unfollow: () => undefined }

/** The adjudicated layer of the open article. */
export const useAdjudication = create<AdjudicationState>(() => CLOSED)

/** Acquires the lock and reads the adjudicated layer. */
export async function openAdjudication(article: string): Promise<void> {
  useAdjudication.getState().unfollow()
  const unfollow = bridge.on('adjudicatedChanged', (changed) => void refreshAdjudication(changed.article))
  useAdjudication.setState({ ...CLOSED, article, unfollow })
  const answer = await answerOf(bridge.openSettling({ article }))
  if (useAdjudication.getState().article !== article) return
  useAdjudication.setState(answer.ok ? { layer: parseTrusted<Layer>(answer.value) } : { problem: answer.error })
}

/** Reads the adjudicated layer again when something else has changed it, after what is on its way. */
async function refreshAdjudication(article: string): Promise<void> {
  if (useAdjudication.getState().article !== article) return
  await whenSaved()
  const answer = await answerOf(bridge.openSettling({ article }))
  const { layer, article: open } = useAdjudication.getState()
  if (open !== article || !layer || useEditor.getState().unsaved > 0) return
  useAdjudication.setState(answer.ok ? { layer: parseTrusted<Layer>(answer.value) } : { problem: answer.error })
}

/** Releases the lock. */
export function closeAdjudication(): void {
  const { article, unfollow } = useAdjudication.getState()
  if (article === null) return
  unfollow()
  useAdjudication.setState(CLOSED)
  void bridge.closeSettling({ article })
}

/** Decides on units, as one undo step. */
export function adjudicate(choices: readonly Choice[]): void {
  plan((context, layer) => planAdjudicate(context, layer, choices))
}

/** Withdraws the decision on a unit. */
export function reopen({ unit }: PlaceDecision): void {
  plan((context, layer) => planReopen(context, layer, unit))
}

/** Gives adjudicated annotations the links that their sources have now. */
export function relink(): void {
  plan(planRelink)
}

function plan(make: (context: AdjudicationContext, layer: Layer) => Edit | null): void {
  const { layer } = useAdjudication.getState()
  const context = adjudicationContext()
  const edit = context && layer && make(context, layer)
  if (edit) performAdjudication(edit)
}

/** What is adjudicated, and by whom; null if no article is open. */
export function adjudicationContext(): AdjudicationContext | null {
  const { open, layer } = useEditor.getState()
  const by = useSession.getState().session?.annotator.id
  if (!open || by === undefined) return null
  const layers = comparableLayers(layer, useReview.getState().colleagues).map(comparedOf)
  return { text: open.article.text, layers, by, idsAndClock: stamps }
}

/** Undoes or redoes a decision. False if there is none. */
export function stepAdjudication(direction: Direction): boolean {
  const edit = nextStep(useAdjudication.getState().history, direction)
  const inverse = edit && apply(edit)
  if (inverse) useAdjudication.setState(({ history }) => ({ history: stepped(history, direction, inverse) }))
  return Boolean(inverse)
}

function performAdjudication(edit: Edit): void {
  const inverse = apply(edit)
  if (inverse) useAdjudication.setState(({ history }) => ({ history: record(history, inverse) }))
}

function apply(edit: Edit): Edit | null {
  const { layer, article } = useAdjudication.getState()
  const text = useEditor.getState().open?.article.text
  if (!layer || article === null || text === undefined) return null
  const applied = applyEdit(text, layer, edit)
  if (!applied.ok) {
    showProblem(applied.error)
    return null
  }
  useAdjudication.setState({ layer: applied.value.layer })
  useEditor.setState(({ unsaved }) => ({ unsaved: unsaved + 1 }))
  void send(article, edit)
  return applied.value.inverse
}

/** Shows why an edit was refused, and the layer as it is on the disk. */
async function send(article: string, edit: Edit): Promise<void> {
  const answer = await answerOf(bridge.settle({ article, edit }))
  useEditor.setState(({ unsaved }) => ({ unsaved: unsaved - 1 }))
  if (answer.ok) return
  showProblem(answer.error)
  if (useAdjudication.getState().article === article) await openAdjudication(article)
}
