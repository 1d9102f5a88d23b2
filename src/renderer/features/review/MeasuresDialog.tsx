/** How far annotators agree: every measure by tag, what each of them means, and plots that lead to the tags they count. */
import { type Gammas, isApproximate, wasCut } from '../../../core/agreement/computation.ts'
import type { Interval, IntervalsOf } from '../../../core/agreement/intervals.ts'
import type { Measure } from '../../../core/agreement/measure.ts'
import type { Scores } from '../../../core/agreement/measures.ts'
import { TAGS } from '../../../core/model/tag.ts'
import { measuredVersionSentences } from '../../../i18n/articleVersions.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { useLanguage, useT, useWriteDecimal, useWriteList } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { AttributeMeasures, Cautions } from './AttributeMeasures.tsx'
import { ScopeControl, StateControl, useMeasuredScope } from './MeasuredScope.tsx'
import { MeasurePlots } from './MeasurePlots.tsx'
import styles from './Measures.module.css'
import { measuring, useMeasuring } from './window.ts'

/** The names of the measures, in the order of the table. */
const MEASURES = ['f1Exact', 'f1Overlap', 'kappa', 'fleissKappa', 'alphaU', 'gamma'] as const

/** The dialog; it measures the open article or the workspace as soon as it is there. */
export function MeasuresDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const language = useLanguage()
  const writeList = useWriteList()
  const measuredScope = useMeasuredScope()
  const { article, state } = measuredScope
  const { phase, part, measured, intervals, gammas, problem } = useMeasuring()
  const isBusy = phase === 'reading' || phase === 'intervals' || phase === 'gamma'
  return (
    <Dialog title={t('review.measuring.title')} size="large" onClose={onClose}>
      <div className={styles.head}>
        <ScopeControl {...measuredScope} />
        {isBusy && (
          <>
            <span className={styles.doing}>{t(`review.measuring.${phase}`)}</span>
            <progress className={styles.progress} aria-label={t(`review.measuring.${phase}`)} value={part} max={1} />
            <Button onClick={measuring.cancel}>{t('shell.cancel')}</Button>
          </>
        )}
        {phase === 'cancelled' && (
          <>
            <span>{t(measured ? 'review.measuring.cancelled' : 'review.measuring.stopped')}</span>
            <Button onClick={() => void measuring.measure(article, state)}>{t('review.measuring.again')}</Button>
          </>
        )}
      </div>
      <StateControl {...measuredScope} />
      {gammas && isApproximate(gammas) && <Notice tone="info">{t('review.approximateGamma')}</Notice>}
      {gammas && wasCut(gammas) && <Notice tone="info">{t('review.cut')}</Notice>}
      {problem && <ProblemNotice problem={problem} />}
      {measured && measured.agreement.articles === 0 && <Notice tone="info">{t('review.measuring.none')}</Notice>}
      {measured && measured.agreement.articles > 0 && (
        <>
          <p className={styles.scope}>
            {t('review.cli.scope', {
              annotators: writeList(measured.agreement.annotators.map((id) => measured.names[id] ?? id)),
              count: measured.agreement.articles,
            })}
          </p>
          {measuredVersionSentences(t, language, measured.versions).map((sentence) => (
            <p key={sentence} className={styles.scope}>
              {sentence}
            </p>
          ))}
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('review.measuring.tag')}</th>
                {MEASURES.map((name) => (
                  <th key={name} scope="col">
                    {t(`review.measures.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[null, ...TAGS].map((tag) => (
                <Row
                  key={tag ?? ''}
                  name={tag === null ? t('review.allTags') : t(`reader.tags.${tag}`)}
                  scores={tag === null ? measured.agreement.overall : measured.agreement.byTag[tag]}
                  intervals={intervals && (tag === null ? intervals.overall : intervals.byTag[tag])}
                  pending={isBusy}
                  gamma={gammas && (tag === null ? gammas.overall : gammas.byTag[tag])}
                />
              ))}
            </tbody>
          </table>
          {measured.agreement.merged > 0 && (
            <Notice tone="info">{t('review.measuring.merged', { count: measured.agreement.merged })}</Notice>
          )}
          <Cautions measured={measured} />
          <AttributeMeasures measured={measured} intervals={intervals} onClose={onClose} />
          <MeasurePlots measured={measured} onClose={onClose} />
          <dl className={styles.explained}>
            {MEASURES.map((name) => (
              <div key={name}>
                <dt>{t(`review.measures.${name}`)}</dt>
                <dd>{t(`review.explained.${name}`)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Dialog>
  )
}

interface RowProps {
  readonly name: string
  readonly scores: Scores
  readonly gamma: Gammas['overall'] | null
  /** Null until they are computed. */
  readonly intervals: IntervalsOf | null
  /** Whether gamma is still to come. */
  readonly pending: boolean
}

function Row({ name, scores, gamma, intervals, pending }: RowProps) {
  const decimal = useWriteDecimal()
  const { f1Exact, f1Overlap, kappa, fleissKappa, alphaU } = scores
  const within = (interval: Interval | null | undefined) =>
    interval ? `${decimal(interval.low)} – ${decimal(interval.high)}` : null
  return (
    <tr>
      <th scope="row">{name}</th>
      {Object.entries({ f1Exact, f1Overlap, kappa }).map(([name, { mean, deviation }]) => (
        <Value
          key={name}
          measure={mean}
          beside={[
            deviation === null ? null : `± ${decimal(deviation)}`,
            within(intervals?.[name as keyof IntervalsOf]),
          ]}
        />
      ))}
      <Value measure={fleissKappa} beside={[within(intervals?.fleissKappa)]} />
      <Value measure={alphaU} beside={[within(intervals?.alphaU)]} />
      {gamma ? (
        <Value measure={gamma} beside={[gamma.reason === null ? within(gamma) : null]} />
      ) : (
        <td>{pending ? '…' : '–'}</td>
      )}
    </tr>
  )
}

function Value({
  measure,
  beside,
}: {
  readonly measure: Pick<Measure, 'value' | 'reason'>
  readonly beside: readonly (string | null)[]
}) {
  const decimal = useWriteDecimal()
  const t = useT()
  return (
    <td>
      {measure.value === null ? '–' : decimal(measure.value)}
      {measure.reason === null ? (
        beside
          .filter((words) => words !== null)
          .map((words) => (
            <small key={words} className={styles.small}>
              {words}
            </small>
          ))
      ) : (
        <small className={styles.small}>{t(`review.undefinedFor.${measure.reason}`)}</small>
      )}
    </td>
  )
}
