/** A choice that drops down from a button. Unlike a select it leaves letters to the window's commands. */
import { Menu } from '@base-ui/react/menu'
import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './ChoiceMenu.module.css'
import { MenuPopup } from './Menu.tsx'

interface ChoiceMenuProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string; readonly sign?: ReactNode }[]
  readonly onChange: (value: Value) => void
}

/** The button, which says what is selected, and its menu. */
export function ChoiceMenu<Value extends string>({ label, value, options, onChange }: ChoiceMenuProps<Value>) {
  const selected = options.find((option) => option.value === value)
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.button} aria-label={`${label}: ${selected?.label ?? ''}`}>
        {selected?.sign}
        <span className={styles.selected}>{selected?.label}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </Menu.Trigger>
      <MenuPopup label={label}>
        <Menu.RadioGroup value={value} onValueChange={(next: Value) => onChange(next)}>
          {options.map((option) => (
            <Menu.RadioItem key={option.value} value={option.value} className={styles.item} closeOnClick>
              <span className={styles.check}>
                <Menu.RadioItemIndicator>
                  <Check size={14} aria-hidden="true" />
                </Menu.RadioItemIndicator>
              </span>
              {option.sign}
              {option.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </MenuPopup>
    </Menu.Root>
  )
}
