/** Switches to another annotator in this workspace: to somebody who is there or, after a question, to somebody new. */
import { useEffect, useState } from 'react'
import { likeNames } from '../../../core/model/likeNames.ts'
import type { Problem } from '../../../core/problem.ts'
import type { Person } from '../../../ipc/contract.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { useTeam } from '../../platform/team.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import body from '../../ui/DialogBody.module.css'
import { TextField } from '../../ui/Field.tsx'
import { People } from './People.tsx'
import { switchAnnotator } from './session.ts'

/** What the name leads to: who it may be, until that is known. */
interface Question {
  readonly name: string
  readonly like: readonly Person[]
}

/** The people who are there, and a name for somebody new. */
export function AnnotatorDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const current = useSession((state) => state.session?.annotator)
  const team = useTeam((state) => state.team)
  const [people, setPeople] = useState<readonly Person[]>([])
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  const [question, setQuestion] = useState<Question | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    void answerOf(bridge.people()).then((answer) => (answer.ok ? setPeople(answer.value) : setProblem(answer.error)))
  }, [])

  const become = async (who: { readonly name: string; readonly id?: string }) => {
    const answer = await switchAnnotator(who)
    if (answer.ok) onClose()
    else setProblem(answer.error.code === 'cancelled' ? null : answer.error)
  }
  const submit = () => {
    setAsked(true)
    const typed = name.trim()
    if (typed === '') return
    const others = people.filter(({ id }) => id !== current?.id)
    const [first, ...rest] = likeNames(typed, others)
    if (first && rest.length === 0 && first.name === typed) void become({ id: first.id, name: first.name })
    else setQuestion({ name: typed, like: first ? [first, ...rest].slice(0, 3) : [] })
  }
  if (team)
    return (
      <Dialog
        title={t('shell.annotator.title')}
        size="small"
        onClose={onClose}
        actions={
          <Button variant="primary" onClick={onClose}>
            {t('shell.close')}
          </Button>
        }
      >
        <p>{t('team.people.isMember', { name: team.member.name, server: team.server })}</p>
      </Dialog>
    )
  if (question)
    return (
      <Dialog
        title={t('shell.annotator.newTitle', { name: question.name })}
        size="small"
        onClose={() => setQuestion(null)}
        actions={
          <>
            <Button onClick={() => setQuestion(null)}>{t('shell.annotator.back')}</Button>
            <Button variant="primary" onClick={() => void become({ name: question.name })}>
              {t('shell.annotator.isNew')}
            </Button>
          </>
        }
      >
        <p className={body.lead}>
          {t(question.like.length > 0 ? 'shell.annotator.like' : 'shell.annotator.unknown', { name: question.name })}
        </p>
        <People people={question.like} current={undefined} onSelect={({ id, name }) => void become({ id, name })} />
        {problem && <ProblemNotice problem={problem} />}
      </Dialog>
    )
  return (
    <Dialog
      title={t('shell.annotator.title')}
      size="small"
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('shell.annotator.submit')}
          </Button>
        </>
      }
    >
      <p className={body.lead}>{t('shell.annotator.hint', { name: current?.name ?? '' })}</p>
      <People people={people} current={current?.id} onSelect={({ id, name }) => void become({ id, name })} />
      <TextField
        label={t('shell.annotator.name')}
        error={asked && name.trim() === '' ? t('shell.welcome.nameMissing') : null}
        value={name}
        required
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
