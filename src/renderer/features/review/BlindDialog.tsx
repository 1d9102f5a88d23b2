/** Blind tagging in this workspace: what applies now, what changing it would mean, and the switch. */
import { useEffect, useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { askBlind, useBlind } from '../../platform/blindness.ts'
import { useT } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { useTeam } from '../../platform/team.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { changeBlind } from './blinding.ts'

/** The dialog. */
export function BlindDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const title = useSession((state) => state.session?.workspace.title ?? '')
  const blind = useBlind()
  const team = useTeam((state) => state.team)
  const maySwitch = !team || team.rights.includes('admin')
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => void askBlind(), [])
  if (blind === null) return null
  const change = async () => {
    const refused = await changeBlind(!blind)
    if (refused) setProblem(refused)
    else onClose()
  }
  return (
    <Dialog
      title={t('review.blind.dialog')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t(maySwitch ? 'shell.cancel' : 'shell.close')}</Button>
          {maySwitch && (
            <Button variant="primary" onClick={() => void change()}>
              {t(blind ? 'review.blind.turnOff' : 'review.blind.turnOn')}
            </Button>
          )}
        </>
      }
    >
      <p>{t(blind ? 'review.blind.isOn' : 'review.blind.isOff', { title })}</p>
      {maySwitch && <p>{t(blind ? 'review.blind.offMeans' : 'review.blind.onMeans')}</p>}
      <Notice tone="info">
        {t(!team ? 'review.blind.forAll' : maySwitch ? 'team.blind.atServer' : 'team.blind.byAdmin')}
      </Notice>
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
