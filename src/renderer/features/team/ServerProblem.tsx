/** Why a server's articles can't be listed or got, and what to do about it. */
import type { Problem } from '../../../core/problem.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { setDialog } from '../../platform/dialogs.ts'
import { useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ServerArticles.module.css'

interface ServerProblemProps {
  readonly problem: Problem
  /** Asks once more; null where that is done by choosing again. */
  readonly onAgain: (() => void) | null
}

/** The notice. */
export function ServerProblem({ problem, onAgain }: ServerProblemProps) {
  const t = useT()
  return (
    <ProblemNotice problem={problem}>
      {problem.code === 'server-unreachable' && <p className={styles.advice}>{t('team.shelf.away')}</p>}
      {problem.code === 'server-login' ? (
        <Button onClick={() => setDialog({ name: 'team-password', what: 'give' })}>
          {t('team.panel.passwordButton')}
        </Button>
      ) : (
        onAgain && <Button onClick={onAgain}>{t('team.panel.tryAgain')}</Button>
      )}
    </ProblemNotice>
  )
}
