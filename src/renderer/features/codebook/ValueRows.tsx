/** The values of an attribute, for editing. A value that layers may have is retired, never deleted. */
import { Archive, ArchiveRestore, ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { moved, withValue } from '../../../core/codebook/drafting.ts'
import { labelOf } from '../../../core/codebook/wording.ts'
import type { Attribute, AttributeValue } from '../../../core/model/codebook.ts'
import { idsAndClock } from '../../document/idsAndClock.ts'
import { useLanguage, useT } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './Codebook.module.css'

interface ValueRowsProps {
  readonly attribute: Attribute
  readonly onChange: (attribute: Attribute) => void
}

/** A row for each value: what it is called in both languages, and what it means. */
export function ValueRows({ attribute, onChange }: ValueRowsProps) {
  const t = useT()
  const language = useLanguage()
  const { values } = attribute
  const change = (id: string, fields: Partial<AttributeValue>) =>
    onChange({ ...attribute, values: values.map((value) => (value.id === id ? { ...value, ...fields } : value)) })
  return (
    <fieldset className={styles.values}>
      <legend>{t('codebook.values')}</legend>
      {values.map((value, index) => {
        const name = labelOf(value, language) || t('codebook.unnamed')
        const words = (part: 'label' | 'help', to: 'en' | 'nl', label: string) => (
          <input
            type="text"
            lang={to}
            className={part === 'label' ? undefined : styles.meaning}
            aria-label={`${label}, ${name}`}
            placeholder={label}
            value={value[part]?.[to] ?? ''}
            maxLength={part === 'label' ? 200 : 1000}
            onChange={(event) =>
              change(value.id, { [part]: { en: '', nl: '', ...value[part], [to]: event.target.value } })
            }
          />
        )
        return (
          <fieldset key={value.id} className={styles.value} aria-label={name} data-retired={value.retired}>
            {words('label', 'en', t('codebook.labelEn'))}
            {words('label', 'nl', t('codebook.labelNl'))}
            {words('help', 'en', t('codebook.helpEn'))}
            {words('help', 'nl', t('codebook.helpNl'))}
            <span className={styles.tools}>
              <IconButton
                label={t('codebook.up')}
                disabled={index === 0}
                onClick={() => onChange({ ...attribute, values: moved(values, index, -1) })}
              >
                <ArrowUp size={14} aria-hidden="true" />
              </IconButton>
              <IconButton
                label={t('codebook.down')}
                disabled={index === values.length - 1}
                onClick={() => onChange({ ...attribute, values: moved(values, index, 1) })}
              >
                <ArrowDown size={14} aria-hidden="true" />
              </IconButton>
              <IconButton
                label={t(value.retired ? 'codebook.ask' : 'codebook.retire')}
                onClick={() => change(value.id, { retired: !value.retired })}
              >
                {value.retired ? (
                  <ArchiveRestore size={14} aria-hidden="true" />
                ) : (
                  <Archive size={14} aria-hidden="true" />
                )}
              </IconButton>
            </span>
          </fieldset>
        )
      })}
      <Button
        icon={<Plus size={14} aria-hidden="true" />}
        onClick={() => onChange(withValue(attribute, idsAndClock.newId()))}
      >
        {t('codebook.addValue')}
      </Button>
    </fieldset>
  )
}
