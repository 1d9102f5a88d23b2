/** A tooltip, shown when the pointer or the focus rests on an element. */
import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ComponentProps, ReactElement } from 'react'
import { Kbd } from './Kbd.tsx'
import styles from './Tooltip.module.css'

interface TooltipProps {
  readonly label: string
  readonly chord?: string | null
  /** The element that is explained; it carries its name itself, the tooltip is for eyes. */
  readonly children: ReactElement<Record<string, unknown>>
}

/** Escape closes what the explained element is in, a dialog or a bar, and not just the tooltip. */
const letEscapeThrough: ComponentProps<typeof Base.Root>['onOpenChange'] = (_open, details) => {
  if (details.reason === 'escape-key') details.allowPropagation()
}

/** An element with a tooltip. */
export function Tooltip({ label, chord = null, children }: TooltipProps) {
  return (
    <Base.Root onOpenChange={letEscapeThrough}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner aria-hidden="true" className={styles.positioner} side="bottom" sideOffset={6}>
          <Base.Popup className={styles.popup}>
            {label}
            {chord !== null && <Kbd chord={chord} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
