/** Who gets articles: so many annotators each, or these members. */
import { useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import type { TeamMember } from '../../../ipc/team.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { notify } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'
import styles from './Team.module.css'

interface AssignDialogProps {
  /** Their ids; none for all. */
  readonly articles: readonly string[]
  readonly members: readonly TeamMember[]
  readonly onBack: () => void
  readonly onDone: () => void
}

/** The dialog. */
export function AssignDialog({ articles, members, onBack, onDone }: AssignDialogProps) {
  const t = useT()
  const [how, setHow] = useState<'anybody' | 'these'>('anybody')
  const [annotators, setAnnotators] = useState(2)
  const [to, setTo] = useState<ReadonlySet<string>>(new Set())
  const [isAsked, setAsked] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const count = articles.length
  const able = members.filter(({ hasLeft, rights }) => !hasLeft && rights.includes('annotate'))
  const toggle = (id: string) => {
    const next = new Set(to)
    if (!next.delete(id)) next.add(id)
    setTo(next)
  }
  const submit = async () => {
    setAsked(true)
    if (how === 'these' && to.size === 0) return
    const chosen = how === 'these' ? [...to] : []
    const answer = await answerOf(bridge.assignArticles({ articles, annotators, to: chosen }))
    if (!answer.ok) return setProblem(answer.error)
    notify({ text: t('team.cli.assigned', { count: answer.value }), tone: 'info' })
    onDone()
  }
  return (
    <Dialog
      title={t('team.admin.assignTitle', { count })}
      onClose={onBack}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onBack}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('team.admin.assignSubmit')}
          </Button>
        </>
      }
    >
      <ChoiceGroup
        label={t('team.admin.assignHow', { count })}
        value={how}
        options={[
          {
            value: 'anybody',
            label: t('team.admin.assignAnybody', { count }),
            hint: t('team.admin.assignAnybodyHint', { count }),
          },
          { value: 'these', label: t('team.admin.assignTo'), hint: t('team.admin.assignToHint', { count }) },
        ]}
        onChange={setHow}
      />
      {how === 'anybody' ? (
        <TextField
          type="number"
          min={1}
          max={100}
          label={t('team.admin.annotators', { count })}
          value={annotators}
          onChange={(event) => setAnnotators(Math.min(100, Math.max(1, Math.round(event.target.valueAsNumber || 1))))}
        />
      ) : (
        <fieldset className={styles.boxes}>
          <legend>{t('team.admin.members')}</legend>
          {able.map(({ id, name }) => (
            <label key={id} className={styles.box}>
              <input type="checkbox" checked={to.has(id)} onChange={() => toggle(id)} />
              <span>{name}</span>
            </label>
          ))}
          {isAsked && to.size === 0 && (
            <p className={styles.fault} role="alert">
              {t('team.admin.nobody')}
            </p>
          )}
        </fieldset>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
