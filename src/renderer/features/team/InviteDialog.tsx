/** Inviting somebody to the team, or a member again who lost the password; then the password, once. */
import { useState } from 'react'
import { mayAnnotateAs } from '../../../core/model/ids.ts'
import { personId } from '../../../core/model/people.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Right } from '../../../core/sync/remote.ts'
import type { Invited, TeamMember } from '../../../ipc/team.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import body from '../../ui/DialogBody.module.css'
import { TextField } from '../../ui/Field.tsx'
import { RightsFields } from './RightsFields.tsx'
import styles from './Team.module.css'

interface InviteDialogProps {
  /** The member who lost the password; null to invite somebody new. */
  readonly again: TeamMember | null
  readonly onBack: () => void
  readonly onDone: () => void
}

/** The dialog. */
export function InviteDialog({ again, onBack, onDone }: InviteDialogProps) {
  const t = useT()
  const [name, setName] = useState(again?.name ?? '')
  const [typedId, setId] = useState<string | null>(again?.id ?? null)
  const [rights, setRights] = useState<readonly Right[]>(again?.rights ?? ['annotate'])
  const [isAsked, setAsked] = useState(false)
  const [invited, setInvited] = useState<Invited | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const id = typedId ?? (name.trim() === '' ? '' : personId(name.trim()))
  const submit = async () => {
    setAsked(true)
    if (name.trim() === '' || !mayAnnotateAs(id)) return
    const answer = await answerOf(bridge.inviteMember({ id, name: name.trim(), rights, again: again !== null }))
    setProblem(answer.ok ? null : answer.error)
    if (answer.ok && answer.value) setInvited(answer.value)
  }
  if (invited)
    return (
      <Dialog
        title={t('team.admin.invitedTitle')}
        onClose={onDone}
        actions={
          <Button variant="primary" onClick={onDone}>
            {t('shell.close')}
          </Button>
        }
      >
        <p className={body.lead}>{t('team.admin.invited', { name: name.trim(), file: invited.file })}</p>
        <TextField
          label={t('team.admin.once')}
          value={invited.password}
          readOnly
          className={styles.once}
          onFocus={(event) => event.target.select()}
        />
      </Dialog>
    )
  return (
    <Dialog
      title={again ? t('team.admin.inviteAgainTitle', { name: again.name }) : t('team.admin.inviteTitle')}
      onClose={onBack}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onBack}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('team.admin.inviteSubmit')}
          </Button>
        </>
      }
    >
      {again ? (
        <p className={body.lead}>{t('team.admin.inviteAgainLead', { name: again.name })}</p>
      ) : (
        <>
          <TextField
            label={t('team.admin.name')}
            error={isAsked && name.trim() === '' ? t('shell.welcome.nameMissing') : null}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            label={t('team.admin.id')}
            hint={t('team.admin.idHint')}
            error={isAsked && !mayAnnotateAs(id) ? t('team.admin.idInvalid') : null}
            value={id}
            maxLength={64}
            onChange={(event) => setId(event.target.value)}
          />
          <RightsFields rights={rights} onChange={setRights} />
        </>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
