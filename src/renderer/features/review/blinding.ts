/** Whether the workspace keeps its annotators blind: switched here with a way back, or by somebody else. */
import { create } from 'zustand'
import type { Problem } from '../../../core/problem.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { translate } from '../../platform/i18n.ts'
import { tell } from '../library/libraryHistory.ts'
import { useEditor } from '../../document/editor.ts'
import { notify } from '../../platform/messages.ts'
import { hideColleagues, loadColleagues, useReview } from './state.ts'

const useBlindness = create<{ readonly blind: boolean | null }>(() => ({ blind: null }))

/** Whether annotators tag blind here; null where that has not been asked, and has not changed. */
export function useBlind(): boolean | null {
  return useBlindness(({ blind }) => blind)
}

/** Asks how it is now. */
export async function askBlind(): Promise<void> {
  useBlindness.setState({ blind: await bridge.isBlind() })
}

/** Shows or hides colleagues as the workspace says from now on, whoever changes it. */
export function followBlindness(): void {
  bridge.on('blindChanged', ({ blind }) => {
    notify({ text: translate()(blind ? 'review.blind.wentOn' : 'review.blind.wentOff'), tone: 'info' })
    void show(blind)
  })
}

/** Says in the workspace whether annotators tag blind, shows or hides colleagues accordingly, and offers the way back. */
export async function changeBlind(blind: boolean): Promise<Problem | null> {
  const answer = await answerOf(bridge.setBlind({ blind }))
  if (!answer.ok) return answer.error
  await show(blind)
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

async function show(blind: boolean): Promise<void> {
  useBlindness.setState({ blind })
  if (blind) hideColleagues()
  const article = useEditor.getState().open?.article.id
  if (article !== undefined && article === useReview.getState().article) await loadColleagues(article)
}
