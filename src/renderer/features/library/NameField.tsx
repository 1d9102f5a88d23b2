/** The field for an annotator's name, which says under which id the annotations are kept. */
import { slug } from '../../../core/model/ids.ts'
import { useT } from '../../platform/i18n.ts'
import { TextField } from '../../ui/Field.tsx'
import styles from './NameField.module.css'

interface NameFieldProps {
  readonly label: string
  readonly value: string
  readonly error: string | null
  readonly onChange: (name: string) => void
}

/** A name, and the id that it becomes. */
export function NameField({ label, value, error, onChange }: NameFieldProps) {
  const t = useT()
  const hint = value.trim() !== '' && (
    <>
      {t('shell.welcome.nameHint')} <code className={styles.id}>{slug(value, 'annotator')}</code>
    </>
  )
  return (
    <TextField
      label={label}
      hint={hint}
      error={error}
      value={value}
      required
      maxLength={200}
      onChange={(event) => onChange(event.target.value)}
      onFocus={(event) => event.target.select()}
    />
  )
}
