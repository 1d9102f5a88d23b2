/** What an import makes of one document, or made: how many are exact, moved, not found and skipped, and which. */
import { CircleCheck } from 'lucide-react'
import { countOrphans } from '../../../core/formats/orphanCounts.ts'
import { orphanSentence } from '../../../i18n/orphan.ts'
import { passedOverName } from '../../../i18n/passedOver.ts'
import { unknownAnswerSentence } from '../../../i18n/unknownAnswers.ts'
import type { AnnotationsOutcome } from '../../../ipc/exchange.ts'
import { useT } from '../../platform/i18n.ts'
import styles from './exchange.module.css'

interface ImportOutcomeProps {
  readonly outcome: AnnotationsOutcome
  readonly isDone: boolean
  readonly showsAnnotator: boolean
}

/** The numbers, and the list of what needs a look. */
export function ImportOutcome({ outcome, isDone, showsAnnotator }: ImportOutcomeProps) {
  const t = useT()
  const { title, annotator, annotations, by, report, unknownAnswers: unknown } = outcome
  const { exact, evened, believed, moved, fuzzy, orphans, unit, isUnitTold } = report
  const skipped = Object.entries(report.skipped)
  const passedOver = Object.entries(report.passedOver)
  const kept = Object.entries(report.skippedRelations)
  const unitName = t(`formats.units.${unit}`)
  return (
    <div className={styles.outcome}>
      <p className={styles.title}>
        {isDone && <CircleCheck size={15} aria-label={t('exchange.dialog.imported')} />}
        <strong>
          {t(showsAnnotator ? 'exchange.dialog.outcomeOf' : 'exchange.dialog.outcome', {
            title,
            annotator,
            count: annotations,
          })}
        </strong>
      </p>
      <p>{t('exchange.dialog.known', { by: t(`exchange.by.${by}`), unit: unitName })}</p>
      {!isUnitTold && <p>{t('exchange.unitGuessed', { unit: unitName })}</p>}
      <div className={styles.counts}>
        <span>{t('exchange.dialog.exact', { count: exact })}</span>
        {evened.length > 0 && <span>{t('exchange.dialog.evened', { count: evened.length })}</span>}
        {believed.length > 0 && <span>{t('exchange.dialog.believed', { count: believed.length })}</span>}
        {moved.length > 0 && <span>{t('exchange.dialog.moved', { count: moved.length })}</span>}
        {fuzzy.length > 0 && <span>{t('exchange.dialog.fuzzy', { count: fuzzy.length })}</span>}
        {countOrphans(orphans).map(({ why, count }) => (
          <span key={why}>{t(`exchange.dialog.orphans.${why}`, { count })}</span>
        ))}
        {skipped.length + passedOver.length > 0 && (
          <span>{t('exchange.dialog.skipped', { count: sumOf([...skipped, ...passedOver]) })}</span>
        )}
        {unknown.length > 0 && (
          <span>{t('exchange.dialog.unknown', { count: sumOf(unknown.map(({ key, count }) => [key, count])) })}</span>
        )}
        {kept.length > 0 && <span>{t('exchange.dialog.kept', { count: sumOf(kept) })}</span>}
      </div>
      {evened.length +
        believed.length +
        moved.length +
        fuzzy.length +
        orphans.length +
        skipped.length +
        passedOver.length +
        kept.length +
        unknown.length >
        0 && (
        <details>
          <summary>{t('exchange.dialog.look')}</summary>
          <ul className={styles.listed}>
            {moved.map(({ label, quote, start }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two may say the same
              <li key={index}>{t('exchange.moved', { label, quote, start: start ?? '' })}</li>
            ))}
            {fuzzy.map(({ label, quote, now, start, score }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two may say the same
              <li key={index}>
                {t('exchange.fuzzy', { label, quote, now, start: start ?? '', percent: Math.round(100 * score) })}
              </li>
            ))}
            {evened.map(({ label, quote, start }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two may say the same
              <li key={index}>{t('exchange.evened', { label, quote, start: start ?? '' })}</li>
            ))}
            {believed.map(({ label, quote, start }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two may say the same
              <li key={index}>{t('exchange.believed', { label, quote, start: start ?? '' })}</li>
            ))}
            {orphans.map((orphan, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two may say the same
              <li key={index}>{`${orphanSentence(t, orphan)}; ${t('exchange.orphanKept')}`}</li>
            ))}
            {skipped.map(([label, count]) => (
              <li key={label}>{t('exchange.skippedLabel', { label, count })}</li>
            ))}
            {passedOver.map(([what, count]) => (
              <li key={what}>{t('exchange.passedOver', { what: passedOverName(t, what), count })}</li>
            ))}
            {unknown.map((one) => (
              <li key={one.key}>{unknownAnswerSentence(t, one)}</li>
            ))}
            {kept.map(([label, count]) => (
              <li key={label}>{t('exchange.skippedRelation', { label, count })}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function sumOf(counts: readonly (readonly [string, number])[]): number {
  return counts.reduce((total, [, count]) => total + count, 0)
}
