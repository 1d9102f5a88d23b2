/** A choice from a list that drops down, with the window's own arrow. */
import { ChevronDown } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'
import styles from './Select.module.css'

/** The system's select, drawn as every choice is; `className` says how large it is and what surrounds it. */
export function Select(props: ComponentPropsWithRef<'select'>) {
  return (
    <span className={styles.select}>
      <select {...props} />
      <ChevronDown size={14} aria-hidden="true" />
    </span>
  )
}
