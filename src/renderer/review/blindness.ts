/** Switching blind tagging on or off for the workspace, with a way back. */
import type { Problem } from '../../core/problem.ts'
import { answerOf, bridge } from '../bridge.ts'
import { translate } from '../i18n.ts'
import { tell } from '../state/articles.ts'
import { useEditor } from '../state/editor.ts'
import { notify } from '../state/toasts.ts'
import { loadColleagues } from './state.ts'

/** Says in the workspace whether annotators tag blind, shows or hides colleagues accordingly, and offers the way back. */
export async function changeBlind(blind: boolean): Promise<Problem | null> {
  const answer = await answerOf(bridge.setBlind({ blind }))
  if (!answer.ok) return answer.error
  const article = useEditor.getState().open?.article.id
  if (article !== undefined) await loadColleagues(article)
  const t = translate()
  notify({
    text: t(blind ? 'review.blind.nowOn' : 'review.blind.nowOff'),
    tone: 'info',
    action: {
      label: t('commands.undo'),
      run: () => void changeBlind(!blind).then((problem) => problem && tell(problem)),
    },
  })
  return null
}
