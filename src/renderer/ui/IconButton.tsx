/** A button with only an icon; a tooltip and screen readers tell its name. */
import type { ComponentPropsWithRef } from 'react'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'title'> {
  readonly label: string
  /** The keys that do the same, for the tooltip. */
  readonly chord?: string | null
  readonly size?: 'normal' | 'small'
}

/** A square button around an icon. */
export function IconButton({ label, chord = null, size = 'normal', className, ...props }: IconButtonProps) {
  return (
    <Tooltip label={label} chord={chord}>
      <button
        type="button"
        aria-label={label}
        {...props}
        className={`${styles.icon} ${className ?? ''}`}
        data-size={size}
      />
    </Tooltip>
  )
}
