/** Saving the codebook, and taking a change of it back. */
import type { SavedCodebook } from '../../../core/codebook/merge.ts'
import type { Codebook } from '../../../core/model/codebook.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { askCodebook, setCodebook } from '../../platform/codebook.ts'
import { translate } from '../../platform/i18n.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { whileWriting } from '../../platform/writing.ts'

/** Follows changes of the codebook by others. */
export function followCodebook(): void {
  bridge.on('codebookChanged', () => void askCodebook())
  void askCodebook()
}

/** Saves what was made of `base`. Where others changed the same meanwhile nothing is saved, and the conflicts are told. */
export async function saveCodebook(
  base: Codebook | null,
  next: Codebook,
  note: string,
): Promise<Result<SavedCodebook>> {
  const answer = await answerOf(whileWriting(bridge.saveCodebook({ base, next, note })))
  if (!answer.ok || answer.value.conflicts.length > 0) return answer
  const { codebook } = answer.value
  setCodebook(codebook)
  const t = translate()
  notify({
    text: t('codebook.saved', { revision: codebook.revision }),
    tone: 'info',
    action: { label: t('commands.undo'), run: () => void takeBack(base, codebook) },
  })
  return answer
}

/** Saves what the codebook said before as a revision of its own: a revision that others may have seen doesn't go. */
async function takeBack(before: Codebook | null, saved: Codebook): Promise<void> {
  const { attributes = [], findings = [], examples = [] } = before ?? {}
  const next = { ...saved, attributes, findings, examples }
  const answer = await answerOf(
    bridge.saveCodebook({ base: saved, next, note: translate()('codebook.takenBack', { revision: saved.revision }) }),
  )
  const problem: Problem | null = answer.ok ? null : answer.error
  if (problem) showProblem(problem)
  else await askCodebook()
}
