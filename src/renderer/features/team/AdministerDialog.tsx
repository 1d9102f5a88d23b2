/** The team's members, its articles and the round, for administrators and whoever resolves differences. */
import { RefreshCw } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import type { TeamMember, TeamOverview } from '../../../ipc/team.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { useTeam } from '../../platform/team.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import body from '../../ui/DialogBody.module.css'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { ArticlesPart } from './ArticlesPart.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { MembersPart } from './MembersPart.tsx'
import { RevokeDialog } from './RevokeDialog.tsx'
import { RightsDialog } from './RightsDialog.tsx'
import { RoundPart } from './RoundPart.tsx'
import styles from './Team.module.css'

/** What is done to the team, in a dialog of its own. */
export type Step =
  | { readonly is: 'invite'; readonly again: TeamMember | null }
  | { readonly is: 'rights' | 'revoke'; readonly member: TeamMember }
  | { readonly is: 'assign'; readonly articles: readonly string[] }

const PARTS = ['members', 'articles', 'round'] as const

interface AdministerDialogProps {
  readonly onClose: () => void
  /** Measures agreement on the layers that are here. */
  readonly onMeasure: () => void
}

/** The dialog. */
export function AdministerDialog({ onClose, onMeasure }: AdministerDialogProps) {
  const t = useT()
  const team = useTeam((state) => state.team)
  const [part, setPart] = useState<(typeof PARTS)[number]>('members')
  const [overview, setOverview] = useState<TeamOverview | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [step, setStep] = useState<Step | null>(null)
  const [asked, setAsked] = useState(0)
  const refresh = useCallback(async () => {
    const answer = await answerOf(bridge.teamOverview())
    if (answer.ok) setOverview(answer.value)
    setProblem(answer.ok ? null : answer.error)
    setAsked((times) => times + 1)
  }, [])
  useEffect(() => void refresh(), [refresh])
  if (!team) return null
  const isAdmin = team.rights.includes('admin')
  const done = () => {
    setStep(null)
    void refresh()
  }
  switch (step?.is) {
    case 'invite':
      return <InviteDialog again={step.again} onBack={() => setStep(null)} onDone={done} />
    case 'rights':
      return <RightsDialog member={step.member} onBack={() => setStep(null)} onDone={done} />
    case 'revoke':
      return <RevokeDialog member={step.member} onBack={() => setStep(null)} onDone={done} />
    case 'assign':
      return (
        <AssignDialog
          articles={step.articles}
          members={overview?.members ?? []}
          onBack={() => setStep(null)}
          onDone={done}
        />
      )
    case undefined:
      break
  }
  return (
    <Dialog
      title={t('team.admin.title', { title: team.title })}
      size="large"
      place="top"
      onClose={onClose}
      actions={
        <>
          <Button icon={<RefreshCw size={15} aria-hidden="true" />} onClick={() => void refresh()}>
            {t('team.admin.refresh')}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t('shell.close')}
          </Button>
        </>
      }
    >
      <SegmentedControl
        label={t('team.admin.parts')}
        value={part}
        options={PARTS.map((value) => ({ value, label: t(`team.admin.${value}`) }))}
        onChange={setPart}
      />
      {problem && <ProblemNotice problem={problem} />}
      {!isAdmin && <p className={styles.quiet}>{t('team.admin.readOnly')}</p>}
      {overview === null ? (
        !problem && <p className={body.lead}>{t('team.admin.loading')}</p>
      ) : part === 'members' ? (
        <MembersPart members={overview.members} self={team.member.id} isAdmin={isAdmin} onStep={setStep} />
      ) : part === 'articles' ? (
        <ArticlesPart key={asked} members={overview.members} isAdmin={isAdmin} onStep={setStep} />
      ) : (
        <RoundPart overview={overview} rights={team.rights} onChanged={() => void refresh()} onMeasure={onMeasure} />
      )}
    </Dialog>
  )
}
