/** A few choices below each other, each with a sentence that says what it is. */
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
  /** Two choices beside each other, where there are many. */
  readonly wide?: boolean
}

/** Radio buttons as cards. */
export function ChoiceGroup<Value extends string>({
  label,
  value,
  options,
  onChange,
  wide = false,
}: ChoiceGroupProps<Value>) {
  const id = useId()
  return (
    <fieldset className={styles.group} data-wide={wide || undefined}>
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
            <span id={`${id}-${option.value}`} className={styles.hint}>
              {option.hint}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
