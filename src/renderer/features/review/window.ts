/** Review of this window's article. */
import { comparedOf } from '../../../core/compare/compare.ts'
import type { Layer } from '../../../core/model/layer.ts'
import { parseTrusted } from '../../../core/model/parseTrusted.ts'
import { ok } from '../../../core/result.ts'
import type { AdjudicationContext } from '../../../core/review/adjudicate.ts'
import type { Imported } from '../../../ipc/contract.ts'
import { useUndoTarget } from '../../commands/undoing.ts'
import { openDocument, selectAnnotation, useEditor, whenSaved } from '../../document/editor.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { currentCodebook } from '../../platform/codebook.ts'
import { showProblemsOf } from '../../platform/messages.ts'
import { useSession } from '../../platform/session.ts'
import { createWorkerSlot } from '../../platform/workerSlot.ts'
import { createAdjudication } from './adjudication.ts'
import { comparableLayers, createComparing } from './comparing.ts'
import { createEarlierLayers } from './earlierLayers.ts'
import { createMeasuring } from './measuring.ts'
import { createReview } from './state.ts'

/** Review. */
export const review = createReview({
  ownLayer: () => useEditor.getState().layer,
  deselectOwn: () => selectAnnotation(null),
  read: (article) => answerOf(bridge.colleagues({ article })),
  showProblems: (problems) => showProblemsOf('colleagues', problems),
})

/** Its state as components read it. */
export const useReview = review.state

/** Layers on an earlier version of the open article. */
export const earlierLayers = createEarlierLayers({
  read: (article) => answerOf(bridge.earlierColleagues({ article })),
  showProblems: (problems) => showProblemsOf('earlier-layers', problems),
})

/** Which of the compared places are shown. */
export const comparing = createComparing()

/** The choice as components read it. */
export const useComparing = comparing.state

/** The adjudicated layer of the open article. */
export const adjudication = createAdjudication({
  read: async (article) => {
    const answer = await answerOf(bridge.openAdjudication({ article }))
    return answer.ok ? ok(parseTrusted<Layer>(answer.value)) : answer
  },
  send: (article, edit) => answerOf(bridge.adjudicate({ article, edit })),
  release: (article) => void bridge.closeAdjudication({ article }),
  onChanged: (changed) => bridge.on('adjudicatedChanged', ({ article }) => changed(article)),
  text: () => useEditor.getState().open?.article.text ?? null,
  openDocument,
  whenSaved,
  context: adjudicationContext,
})

/** Its state as components read it. */
export const useAdjudication = adjudication.state

// While it is open, undo and redo are its.
useAdjudication.subscribe(({ document }) => useUndoTarget.setState({ instead: document }))

/** What is adjudicated, and by whom; null if no article is open. */
export function adjudicationContext(): AdjudicationContext | null {
  const { open, layer } = useEditor.getState()
  const by = useSession.getState().session?.annotator.id
  if (!open || by === undefined) return null
  const layers = comparableLayers(layer, useReview.getState().colleagues).map(comparedOf)
  return { text: open.article.text, layers, by, idsAndClock }
}

/** Measuring agreement. */
export const measuring = createMeasuring({
  places: (article) => answerOf(bridge.measurable({ article })),
  articleOf: ({ article, annotators, brought }, state) =>
    answerOf(bridge.measurableArticle({ article, annotators, brought, state })),
  codebook: currentCodebook,
  worker: createWorkerSlot(() => new Worker(new URL('./measuring.worker.ts', import.meta.url), { type: 'module' })),
})

/** The last measurement as components read it. */
export const useMeasuring = measuring.state

/** Reads colleagues' layers on an article again if review shows it and an import has brought layers for it. */
export async function loadImported(imported: readonly Imported[]): Promise<void> {
  const { article } = review.state.getState()
  const isShown = ({ outcome }: Imported) => outcome.ok && outcome.value.layers && outcome.value.id === article
  if (article !== null && imported.some(isShown)) await review.loadColleagues(article)
}
