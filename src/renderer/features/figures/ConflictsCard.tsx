/** Which figures of the workspace contradict each other, at a glance. */
import { useEffect } from 'react'
import { figureWords } from '../../../core/suggest/figureWords.ts'
import { useDateLocale, useT, useWriteCount } from '../../platform/i18n.ts'
import { showView } from '../../platform/mainView.ts'
import { showTab } from '../../platform/panes.ts'
import { Button } from '../../ui/Button.tsx'
import { GlanceCard, GlanceNote, GlanceNumber } from '../../ui/GlanceCard.tsx'
import { figureConflicts, goToFigure } from './window.ts'

/** The card. It compares the figures when it is shown. */
export function ConflictsCard() {
  const t = useT()
  const write = useWriteCount()
  const locale = useDateLocale()
  const { conflicts } = figureConflicts.state()
  useEffect(() => {
    void figureConflicts.compare(() => [])
  }, [])
  const contradicting = conflicts?.filter(({ contradicts }) => contradicts) ?? []
  const [first] = contradicting
  const show = async () => {
    const [figure] = first?.figures ?? []
    if (!figure) return
    showView('article')
    await goToFigure(figure, () => false)
    showTab('figures')
  }
  return (
    <GlanceCard title={t('overview.conflicts.title')}>
      {conflicts && !first && <GlanceNote>{t('overview.conflicts.none')}</GlanceNote>}
      {first && (
        <>
          <GlanceNumber words={t('overview.conflicts.words', { count: contradicting.length })}>
            {write(contradicting.length)}
          </GlanceNumber>
          <GlanceNote>{first.figures.map(({ value }) => figureWords(value, locale) ?? '').join(' · ')}</GlanceNote>
          <Button variant="plain" onClick={() => void show()}>
            {t('overview.conflicts.show')}
          </Button>
        </>
      )}
    </GlanceCard>
  )
}
