/** The member's password for the team's server: to log in with, or another one. */
import { useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { notify } from '../../platform/messages.ts'
import { useTeam } from '../../platform/team.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import body from '../../ui/DialogBody.module.css'
import { TextField } from '../../ui/Field.tsx'
import { NewPasswordFields } from './NewPasswordFields.tsx'
import { newPasswordFaults } from './newPassword.ts'

interface PasswordDialogProps {
  readonly what: 'give' | 'change'
  readonly onClose: () => void
}

/** The dialog. */
export function PasswordDialog({ what, onClose }: PasswordDialogProps) {
  const t = useT()
  const team = useTeam((state) => state.team)
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(team?.link.is === 'password' ? team.link.problem : null)
  if (!team) return null
  const faults = newPasswordFaults(password, repeated)
  const isFit = what === 'give' ? password !== '' : !faults.next && !faults.repeated
  const submit = async () => {
    setAsked(true)
    if (!isFit || isWorking) return
    setWorking(true)
    const call = what === 'give' ? bridge.givePassword : bridge.changePassword
    const answer = await answerOf(call({ password }))
    setWorking(false)
    if (!answer.ok) return setProblem(answer.error)
    if (what === 'change') notify({ text: t('team.password.changed'), tone: 'info' })
    onClose()
  }
  return (
    <Dialog
      title={t(what === 'give' ? 'team.password.giveTitle' : 'team.password.changeTitle', { server: team.server })}
      size="small"
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary" aria-disabled={isWorking}>
            {t(what === 'give' ? 'team.password.giveSubmit' : 'team.password.changeSubmit')}
          </Button>
        </>
      }
    >
      <p className={body.lead}>
        {t(what === 'give' ? 'team.password.giveLead' : 'team.password.changeLead', { login: team.login })}
      </p>
      {what === 'give' ? (
        <TextField
          type="password"
          label={t('team.join.own')}
          error={isAsked && password === '' ? t('team.join.missing') : null}
          value={password}
          maxLength={1000}
          onChange={(event) => setPassword(event.target.value)}
        />
      ) : (
        <NewPasswordFields
          next={password}
          repeated={repeated}
          isAsked={isAsked}
          onNext={setPassword}
          onRepeated={setRepeated}
        />
      )}
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
