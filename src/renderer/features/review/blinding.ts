/** Switching blind tagging on or off for the workspace, and following when a colleague does. */
import type { Problem } from '../../../core/problem.ts'
import { useEditor } from '../../document/editor.ts'
import { setBlind } from '../../platform/blindness.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { translate } from '../../platform/i18n.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { review, useReview } from './window.ts'

/** Shows or hides colleagues' tags from now on, whoever changes the workspace's setting. */
export function followBlindness(): void {
  bridge.on('blindChanged', ({ blind }) => {
    notify({ text: translate()(blind ? 'review.blind.wentOn' : 'review.blind.wentOff'), tone: 'info' })
    void show(blind)
  })
}

/** Changes the workspace's setting unless the analyst thinks better of it, shows or hides colleagues' tags accordingly, and offers to undo it. */
export async function changeBlind(blind: boolean): Promise<Problem | null> {
  const answer = await answerOf(bridge.setBlind({ blind }))
  if (!answer.ok) return answer.error.code === 'cancelled' ? null : answer.error
  await show(blind)
  const t = translate()
  notify({
    text: t(blind ? 'review.blind.nowOn' : 'review.blind.nowOff'),
    tone: 'info',
    action: {
      label: t('commands.undo'),
      run: () => void changeBlind(!blind).then((problem) => problem && showProblem(problem)),
    },
  })
  return null
}

async function show(blind: boolean): Promise<void> {
  setBlind(blind)
  if (blind) review.hideColleagues()
  const article = useEditor.getState().open?.article.id
  if (article !== undefined && article === useReview.getState().article) await review.loadColleagues(article)
}
