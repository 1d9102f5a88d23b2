/** What a sign means, shown when the pointer or the focus rests on it. */
import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { Kbd } from './Kbd.tsx'
import styles from './Tooltip.module.css'

interface TooltipProps {
  readonly label: string
  readonly chord?: string | null
  /** The element that is explained; it carries its name itself, the tooltip is for eyes. */
  readonly children: ReactElement<Record<string, unknown>>
}

/** An element with a tooltip. */
export function Tooltip({ label, chord = null, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} side="bottom" sideOffset={6}>
          <Base.Popup className={styles.popup}>
            {label}
            {chord !== null && <Kbd chord={chord} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
