/** The page of a workspace: how far it is, what is new, what waits, and every article. */
import { Share2, X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { ProblemsNotice } from '../../commands/ProblemsNotice.tsx'
import { useCommands } from '../../commands/registry.ts'
import { bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { showView, useMainView } from '../../platform/mainView.ts'
import { useSession } from '../../platform/session.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { useLasting } from '../../ui/useLasting.ts'
import { ArticleTable } from './ArticleTable.tsx'
import { Glance } from './Glance.tsx'
import styles from './Overview.module.css'
import { SharingDialog } from './SharingDialog.tsx'
import { overviewPage, useOverview } from './window.ts'

/** What can be done from the page with what other parts of the window do. */
export interface OverviewActions {
  readonly open: (article: string) => void
  readonly mark: (article: string, isDone: boolean) => void
  readonly export: (articles: readonly string[]) => void
  readonly send: (articles: readonly string[]) => void
  readonly compare: (articles: readonly string[]) => void
  /** Shows the annotations that fit a query. */
  readonly annotations: (query: string) => void
  readonly claims: () => void
}

interface OverviewPageProps {
  readonly actions: OverviewActions
  /** How far annotators agree, and which figures contradict each other. */
  readonly agreement: ReactNode
  readonly conflicts: ReactNode
}

/** The page. */
export function OverviewPage({ actions, agreement, conflicts }: OverviewPageProps) {
  const t = useT()
  const title = useSession((state) => state.session?.workspace.title) ?? ''
  const { overview, problem, progress, wasStopped } = useOverview()
  const isSlow = useLasting(progress !== null)
  const isChosen = useMainView((state) => state.view === 'overview')
  const [isSharing, setSharing] = useState(false)
  useCommands({ deselect: () => showView('article') }, 'always')
  useEffect(() => overviewPage.look(), [])
  const isComing = !overview && !problem && !wasStopped
  return (
    <main className={styles.page} data-pane="overview" aria-label={t('overview.title')} aria-busy={isComing}>
      <div className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <Button
          icon={<Share2 size={15} aria-hidden="true" />}
          disabled={!overview || overview.articles.length === 0}
          onClick={() => setSharing(true)}
        >
          {t('overview.share')}
        </Button>
        {isChosen && (
          <IconButton label={t('overview.back')} onClick={() => showView('article')}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      {problem && (
        <div className={styles.reading}>
          <ProblemNotice problem={problem} />
        </div>
      )}
      {progress && isSlow && (
        <div className={styles.reading}>
          <ProgressBar label={t('table.reading')} {...progress} words={t('table.readingLayers', { ...progress })} />
          <Button onClick={() => void bridge.stopTable()}>{t('table.stop')}</Button>
        </div>
      )}
      {wasStopped && (
        <div className={styles.reading}>
          <Notice tone="info">
            <p>{t('overview.stopped')}</p>
            <Button onClick={() => void overviewPage.ask()}>{t('table.readOn')}</Button>
          </Notice>
        </div>
      )}
      {overview && overview.problems.length > 0 && (
        <div className={styles.reading}>
          <ProblemsNotice problems={overview.problems} />
        </div>
      )}
      {overview && (
        <div className={styles.content}>
          <Glance overview={overview} actions={actions} agreement={agreement} conflicts={conflicts} />
          <ArticleTable overview={overview} actions={actions} />
        </div>
      )}
      {isComing && <Outline />}
      {isSharing && overview && <SharingDialog overview={overview} onClose={() => setSharing(false)} />}
    </main>
  )
}

/** Where what comes will stand, so that nothing jumps when it is there. */
function Outline() {
  return (
    <div className={styles.content} aria-hidden="true">
      <div className={styles.cards}>
        {[0, 1, 2, 3, 4, 5].map((card) => (
          <div key={card} className={styles.outline} />
        ))}
      </div>
      <div className={styles.outline} data-part="list" />
    </div>
  )
}
