/** The question before a member's access ends. */
import { useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { notify } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { MemberStepProps } from './RightsDialog.tsx'

/** The dialog. */
export function RevokeDialog({ member, onBack, onDone }: MemberStepProps) {
  const t = useT()
  const { id, name } = member
  const [problem, setProblem] = useState<Problem | null>(null)
  const revoke = async () => {
    const answer = await answerOf(bridge.revokeMember({ id }))
    if (!answer.ok) return setProblem(answer.error)
    notify({ text: t('team.admin.revoked', { name }), tone: 'info' })
    onDone()
  }
  return (
    <Dialog
      title={t('team.admin.revokeTitle', { name })}
      size="small"
      onClose={onBack}
      actions={
        <>
          <Button onClick={onBack}>{t('shell.cancel')}</Button>
          <Button variant="danger" onClick={() => void revoke()}>
            {t('team.admin.revokeSubmit')}
          </Button>
        </>
      }
    >
      <p>{t('team.admin.revokeLead', { name })}</p>
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
