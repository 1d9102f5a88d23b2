/** Adjudication in the window: the layer of `adjudicated`, edited here at once and in the main process, with its own undo. */
import { create } from 'zustand'
import { comparedOf } from '../../../core/compare/compare.ts'
import type { Edit } from '../../../core/edits/edit.ts'
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
import type { Imported } from '../../../ipc/contract.ts'
import { useUndoTarget } from '../../commands/undoing.ts'
import { openDocument, useEditor, whenSaved } from '../../document/editor.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import type { LayerDocument } from '../../document/layerDocument.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useSession } from '../../platform/session.ts'
import { comparableLayers } from './comparedLayers.ts'
import { useReview } from './window.ts'

interface AdjudicationState {
  readonly article: string | null
  /** The document that is adjudicated; null until it was read. */
  readonly document: LayerDocument | null
  /** Its layer as it is now. */
  readonly layer: Layer | null
  /** Why it can't be read, or why the last decision was refused. */
  readonly problem: Problem | null
  /** Stops following what something else makes of the layer. */
  readonly unfollow: () => void
}

const CLOSED = { article: null, document: null, layer: null, problem: null, unfollow: () => undefined }

/** The adjudicated layer of the open article. */
export const useAdjudication = create<AdjudicationState>(() => CLOSED)

// While it is open, undo and redo are its.
useAdjudication.subscribe(({ document }) => useUndoTarget.setState({ instead: document }))

/** Reads the adjudicated layer; `refusal` is why a decision on it was refused. The first decision takes the lock. */
export async function openAdjudication(article: string, refusal: Problem | null = null): Promise<void> {
  useAdjudication.getState().unfollow()
  const unfollow = bridge.on('adjudicatedChanged', (changed) => void refreshAdjudication(changed.article))
  useAdjudication.setState({ ...CLOSED, article, unfollow })
  const answer = await answerOf(bridge.openAdjudication({ article }))
  const text = useEditor.getState().open?.article.text
  if (useAdjudication.getState().article !== article || text === undefined) return
  if (!answer.ok) return useAdjudication.setState({ problem: answer.error })
  const layer = parseTrusted<Layer>(answer.value)
  const document = openDocument({
    text,
    layer,
    send: (edit) => answerOf(bridge.adjudicate({ article, edit })),
    // What is shown isn't on the disk: shows what is.
    onRefused: (problem) => {
      if (useAdjudication.getState().document === document) void openAdjudication(article, problem)
    },
  })
  document.state.subscribe((state) => {
    if (useAdjudication.getState().document === document) useAdjudication.setState({ layer: state.layer })
  })
  useAdjudication.setState({ document, layer, problem: refusal })
}

/** Reads the adjudicated layer again when something else has changed it, after what is on its way. */
async function refreshAdjudication(article: string): Promise<void> {
  if (useAdjudication.getState().article !== article) return
  await whenSaved()
  const answer = await answerOf(bridge.openAdjudication({ article }))
  const { document, article: open } = useAdjudication.getState()
  if (open !== article || !document || document.state.getState().unsaved > 0) return
  if (answer.ok) document.replaceLayer(parseTrusted<Layer>(answer.value))
  else useAdjudication.setState({ document: null, layer: null, problem: answer.error })
}

/** Reads the adjudicated layer again if an import has replaced it. */
export async function reopenImported(imported: readonly Imported[]): Promise<void> {
  const { article } = useAdjudication.getState()
  const isOpen = ({ outcome }: Imported) => outcome.ok && outcome.value.layers && outcome.value.id === article
  if (article !== null && imported.some(isOpen)) await openAdjudication(article)
}

/** Releases the lock, if a decision took it. */
export function closeAdjudication(): void {
  const { article, unfollow } = useAdjudication.getState()
  if (article === null) return
  unfollow()
  useAdjudication.setState(CLOSED)
  void bridge.closeAdjudication({ article })
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
  const { document, layer } = useAdjudication.getState()
  const context = adjudicationContext()
  const edit = context && layer && make(context, layer)
  if (edit) document?.perform(edit)
}

/** What is adjudicated, and by whom; null if no article is open. */
export function adjudicationContext(): AdjudicationContext | null {
  const { open, layer } = useEditor.getState()
  const by = useSession.getState().session?.annotator.id
  if (!open || by === undefined) return null
  const layers = comparableLayers(layer, useReview.getState().colleagues).map(comparedOf)
  return { text: open.article.text, layers, by, idsAndClock }
}
