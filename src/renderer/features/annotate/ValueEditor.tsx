/** The fields for what the selected figure says: its number, its precision, its unit, what it measures. */
import { useState } from 'react'
import type { Annotation, FigureValue } from '../../../core/model/annotation.ts'
import { BOUNDS, FIGURE_KINDS, numberFrom, plainNumber } from '../../../core/suggest/figureWords.ts'
import { saysMore } from '../../commands/filling.ts'
import { perform } from '../../document/editor.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './CorrectionForm.module.css'
import { CorrectionForm, withOwn } from './CorrectionForm.tsx'

const NOTHING: FigureValue = { value: null, bound: BOUNDS[0], unit: null, kind: FIGURE_KINDS[0] }

/** The fields; kept as one step of undo. A figure without a number, such as "dozens", leaves the first field empty. */
export function ValueEditor({ annotation }: { readonly annotation: Annotation }) {
  const t = useT()
  const language = useLanguage()
  // Where nothing is stored, the form opens with what the rules read.
  const [proposed] = useState(() => annotation.value ?? saysMore(annotation, 'figure').value ?? NOTHING)
  const before = annotation.value ?? proposed
  const [number, setNumber] = useState(before.value === null ? '' : plainNumber(before.value, language))
  const [unit, setUnit] = useState(before.unit ?? '')
  const [bound, setBound] = useState(before.bound)
  const [kind, setKind] = useState(before.kind)
  const value = numberFrom(number, language)
  const isWrong = number.trim() !== '' && value === null

  const keep = () => {
    if (isWrong) return false
    const after: FigureValue = { ...before, value, bound, unit: unit.trim() || null, kind }
    const isSame = JSON.stringify(after) === JSON.stringify(annotation.value ?? NOTHING)
    if (!isSame) perform({ type: 'value', id: annotation.id, value: after, at: idsAndClock.now() })
    return true
  }
  return (
    <CorrectionForm label={t('reader.value.title')} keep={keep}>
      <label className={styles.field}>
        <span>{t('reader.value.bound')}</span>
        <Select value={bound} onChange={(event) => setBound(event.target.value)}>
          {withOwn(BOUNDS, before.bound).map((name) => (
            <option key={name} value={name}>
              {isOneOf(BOUNDS, name) ? t(`reader.value.bounds.${name}`) : name}
            </option>
          ))}
        </Select>
      </label>
      <label className={styles.field}>
        <span>{t('reader.value.number')}</span>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          placeholder={t('reader.value.noNumber')}
          value={number}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${annotation.id}-wrong` : undefined}
          onChange={(event) => setNumber(event.target.value)}
        />
      </label>
      {isWrong && (
        <p id={`${annotation.id}-wrong`} className={styles.wrong} role="alert">
          {t('reader.value.wrong', { example: plainNumber(2.5, language) })}
        </p>
      )}
      <label className={styles.field}>
        <span>{t('reader.value.unit')}</span>
        <input type="text" autoComplete="off" value={unit} onChange={(event) => setUnit(event.target.value)} />
      </label>
      <label className={styles.field}>
        <span>{t('reader.value.kind')}</span>
        <Select value={kind} onChange={(event) => setKind(event.target.value)}>
          {withOwn(FIGURE_KINDS, before.kind).map((name) => (
            <option key={name} value={name}>
              {isOneOf(FIGURE_KINDS, name) ? t(`reader.value.kinds.${name}`) : name}
            </option>
          ))}
        </Select>
      </label>
    </CorrectionForm>
  )
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name)
}
