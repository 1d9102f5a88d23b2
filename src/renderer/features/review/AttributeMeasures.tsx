/** How far answers to the codebook's questions agree, what that means in words, and where they differ. */
import type { AttributeAgreement } from '../../../core/agreement/attributeTally.ts'
import type { Interval, Intervals } from '../../../core/agreement/intervals.ts'
import { meaningOf } from '../../../core/agreement/meaning.ts'
import { labelOf } from '../../../core/codebook/wording.ts'
import { cautionSentences } from '../../../i18n/cautions.ts'
import { openArticle } from '../../document/openArticle.ts'
import { useCodebook } from '../../platform/codebook.ts'
import { useLanguage, useT, useWriteCount, useWriteDecimal } from '../../platform/i18n.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ALL } from './comparing.ts'
import styles from './Measures.module.css'
import type { Measured } from './measuringMessages.ts'
import { comparing, review } from './window.ts'

/** Gives what an attribute is called, by its key. */
function useLabelOf(): (key: string) => string {
  const { attributes } = useCodebook()
  const language = useLanguage()
  return (key) => {
    const known = attributes.find((attribute) => attribute.key === key)
    return known ? labelOf(known, language) : key
  }
}

/** When the measures say less than they seem to. */
export function Cautions({ measured }: { readonly measured: Measured }) {
  const t = useT()
  const language = useLanguage()
  const labelOf = useLabelOf()
  const articleOf = (id: string) => measured.articles.find((article) => article.id === id)?.title ?? id
  return cautionSentences(t, language, measured.agreement.cautions, { articleOf, labelOf }).map((words) => (
    <Notice key={words} tone="info">
      {words}
    </Notice>
  ))
}

interface AttributeMeasuresProps {
  readonly measured: Measured
  readonly intervals: Intervals | null
  readonly onClose: () => void
}

/** A row for each question; nothing where none was answered by two. */
export function AttributeMeasures({ measured, intervals, onClose }: AttributeMeasuresProps) {
  const t = useT()
  const { attributes } = measured.agreement
  if (attributes.length === 0) return null
  return (
    <section className={styles.section}>
      <h3>{t('review.attributes.heading')}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['attribute', 'alpha', 'answered', 'differing'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`review.attributes.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {attributes.map((one, index) => (
            <AttributeRow
              key={`${one.of} ${one.key}`}
              agreement={one}
              interval={intervals?.attributes[index] ?? null}
              onClose={onClose}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface AttributeRowProps {
  readonly agreement: AttributeAgreement
  readonly interval: Interval | null
  readonly onClose: () => void
}

function AttributeRow({ agreement, interval, onClose }: AttributeRowProps) {
  const t = useT()
  const decimal = useWriteDecimal()
  const write = useWriteCount()
  const name = useLabelOf()(agreement.key)
  const { of, metric, alpha, units, differing, differsIn, byRevision } = agreement
  const label = of === 'article' ? t('review.attributes.ofArticle', { label: name }) : name
  const shown = (value: number | null) => (value === null ? '–' : decimal(value))
  const [first] = differsIn
  const open = async () => {
    if (first === undefined) return
    await openArticle(first)
    comparing.show({ ...ALL, without: new Set(), kind: of === 'annotations' ? 'value' : null })
    review.setTab('compare')
    onClose()
  }
  return (
    <tr>
      <th scope="row">
        {label}
        <small className={styles.small}>{t(`review.attributes.meaning.${meaningOf(alpha, interval, units)}`)}</small>
        {byRevision.map(({ revision, alpha: own, units: count }) => (
          <small key={revision ?? ''} className={styles.small}>
            {revision === null
              ? t('review.attributes.revisionUnknown', { value: shown(own.value), count })
              : t('review.attributes.byRevision', { revision, value: shown(own.value), count })}
          </small>
        ))}
      </th>
      <td title={t(`review.attributes.metric.${metric}`)}>
        {shown(alpha.value)}
        {interval && (
          <small
            className={styles.small}
            title={t('review.attributes.interval', { low: decimal(interval.low), high: decimal(interval.high) })}
          >
            {`${decimal(interval.low)} – ${decimal(interval.high)}`}
          </small>
        )}
        {alpha.reason !== null && <small className={styles.small}>{t(`review.undefinedFor.${alpha.reason}`)}</small>}
      </td>
      <td>{write(units)}</td>
      <td>
        {first === undefined ? (
          write(differing)
        ) : (
          <button
            type="button"
            className={styles.count}
            aria-label={`${write(differing)}. ${t('review.attributes.open', { label })}`}
            title={t('review.attributes.open', { label })}
            onClick={() => void open()}
          >
            {write(differing)}
          </button>
        )}
      </td>
    </tr>
  )
}
