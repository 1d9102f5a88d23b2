/** Opening an article in the window. */
import { answerOf, bridge } from '../platform/bridge.ts'
import { showView } from '../platform/mainView.ts'
import { showProblem } from '../platform/messages.ts'
import { loadEditor, useEditor, whenSaved } from './editor.ts'
import { createOpening, createReading } from './opening.ts'

/** Asks for an article with its layer as it is on the disk. */
export const readArticle = createReading({ ask: (id) => answerOf(bridge.openArticle({ id })), showProblem })

/** Opens an article. If several are requested at once, only the last is opened. */
export const openArticle = createOpening({
  ask: readArticle,
  shown: (id) => (openArticleId() === id ? useEditor.getState().layer : null),
  whenSaved,
  show: loadEditor,
  showProblem,
})

/** Opens the article that somebody asks for, and leaves any page that covers it. */
export async function showArticle(id: string): Promise<void> {
  showView('article')
  await openArticle(id)
}

/** The id of the open article; null if none is open. */
export function openArticleId(): string | null {
  return useEditor.getState().open?.article.id ?? null
}
