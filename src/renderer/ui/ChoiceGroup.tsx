/** A few choices, each with a sentence that says what it is; of many only the selected one's is shown. */
import { useId } from 'react'
import styles from './ChoiceGroup.module.css'

interface ChoiceGroupProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly {
    readonly value: Value
    readonly label: string
    readonly hint: string
    readonly disabled?: boolean
  }[]
  readonly onChange: (value: Value) => void
  /** Three beside each other by their names alone, where there are many; else two. */
  readonly compact?: boolean
}

/** Radio buttons as cards. */
export function ChoiceGroup<Value extends string>({
  label,
  value,
  options,
  onChange,
  compact = false,
}: ChoiceGroupProps<Value>) {
  const id = useId()
  const selected = options.find((option) => option.value === value)
  return (
    <fieldset className={styles.group} data-compact={compact || undefined}>
      <legend className={styles.legend}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            aria-describedby={`${id}-${option.value}`}
            aria-labelledby={`${id}-${option.value}-name`}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.words}>
            <span id={`${id}-${option.value}-name`} className={styles.name}>
              {option.label}
            </span>
            <span id={`${id}-${option.value}`} className={styles.hint} hidden={compact}>
              {option.hint}
            </span>
          </span>
        </label>
      ))}
      {compact && (
        <p className={styles.selected} aria-hidden>
          {selected?.hint}
        </p>
      )}
    </fieldset>
  )
}
