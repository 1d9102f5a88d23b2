/** A few choices side by side, one of which holds. */
import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import type { ReactNode } from 'react'
import styles from './SegmentedControl.module.css'

interface SegmentedControlProps<Value extends string> {
  readonly label: string
  readonly value: Value
  /** `title` is shown where the label may be only a sign. */
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly title?: string }[]
  readonly onChange: (value: Value) => void
}

/** A row of buttons of which one is pressed; arrow keys go from one to the next. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, value, options, onChange } = props
  return (
    <ToggleGroup
      className={styles.group}
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => {
        // Pressing the one that holds takes nothing away.
        const selected = options.find((option) => option.value === next)
        if (selected) onChange(selected.value)
      }}
    >
      {options.map((option) => (
        <Toggle key={option.value} value={option.value} title={option.title} className={styles.option}>
          {option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  )
}
