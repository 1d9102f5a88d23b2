/** The words in which claims are found true or not, for editing. */
import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { moved, withFinding } from '../../../core/codebook/drafting.ts'
import { labelOf } from '../../../core/codebook/wording.ts'
import type { Codebook, CodebookFinding } from '../../../core/model/codebook.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './Codebook.module.css'

interface FindingRowsProps {
  readonly codebook: Codebook
  readonly onChange: (codebook: Codebook) => void
}

/** A row for each finding: its name and definition in both languages, and the number that it has in ClaimReview. */
export function FindingRows({ codebook, onChange }: FindingRowsProps) {
  const t = useT()
  const language = useLanguage()
  const { findings } = codebook
  const set = (next: readonly CodebookFinding[]) => onChange({ ...codebook, findings: next })
  const change = (id: string, fields: Partial<CodebookFinding>) =>
    set(findings.map((finding) => (finding.id === id ? { ...finding, ...fields } : finding)))
  return (
    <fieldset className={styles.values}>
      <legend>{t('codebook.findings')}</legend>
      <p className={styles.of}>{t('codebook.findingsHint')}</p>
      {findings.map((finding, index) => {
        const name = labelOf(finding, language) || t('codebook.unnamed')
        const words = (part: 'label' | 'definition', to: 'en' | 'nl', label: string) => (
          <input
            type="text"
            lang={to}
            className={part === 'label' ? undefined : styles.meaning}
            aria-label={`${label}, ${name}`}
            placeholder={label}
            value={finding[part][to]}
            maxLength={part === 'label' ? 200 : 1000}
            onChange={(event) => change(finding.id, { [part]: { ...finding[part], [to]: event.target.value } })}
          />
        )
        return (
          <fieldset key={finding.id} className={styles.value} aria-label={name}>
            {words('label', 'en', t('codebook.labelEn'))}
            {words('label', 'nl', t('codebook.labelNl'))}
            {words('definition', 'en', t('codebook.helpEn'))}
            {words('definition', 'nl', t('codebook.helpNl'))}
            <RatingFields finding={finding} name={name} onChange={(rating) => change(finding.id, { rating })} />
            <span className={styles.tools}>
              <IconButton
                label={t('codebook.up')}
                disabled={index === 0}
                onClick={() => set(moved(findings, index, -1))}
              >
                <ArrowUp size={14} aria-hidden="true" />
              </IconButton>
              <IconButton
                label={t('codebook.down')}
                disabled={index === findings.length - 1}
                onClick={() => set(moved(findings, index, 1))}
              >
                <ArrowDown size={14} aria-hidden="true" />
              </IconButton>
            </span>
          </fieldset>
        )
      })}
      <Button
        icon={<Plus size={14} aria-hidden="true" />}
        onClick={() => onChange(withFinding(codebook, idsAndClock.newId()))}
      >
        {t('codebook.addFinding')}
      </Button>
    </fieldset>
  )
}

interface RatingFieldsProps {
  readonly finding: CodebookFinding
  readonly name: string
  readonly onChange: (rating: CodebookFinding['rating']) => void
}

/** The number of a finding on a desk's own scale; most have none. */
function RatingFields({ finding: { rating }, name, onChange }: RatingFieldsProps) {
  const t = useT()
  const field = (part: 'value' | 'worst' | 'best') => (
    <label className={styles.rating}>
      {t(`codebook.rating.${part}`)}
      <input
        type="number"
        step="any"
        aria-label={`${t(`codebook.rating.${part}`)}, ${name}`}
        value={rating?.[part] ?? ''}
        onChange={({ target }) => {
          const number = target.valueAsNumber
          if (!Number.isNaN(number)) onChange({ value: number, worst: 1, best: 5, ...rating, [part]: number })
          else if (part === 'value') onChange(null)
        }}
      />
    </label>
  )
  return (
    <span className={styles.ratings}>
      {field('value')}
      {rating && field('worst')}
      {rating && field('best')}
    </span>
  )
}
