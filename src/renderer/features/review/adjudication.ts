/** Adjudication: the layer of `adjudicated`, edited here at once and in the main process, with its own undo. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Edit } from '../../../core/edits/edit.ts'
import type { Layer } from '../../../core/model/layer.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import {
  type AdjudicationContext,
  type Choice,
  type PlaceDecision,
  planAdjudicate,
  planRelink,
  planReopen,
} from '../../../core/review/adjudicate.ts'
import { type ArticleChoice, planArticleAnswers } from '../../../core/review/articleAnswers.ts'
import type { Imported } from '../../../ipc/contract.ts'
import type { DocumentOptions, LayerDocument } from '../../document/layerDocument.ts'

/** What is adjudicated at the moment. */
export interface AdjudicationState {
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

/** What adjudication needs of the window. */
export interface AdjudicationPorts {
  /** Reads the adjudicated layer of an article. */
  readonly read: (article: string) => Promise<Result<Layer>>
  readonly send: (article: string, edit: Edit) => Promise<Result<null>>
  /** Gives up the lock, if a decision took it. */
  readonly release: (article: string) => void
  /** Calls back when something else has changed the adjudicated layer of an article; gives what ends that. */
  readonly onChanged: (changed: (article: string) => void) => () => void
  /** The text of the article in front; null where none is open. */
  readonly text: () => string | null
  readonly openDocument: (options: DocumentOptions) => LayerDocument
  /** Resolves once every edit of the window has been answered. */
  readonly whenSaved: () => Promise<void>
  /** What is adjudicated, and by whom; null where no article is open. */
  readonly context: () => AdjudicationContext | null
}

/** Adjudication in one window: of one article at a time. */
export interface Adjudication {
  readonly state: UseBoundStore<StoreApi<AdjudicationState>>
  /** Reads the adjudicated layer; `refusal` is why a decision on it was refused. The first decision takes the lock. */
  readonly open: (article: string, refusal?: Problem | null) => Promise<void>
  /** Reads the adjudicated layer again if an import has replaced it. */
  readonly reopenImported: (imported: readonly Imported[]) => Promise<void>
  /** Releases the lock, if a decision took it. */
  readonly close: () => void
  /** Decides on units, as one undo step. */
  readonly adjudicate: (choices: readonly Choice[]) => void
  /** Withdraws the decision on a unit. */
  readonly reopen: (decision: PlaceDecision) => void
  /** Keeps answers about the article, or withdraws what is kept, as one undo step. */
  readonly answerArticle: (choices: readonly ArticleChoice[]) => void
  /** Gives adjudicated annotations the links that their sources have now. */
  readonly relink: () => void
}

const CLOSED = { article: null, document: null, layer: null, problem: null, unfollow: () => undefined }

/** Nothing is adjudicated yet. */
export function createAdjudication(ports: AdjudicationPorts): Adjudication {
  const state = create<AdjudicationState>(() => CLOSED)
  const isOpen = (article: string) => state.getState().article === article

  const open = async (article: string, refusal: Problem | null = null) => {
    state.getState().unfollow()
    const unfollow = ports.onChanged((changed) => void refresh(changed))
    state.setState({ ...CLOSED, article, unfollow })
    const answer = await ports.read(article)
    const text = ports.text()
    if (!isOpen(article) || text === null) return
    if (!answer.ok) return state.setState({ problem: answer.error })
    const document = ports.openDocument({
      ...{ text, layer: answer.value, send: (edit) => ports.send(article, edit) },
      // What is shown isn't on the disk: shows what is.
      onRefused: (problem) => {
        if (state.getState().document === document) void open(article, problem)
      },
    })
    document.state.subscribe(({ layer }) => {
      if (state.getState().document === document) state.setState({ layer })
    })
    state.setState({ document, layer: answer.value, problem: refusal })
  }
  /** Reads the layer again when something else has changed it, after what is on its way. */
  const refresh = async (article: string) => {
    if (!isOpen(article)) return
    await ports.whenSaved()
    const answer = await ports.read(article)
    const { document } = state.getState()
    if (!isOpen(article) || !document || document.state.getState().unsaved > 0) return
    if (answer.ok) document.replaceLayer(answer.value)
    else state.setState({ document: null, layer: null, problem: answer.error })
  }
  const plan = (make: (context: AdjudicationContext, layer: Layer) => Edit | null) => {
    const { document, layer } = state.getState()
    const context = ports.context()
    const edit = context && layer && make(context, layer)
    if (edit) document?.perform(edit)
  }
  return {
    state,
    open,
    reopenImported: async (imported) => {
      const { article } = state.getState()
      const isIt = ({ outcome }: Imported) => outcome.ok && outcome.value.layers && outcome.value.id === article
      if (article !== null && imported.some(isIt)) await open(article)
    },
    close: () => {
      const { article, unfollow } = state.getState()
      if (article === null) return
      unfollow()
      state.setState(CLOSED)
      ports.release(article)
    },
    adjudicate: (choices) => plan((context, layer) => planAdjudicate(context, layer, choices)),
    reopen: ({ unit }) => plan((context, layer) => planReopen(context, layer, unit)),
    answerArticle: (choices) => plan((_context, layer) => planArticleAnswers(layer, choices)),
    relink: () => plan(planRelink),
  }
}
