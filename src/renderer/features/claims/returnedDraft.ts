/** A returned draft: what somebody wrote beside an article in Word becomes notes and evidence. */
import { planDraft } from '../../../core/writing/returnedDraft.ts'
import { notifyUndoable } from '../../commands/undoing.ts'
import { perform, useEditor } from '../../document/editor.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { translate } from '../../platform/i18n.ts'
import { notify, showProblem } from '../../platform/messages.ts'
import { claims, useClaims } from './window.ts'

/** Asks for the file and takes in what is new: notes as one step of undo of the article, evidence as steps of its claims. */
export async function readDraft(): Promise<void> {
  const article = useEditor.getState().open?.article.id
  if (article === undefined) return
  const answer = await answerOf(bridge.readDraft({ article }))
  if (!answer.ok) return showProblem(answer.error)
  if (!answer.value) return
  await claims.ask()
  const { open, layer } = useEditor.getState()
  if (!open || !layer || open.article.id !== article) return
  const records = useClaims.getState().page?.claims ?? []
  const recordOf = ({ id }: { readonly id: string }) =>
    records.find(({ appearances }) => appearances.some(({ annotation }) => annotation === id)) ?? null
  const plan = planDraft(open.article.text, layer, answer.value, { tag: 'claim', recordOf }, idsAndClock)
  const notes = plan.edit.edits.length
  const isNoted = notes > 0 && perform(plan.edit)
  let sources = 0
  for (const { claim, evidence } of plan.evidence)
    if (await claims.change(claim, [{ path: `evidence/${evidence.id}`, value: evidence }])) sources += 1
  const t = translate()
  const said = [
    t('claims.draft.notes', { count: isNoted ? notes : 0 }),
    t('claims.draft.sources', { count: sources }),
    ...(plan.left > 0 ? [t('claims.draft.left', { count: plan.left })] : []),
  ].join(' ')
  if (isNoted) notifyUndoable(said)
  else notify({ text: notes + sources + plan.left === 0 ? t('claims.draft.nothing') : said, tone: 'info' })
}
