/** What a member may do from now on. */
import { useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import type { TeamMember } from '../../../ipc/team.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { notify } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RightsFields } from './RightsFields.tsx'

/** What dialogs about one member take. */
export interface MemberStepProps {
  readonly member: TeamMember
  readonly onBack: () => void
  readonly onDone: () => void
}

/** The dialog. */
export function RightsDialog({ member, onBack, onDone }: MemberStepProps) {
  const t = useT()
  const { id, name } = member
  const [rights, setRights] = useState(member.rights)
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async () => {
    const answer = await answerOf(bridge.setRights({ id, rights }))
    if (!answer.ok) return setProblem(answer.error)
    notify({ text: t('team.admin.rightsSaved', { name }), tone: 'info' })
    onDone()
  }
  return (
    <Dialog
      title={t('team.admin.rightsTitle', { name })}
      onClose={onBack}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onBack}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('team.admin.rightsSubmit')}
          </Button>
        </>
      }
    >
      <RightsFields rights={rights} onChange={setRights} />
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
