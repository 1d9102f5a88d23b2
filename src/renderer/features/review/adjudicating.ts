/** Settling in the window: the layer of `adjudicated`, changed here at once and in the main process, with its own undo. */
import { create } from 'zustand'
import { comparedOf } from '../../../core/compare/compare.ts'
import { applyEdit } from '../../../core/edits/applyEdit.ts'
import type { Edit } from '../../../core/edits/edit.ts'
import { type Direction, EMPTY_HISTORY, type History, nextStep, record, stepped } from '../../../core/edits/history.ts'
import type { Layer } from '../../../core/model/layer.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import type { Problem } from '../../../core/problem.ts'
import {
  type Choice,
  planRelink,
  planReopen,
  planSettle,
  type Settlement,
  type SettlingContext,
} from '../../../core/review/settle.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { stamps } from '../../commands/annotating.ts'
import { useApp } from '../../platform/settings.ts'
import { tell } from '../library/libraryHistory.ts'
import { useEditor } from '../../document/editor.ts'
import { comparableLayers } from './comparedLayers.ts'
import { useReview } from './state.ts'

interface SettlingState {
  readonly article: string | null
  /** Null until the lock is ours. */
  readonly layer: Layer | null
  /** Why it can't be settled now. */
  readonly problem: Problem | null
  readonly history: History
}

const CLOSED = { article: null, layer: null, problem: null, history: EMPTY_HISTORY } as const

/** The settled layer of the open article. */
export const useSettling = create<SettlingState>(() => CLOSED)

/** Takes the lock and reads the settled layer. */
export async function openSettling(article: string): Promise<void> {
  useSettling.setState({ ...CLOSED, article })
  const answer = await answerOf(bridge.openSettling({ article }))
  if (useSettling.getState().article !== article) return
  useSettling.setState(answer.ok ? { layer: parseTrusted<Layer>(answer.value) } : { problem: answer.error })
}

/** Lets the lock go. */
export function closeSettling(): void {
  const { article } = useSettling.getState()
  if (article === null) return
  useSettling.setState(CLOSED)
  void bridge.closeSettling({ article })
}

/** Settles units as one step of undo. */
export function settle(choices: readonly Choice[]): void {
  plan((context, layer) => planSettle(context, layer, choices))
}

/** Takes the decision about a unit back. */
export function reopen({ unit }: Settlement): void {
  plan((context, layer) => planReopen(context, layer, unit))
}

/** Gives the settled annotations the links that their sources have by now. */
export function relink(): void {
  plan(planRelink)
}

function plan(make: (context: SettlingContext, layer: Layer) => Edit | null): void {
  const { layer } = useSettling.getState()
  const context = settlingContext()
  const edit = context && layer && make(context, layer)
  if (edit) performSettling(edit)
}

/** What is settled at the moment, and by whom; null where no article is open. */
export function settlingContext(): SettlingContext | null {
  const { open, layer } = useEditor.getState()
  const by = useApp.getState().session?.annotator.id
  if (!open || by === undefined) return null
  const layers = comparableLayers(layer, useReview.getState().colleagues).map(comparedOf)
  return { text: open.article.text, layers, by, stamps }
}

/** Takes the last decision back, or makes it again. False if there is none. */
export function stepSettling(direction: Direction): boolean {
  const edit = nextStep(useSettling.getState().history, direction)
  const inverse = edit && apply(edit)
  if (inverse) useSettling.setState(({ history }) => ({ history: stepped(history, direction, inverse) }))
  return Boolean(inverse)
}

function performSettling(edit: Edit): void {
  const inverse = apply(edit)
  if (inverse) useSettling.setState(({ history }) => ({ history: record(history, inverse) }))
}

function apply(edit: Edit): Edit | null {
  const { layer, article } = useSettling.getState()
  const text = useEditor.getState().open?.article.text
  if (!layer || article === null || text === undefined) return null
  const applied = applyEdit(text, layer, edit)
  if (!applied.ok) {
    tell(applied.error)
    return null
  }
  useSettling.setState({ layer: applied.value.layer })
  useEditor.setState(({ unsaved }) => ({ unsaved: unsaved + 1 }))
  void send(article, edit)
  return applied.value.inverse
}

/** What was refused is not on the disk: says so, and shows what is. */
async function send(article: string, edit: Edit): Promise<void> {
  const answer = await answerOf(bridge.settle({ article, edit }))
  useEditor.setState(({ unsaved }) => ({ unsaved: unsaved - 1 }))
  if (answer.ok) return
  tell(answer.error)
  if (useSettling.getState().article === article) await openSettling(article)
}
