/** The first start: who works, and where. Also where the remembered workspace can't be opened. */
import { FolderOpen } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { likeNames } from '../../core/model/likeNames.ts'
import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import type { Person, SetUp } from '../../ipc/contract.ts'
import { ProblemNotice } from '../commands/ProblemNotice.tsx'
import { runCommand } from '../commands/registry.ts'
import { NameField } from '../features/library/NameField.tsx'
import { People } from '../features/library/People.tsx'
import { loadSession, setUp } from '../features/library/session.ts'
import { answerOf, bridge } from '../platform/bridge.ts'
import { useT } from '../platform/i18n.ts'
import { useSession } from '../platform/session.ts'
import { useSettings } from '../platform/settings.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { InvitationTarget } from './DropTarget.tsx'
import { goToTour } from './tour.ts'
import styles from './Welcome.module.css'

/** The whole window as long as nobody has said who works and where. */
export function Welcome() {
  const t = useT()
  const problem = useSession((state) => state.problem)
  return (
    <main className={styles.page}>
      <InvitationTarget />
      <div className={styles.card}>
        <span className={styles.mark} aria-hidden="true" />
        <h1 className={styles.title}>{t(problem ? 'shell.welcome.failedTitle' : 'shell.welcome.title')}</h1>
        {problem ? (
          <div className={styles.failed}>
            <ProblemNotice problem={problem} />
            <Button onClick={() => void loadSession()}>{t('shell.welcome.tryAgain')}</Button>
            <h2 className={styles.elsewhere}>{t('shell.welcome.elsewhere')}</h2>
          </div>
        ) : (
          <p className={styles.purpose}>{t('shell.welcome.purpose')}</p>
        )}
        <SetUpForm />
        <Button variant="plain" className={styles.team} onClick={() => runCommand('join-team')}>
          {t('team.join.start')}
        </Button>
      </div>
    </main>
  )
}

function SetUpForm() {
  const t = useT()
  const { proposal } = useSession.getState()
  const { annotator } = useSettings.getState()
  const [name, setName] = useState(annotator?.name ?? proposal.name)
  const [folder, setFolder] = useState(proposal.workspace)
  const [asked, setAsked] = useState(false)
  const [working, setWorking] = useState(false)
  const [like, setLike] = useState<readonly Person[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)

  const question = useRef<HTMLElement>(null)
  useEffect(() => {
    if (like.length > 0) question.current?.querySelector('button')?.focus()
  }, [like])

  const choose = async () => {
    const chosen = await bridge.chooseFolder()
    if (chosen !== null) setFolder(chosen)
  }
  const submit = async () => {
    setAsked(true)
    if (name.trim() === '' || folder.trim() === '' || working) return
    setWorking(true)
    const people = await answerOf(bridge.peopleIn({ workspace: folder.trim() }))
    const alike = people.ok ? likeNames(name.trim(), people.value).slice(0, 4) : []
    if (people.ok && alike.length === 0) return begin(undefined)
    setWorking(false)
    setLike(alike)
    if (!people.ok) tell(people)
  }
  const begin = async (who: SetUp['who']) => {
    setWorking(true)
    const answer = await setUp({ name: name.trim(), workspace: folder.trim(), who })
    setWorking(false)
    if (answer.ok && !useSettings.getState().toured) goToTour('offer')
    tell(answer)
  }
  const tell = (answer: Result<unknown>) => {
    setProblem(answer.ok || answer.error.code === 'cancelled' ? null : answer.error)
  }
  if (like.length > 0)
    return (
      <section ref={question} className={styles.form} aria-label={t('shell.annotator.newTitle', { name: name.trim() })}>
        <p className={styles.question}>{t('shell.welcome.isYou', { name: name.trim() })}</p>
        <People people={like} current={undefined} onSelect={({ id }) => void begin({ id })} />
        {problem && <ProblemNotice problem={problem} />}
        <div className={styles.answers}>
          <Button onClick={() => setLike([])}>{t('shell.annotator.back')}</Button>
          <Button onClick={() => void begin({ isNew: true })}>{t('shell.welcome.notMe')}</Button>
        </div>
      </section>
    )
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <NameField
        label={t('shell.welcome.name')}
        value={name}
        error={asked && name.trim() === '' ? t('shell.welcome.nameMissing') : null}
        onChange={setName}
      />
      <TextField
        label={t('shell.welcome.folder')}
        hint={t('shell.welcome.folderHint')}
        error={asked && folder.trim() === '' ? t('shell.welcome.folderMissing') : null}
        value={folder}
        required
        onChange={(event) => setFolder(event.target.value)}
        beside={
          <Button icon={<FolderOpen size={15} aria-hidden="true" />} onClick={() => void choose()}>
            {t('shell.welcome.choose')}
          </Button>
        }
      />
      {problem && <ProblemNotice problem={problem} />}
      <Button type="submit" variant="primary" className={styles.start} aria-disabled={working}>
        {t(working ? 'shell.welcome.starting' : 'shell.welcome.start')}
      </Button>
    </form>
  )
}
