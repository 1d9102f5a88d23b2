/** How far annotators agree in the workspace, at a glance: one measure with its interval. */
import { useEffect, useState } from 'react'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { useT, useWriteDecimal } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { GlanceCard, GlanceNote, GlanceNumber } from '../../ui/GlanceCard.tsx'
import { measuring, useMeasuring } from './window.ts'

/** With more articles than this, measuring waits until somebody asks. */
const AT_ONCE = 60

/** The card. What was measured stays until the card is shown the next time. */
export function AgreementCard() {
  const t = useT()
  const decimal = useWriteDecimal()
  const [articles, setArticles] = useState<number | null>(null)
  const [isAsked, setAsked] = useState(false)
  const { phase, measured, intervals } = useMeasuring()
  useEffect(() => {
    let isOver = false
    const look = async () => {
      const answer = await answerOf(bridge.measurable({ article: null }))
      if (isOver || !answer.ok) return
      setArticles(answer.value.length)
      if (answer.value.length > 0 && answer.value.length <= AT_ONCE) setAsked(true)
    }
    void look()
    return () => {
      isOver = true
    }
  }, [])
  useEffect(() => {
    if (isAsked) void measuring.measure(null)
  }, [isAsked])
  // Gamma takes long and isn't shown here.
  useEffect(() => {
    if (isAsked && phase === 'gamma') measuring.cancel()
  }, [isAsked, phase])
  const alphaU = isAsked ? measured?.agreement.overall.alphaU : undefined
  const interval = intervals?.overall.alphaU
  return (
    <GlanceCard title={t('overview.agreement.title')}>
      {articles === 0 && <GlanceNote>{t('overview.agreement.none')}</GlanceNote>}
      {articles !== null && articles > 0 && !isAsked && (
        <>
          <GlanceNote>{t('overview.agreement.unknown')}</GlanceNote>
          <Button onClick={() => setAsked(true)}>{t('overview.agreement.ask')}</Button>
        </>
      )}
      {isAsked && !alphaU && <GlanceNote>{t('overview.agreement.measuring')}</GlanceNote>}
      {alphaU && (
        <>
          <GlanceNumber
            title={t('overview.agreement.measure', {
              name: t('review.measures.alphaU'),
              explained: t('review.explained.alphaU'),
            })}
            words={
              interval
                ? t('overview.agreement.interval', { low: decimal(interval.low), high: decimal(interval.high) })
                : undefined
            }
          >
            {alphaU.value === null ? '–' : decimal(alphaU.value)}
          </GlanceNumber>
          <GlanceNote>
            {alphaU.reason === null
              ? t('overview.agreement.over', { count: measured?.agreement.articles ?? 0 })
              : t(`review.undefinedFor.${alphaU.reason}`)}
          </GlanceNote>
          <Button variant="plain" onClick={() => setDialog({ name: 'measures' })}>
            {t('overview.agreement.more')}
          </Button>
        </>
      )}
    </GlanceCard>
  )
}
