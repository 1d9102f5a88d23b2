/** Tooltips, shown when the pointer or the focus rests on an element: one popup serves a whole window. */
import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ComponentProps, ReactElement } from 'react'
import { Kbd } from './Kbd.tsx'
import styles from './Tooltip.module.css'

interface Explanation {
  readonly label: string
  readonly chord: string | null
}

interface TooltipProps {
  readonly label: string
  readonly chord?: string | null
  /** The element that is explained; it carries its name itself, the tooltip is for eyes. */
  readonly children: ReactElement<Record<string, unknown>>
}

/** One popup, since a popup for each of a hundred buttons would be drawn again at every key, and only one is seen. */
const handle = Base.createHandle<Explanation>()

/** Escape closes what the explained element is in, a dialog or a bar, and not just the tooltip. */
const letEscapeThrough: ComponentProps<typeof Base.Root>['onOpenChange'] = (_open, details) => {
  if (details.reason === 'escape-key') details.allowPropagation()
}

/** An element with a tooltip; shown by the window's `Tooltips`. */
export function Tooltip({ label, chord = null, children }: TooltipProps) {
  return <Base.Trigger handle={handle} payload={{ label, chord }} render={children} />
}

/** Where tooltips are shown: once in a window. */
export function Tooltips() {
  return (
    <Base.Root handle={handle} onOpenChange={letEscapeThrough}>
      {({ payload }) => (
        <Base.Portal>
          <Base.Positioner aria-hidden="true" className={styles.positioner} side="bottom" sideOffset={6}>
            <Base.Popup className={styles.popup}>
              {payload?.label}
              {payload && payload.chord !== null && <Kbd chord={payload.chord} />}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      )}
    </Base.Root>
  )
}
