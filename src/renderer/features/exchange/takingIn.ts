/** Importing layers of a review file as the analyst agreed, and undoing that. */
import type { Problem } from '../../../core/problem.ts'
import type { IncomingOffer } from '../../../ipc/incoming.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { list, translate } from '../../platform/i18n.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { importing } from './window.ts'

/**
 * Imports the selected layers of a file, opens its article, and offers to undo it; returns the problem if that fails.
 */
export async function acceptIncoming(offer: IncomingOffer, annotators: readonly string[]): Promise<Problem | null> {
  const { token, file } = offer
  const answer = await answerOf(bridge.acceptIncoming({ token, annotators: [...annotators] }))
  if (!answer.ok) return answer.error
  const { article, taken, undo } = answer.value
  await importing.showLayers(article, file)
  if (undo === null) return null
  const t = translate()
  notify({
    text: t('storage.incoming.done', { file, taken: list(taken) }),
    tone: 'error',
    action: { label: t('storage.incoming.undo'), run: () => void undoIncoming(undo, file) },
  })
  return null
}

async function undoIncoming(token: string, file: string): Promise<void> {
  const answer = await answerOf(bridge.undoIncoming({ token }))
  if (!answer.ok) return showProblem(answer.error)
  await importing.showLayers(answer.value.article, file)
  notify({ text: translate()('storage.incoming.undone', { file }), tone: 'info' })
}
