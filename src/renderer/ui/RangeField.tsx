/** A number selected on a scale. */
import { useId } from 'react'
import styles from './RangeField.module.css'

interface RangeFieldProps {
  readonly label: string
  readonly value: number
  readonly limits: { readonly min: number; readonly max: number; readonly step: number }
  /** The number as people read it, with its unit. */
  readonly shown: string
  readonly onChange: (value: number) => void
}

/** A slider with its name before it and its value behind it. */
export function RangeField({ label, value, limits, shown, onChange }: RangeFieldProps) {
  const id = useId()
  const filled = ((value - limits.min) / (limits.max - limits.min)) * 100
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.range}
        type="range"
        {...limits}
        value={value}
        aria-valuetext={shown}
        style={{ '--filled': `${filled}%` } as React.CSSProperties}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <span className={styles.shown} aria-hidden="true">
        {shown}
      </span>
    </div>
  )
}
