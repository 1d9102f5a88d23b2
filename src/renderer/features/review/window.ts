/** Review of this window's article. */
import type { Imported } from '../../../ipc/contract.ts'
import { selectAnnotation, useEditor } from '../../document/editor.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { showProblemsOf } from '../../platform/messages.ts'
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

/** Reads colleagues' layers on an article again if review shows it and an import has brought layers for it. */
export async function loadImported(imported: readonly Imported[]): Promise<void> {
  const { article } = review.state.getState()
  const isShown = ({ outcome }: Imported) => outcome.ok && outcome.value.layers && outcome.value.id === article
  if (article !== null && imported.some(isShown)) await review.loadColleagues(article)
}
