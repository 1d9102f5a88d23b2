/** A button with words on it. */
import type { ComponentPropsWithRef, ReactNode } from 'react'
import styles from './Button.module.css'

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** `primary`: what most people came for, at most one in a view; `danger`: in its place, what can’t be undone; `plain`: without a frame. */
  readonly variant?: 'primary' | 'danger' | 'normal' | 'plain'
  readonly icon?: ReactNode
}

/** A button; `type` is `button` unless it is said to submit. */
export function Button({ variant = 'normal', icon, children, className, ...props }: ButtonProps) {
  return (
    <button type="button" {...props} className={`${styles.button} ${className ?? ''}`} data-variant={variant}>
      {icon}
      {children}
    </button>
  )
}
