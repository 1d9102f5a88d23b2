/** The review report: of what, and as which kind of file. It is measured meanwhile. */
import { useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { notify } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ScopeControl, useMeasuredScope } from './MeasuredScope.tsx'
import styles from './Measures.module.css'
import { reportRequest } from './reporting.ts'
import { measuring, useMeasuring } from './window.ts'

/** The dialog. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const measuredScope = useMeasuredScope()
  const { article } = measuredScope
  const [problem, setProblem] = useState<Problem | null>(null)
  const { phase, part, measured, gammas } = useMeasuring()
  const isBusy = phase === 'reading' || phase === 'gamma'
  const hasAny = measured !== null && measured.agreement.articles > 0

  const save = async (as: 'html' | 'pdf') => {
    if (!measured) return
    const saved = await answerOf(bridge.saveReport(reportRequest(article, as, measured, gammas)))
    if (!saved.ok) return setProblem(saved.error)
    if (saved.value === null) return
    notify({ text: t('review.sent', { path: saved.value.path }), tone: 'info' })
    onClose()
  }
  return (
    <Dialog
      title={t('review.report.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button disabled={isBusy || !hasAny} onClick={() => void save('html')}>
            {t('review.report.html')}
          </Button>
          <Button variant="primary" disabled={isBusy || !hasAny} onClick={() => void save('pdf')}>
            {t('review.report.pdf')}
          </Button>
        </>
      }
    >
      <p>{t('review.report.what')}</p>
      <ScopeControl {...measuredScope} />
      {isBusy && (
        <div className={styles.head}>
          <span className={styles.doing}>{t(`review.measuring.${phase}`)}</span>
          <progress className={styles.progress} aria-label={t(`review.measuring.${phase}`)} value={part} max={1} />
          {phase === 'gamma' && <Button onClick={measuring.cancel}>{t('review.report.withoutGamma')}</Button>}
        </div>
      )}
      {measured && !hasAny && <Notice tone="info">{t('review.measuring.none')}</Notice>}
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
