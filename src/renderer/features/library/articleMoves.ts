/** Articles that go to the trash and come back, and the history of what was done with whole articles. */
import type { Trashed } from '../../../ipc/contract.ts'
import { closeEditor, forgetHistory } from '../../document/editor.ts'
import { openArticle, openArticleId } from '../../document/openArticle.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { translate } from '../../platform/i18n.ts'
import { refreshLibrary, rowOf } from '../../platform/library.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { createActionHistory } from './actionHistory.ts'

/** What was done in this window, to be undone. */
export const history = createActionHistory()

/** Moves an article, or the annotator's layer on it, to the trash; null where that failed, which has been said. */
export async function moveToTrash(id: string, what: 'article' | 'layer'): Promise<Trashed | null> {
  const answer = await answerOf(what === 'article' ? bridge.trashArticle({ id }) : bridge.trashLayer({ id }))
  if (!answer.ok) {
    showProblem(answer.error)
    return null
  }
  forgetHistory(id)
  if (openArticleId() === id) {
    if (what === 'article') closeEditor()
    else await openArticle(id)
  }
  await refreshLibrary()
  return answer.value
}

/** Restores it; whether that went. */
export async function restore(id: string, trashed: Trashed | null): Promise<boolean> {
  if (!trashed) return false
  const answer = await answerOf(bridge.restore(trashed))
  if (!answer.ok) showProblem(answer.error)
  await refreshLibrary()
  const title = rowOf(id)?.title
  if (answer.ok && title) notify({ text: translate()('shell.restored', { title }), tone: 'info' })
  if (openArticleId() === id) await openArticle(id)
  return answer.ok
}
