/** The first start: who works, and where. Also where the remembered workspace can't be opened. */
import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import type { Problem } from '../../core/problem.ts'
import { ProblemNotice } from '../commands/ProblemNotice.tsx'
import { NameField } from '../features/library/NameField.tsx'
import { loadSession, setUp } from '../features/library/session.ts'
import { bridge } from '../platform/bridge.ts'
import { useT } from '../platform/i18n.ts'
import { useSession } from '../platform/session.ts'
import { useSettings } from '../platform/settings.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { goToTour } from './tour.ts'
import styles from './Welcome.module.css'

/** The whole window as long as nobody has said who works and where. */
export function Welcome() {
  const t = useT()
  const problem = useSession((state) => state.problem)
  return (
    <main className={styles.page}>
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
  const [problem, setProblem] = useState<Problem | null>(null)

  const choose = async () => {
    const chosen = await bridge.chooseFolder()
    if (chosen !== null) setFolder(chosen)
  }
  const submit = async () => {
    setAsked(true)
    if (name.trim() === '' || folder.trim() === '' || working) return
    setWorking(true)
    const answer = await setUp(name.trim(), folder.trim())
    setWorking(false)
    if (answer.ok && !useSettings.getState().toured) goToTour('offer')
    setProblem(answer.ok || answer.error.code === 'cancelled' ? null : answer.error)
  }
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
