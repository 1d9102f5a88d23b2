/** The field for an annotator's name, which says under which id the annotations are kept. */
import { useEffect, useState } from 'react'
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
  const id = usePersonId(value)
  const hint = id !== null && (
    <>
      {t('shell.welcome.nameHint')} <code className={styles.id}>{id}</code>
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

/** The id of somebody new with this name; null without one. The tables of scripts that it needs are loaded for it alone. */
function usePersonId(name: string): string | null {
  const [made, setMade] = useState<{ readonly name: string; readonly id: string } | null>(null)
  useEffect(() => {
    let isWanted = name.trim() !== ''
    if (isWanted)
      void import('../../../core/model/people.ts').then(({ personId }) => {
        if (isWanted) setMade({ name, id: personId(name) })
      })
    return () => {
      isWanted = false
    }
  }, [name])
  return made?.name === name && name.trim() !== '' ? made.id : null
}
