/** Joining a team: who invites to what, where on this computer, and the password. */
import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import type { Result } from '../../../core/result.ts'
import type { InvitationOffer, Joined, JoinRequest } from '../../../ipc/team.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { bridge } from '../../platform/bridge.ts'
import { detailsOf, useMessage, useT } from '../../platform/i18n.ts'
import { notify } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import body from '../../ui/DialogBody.module.css'
import { TextField } from '../../ui/Field.tsx'
import { NewPasswordFields } from './NewPasswordFields.tsx'
import { newPasswordFaults } from './newPassword.ts'

interface JoinDialogProps {
  readonly offer: InvitationOffer
  readonly onClose: () => void
  /** Joins, and opens the folder. */
  readonly join: (request: JoinRequest) => Promise<Result<Joined>>
}

/** The dialog. */
export function JoinDialog({ offer, onClose, join }: JoinDialogProps) {
  const t = useT()
  const message = useMessage()
  const { token, title, server, member } = offer
  const [folder, setFolder] = useState(offer.folder)
  const [which, setWhich] = useState<'first' | 'known'>('first')
  const [password, setPassword] = useState('')
  const [next, setNext] = useState('')
  const [repeated, setRepeated] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const faults = newPasswordFaults(next, repeated)
  const isFit = password !== '' && (which === 'known' || (!faults.next && !faults.repeated))

  const choose = async () => {
    const chosen = await bridge.chooseTeamFolder({ token })
    if (chosen !== null) setFolder(chosen)
  }
  const submit = async () => {
    setAsked(true)
    if (!isFit || isWorking) return
    setWorking(true)
    setProblem(null)
    const answer = await join({ token, password, next: which === 'first' ? next : null })
    setWorking(false)
    if (!answer.ok) return setProblem(answer.error)
    const { problem: unchanged } = answer.value
    notify(
      unchanged
        ? {
            text: t('team.join.notChanged', { reason: message(unchanged) }),
            details: detailsOf(unchanged),
            tone: 'error',
          }
        : { text: t('team.join.joined', { title }), tone: 'info' },
    )
    onClose()
  }
  return (
    <Dialog
      title={t('team.join.title', { title })}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary" aria-disabled={isWorking}>
            {t(isWorking ? 'team.join.joining' : 'team.join.submit')}
          </Button>
        </>
      }
    >
      <p className={body.lead}>{t('team.join.lead', { title, server, member })}</p>
      <TextField
        label={t('team.join.folder')}
        hint={t('team.join.folderHint')}
        value={folder}
        readOnly
        beside={
          <Button icon={<FolderOpen size={15} aria-hidden="true" />} onClick={() => void choose()}>
            {t('team.join.chooseFolder')}
          </Button>
        }
      />
      <ChoiceGroup
        label={t('team.join.mine')}
        value={which}
        options={[
          { value: 'first', label: t('team.join.isFirst'), hint: t('team.join.isFirstHint') },
          { value: 'known', label: t('team.join.isKnown'), hint: t('team.join.isKnownHint') },
        ]}
        onChange={setWhich}
      />
      <TextField
        type="password"
        label={t(which === 'first' ? 'team.join.once' : 'team.join.own')}
        error={isAsked && password === '' ? t('team.join.missing') : null}
        value={password}
        maxLength={1000}
        onChange={(event) => setPassword(event.target.value)}
      />
      {which === 'first' && (
        <NewPasswordFields
          next={next}
          repeated={repeated}
          isAsked={isAsked}
          onNext={setNext}
          onRepeated={setRepeated}
        />
      )}
      <p className={body.lead}>{t(offer.keepsPassword ? 'team.join.kept' : 'team.join.notKept')}</p>
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
