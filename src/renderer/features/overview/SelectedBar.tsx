/** What can be done with the marked articles at once. */
import { FileOutput, GitCompare, Send, Share2, X } from 'lucide-react'
import { useState } from 'react'
import type { Overview, OverviewArticle } from '../../../ipc/overview.ts'
import { useT } from '../../platform/i18n.ts'
import { useSession } from '../../platform/session.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import type { OverviewActions } from './OverviewPage.tsx'
import styles from './SelectedBar.module.css'
import { SharingDialog } from './SharingDialog.tsx'
import { overviewPage } from './window.ts'

interface SelectedBarProps {
  readonly articles: readonly OverviewArticle[]
  readonly overview: Overview
  readonly actions: OverviewActions
}

/** The bar; what an article can't give (no own layer, nothing to compare) is left out of what is done. */
export function SelectedBar({ articles, overview, actions }: SelectedBarProps) {
  const t = useT()
  const me = useSession((state) => state.session?.annotator.id) ?? ''
  const [isSharing, setSharing] = useState(false)
  const all = articles.map(({ article }) => article)
  const own = idsOf(articles.filter(({ layers }) => layers.some(({ annotator }) => annotator === me)))
  const comparable = idsOf(articles.filter(({ layers, hidden }) => layers.length > 1 && hidden.length === 0))
  return (
    <div className={styles.chosen} role="toolbar" aria-label={t('overview.selected', { count: all.length })}>
      <span aria-live="polite">{t('overview.selected', { count: all.length })}</span>
      <Button
        title={t('overview.export')}
        icon={<FileOutput size={15} aria-hidden="true" />}
        onClick={() => actions.export(all)}
      >
        <span className={styles.label}>{t('overview.export')}</span>
      </Button>
      <Button
        title={t('commands.send-for-review')}
        icon={<Send size={15} aria-hidden="true" />}
        disabled={own.length === 0}
        onClick={() => actions.send(own)}
      >
        <span className={styles.label}>{t('commands.send-for-review')}</span>
      </Button>
      <Button
        title={t('overview.compare')}
        icon={<GitCompare size={15} aria-hidden="true" />}
        disabled={comparable.length === 0}
        onClick={() => actions.compare(comparable)}
      >
        <span className={styles.label}>{t('overview.compare')}</span>
      </Button>
      <Button
        title={t('overview.assign')}
        icon={<Share2 size={15} aria-hidden="true" />}
        onClick={() => setSharing(true)}
      >
        <span className={styles.label}>{t('overview.assign')}</span>
      </Button>
      <IconButton
        label={t('overview.deselect')}
        onClick={() => overviewPage.select({ selected: new Set(), anchor: null })}
      >
        <X size={16} aria-hidden="true" />
      </IconButton>
      {isSharing && <SharingDialog overview={overview} only={all} onClose={() => setSharing(false)} />}
    </div>
  )
}

function idsOf(articles: readonly OverviewArticle[]): readonly string[] {
  return articles.map(({ article }) => article)
}
