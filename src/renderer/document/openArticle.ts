/** Opening an article in the window. */
import { answerOf, bridge } from '../platform/bridge.ts'
import { createLatest } from '../platform/latest.ts'
import { showView } from '../platform/mainView.ts'
import { showProblem } from '../platform/messages.ts'
import { loadEditor, useEditor } from './editor.ts'

const openings = createLatest()

/** Opens an article. If several are requested at once, only the last is opened. */
export async function openArticle(id: string): Promise<void> {
  const isLatest = openings.begin()
  const answer = await answerOf(bridge.openArticle({ id }))
  if (!isLatest()) return
  if (!answer.ok) return showProblem(answer.error)
  loadEditor(answer.value)
  answer.value.notices.forEach(showProblem)
}

/** Opens the article that somebody asks for, and leaves any page that covers it. */
export async function showArticle(id: string): Promise<void> {
  showView('article')
  await openArticle(id)
}

/** The id of the open article; null if none is open. */
export function openArticleId(): string | null {
  return useEditor.getState().open?.article.id ?? null
}
