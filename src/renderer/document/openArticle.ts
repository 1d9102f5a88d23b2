/** Opening an article in the window. */
import { answerOf, bridge } from '../platform/bridge.ts'
import { createLatest } from '../platform/latest.ts'
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

/** The id of the open article; null if none is open. */
export function openArticleId(): string | null {
  return useEditor.getState().open?.article.id ?? null
}
