/** A dialog: it has a name, closes by Escape, its close button or a press outside, and then restores the focus. */
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ComponentProps, type ReactNode, type RefObject, use, useRef } from 'react'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'
import { Labels } from './labels.ts'
import { useRoomBelow } from './roomBelow.ts'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  /** What can be done, at the foot, the main thing last. */
  readonly actions?: ReactNode
  /** Given, the content and the actions are a form; Enter in a field of one line submits it, Ctrl+Enter in any. */
  readonly onSubmit?: () => void
  readonly size?: 'small' | 'medium' | 'large' | 'wide'
  /** At the top, a dialog grows downwards only: what is above its foot stays where it is. */
  readonly place?: 'middle' | 'top'
  /** Where the focus starts; left out, in the first field or button below the title. */
  readonly initialFocus?: ComponentProps<typeof Base.Popup>['initialFocus']
  readonly children: ReactNode
}

/** A dialog, open as long as it is mounted. */
export function Dialog({
  title,
  onClose,
  actions,
  onSubmit,
  size = 'medium',
  place = 'middle',
  initialFocus,
  children,
}: DialogProps) {
  const { close } = use(Labels)
  const room = useRoomBelow()
  const body = useRef<HTMLElement>(null)
  const content = (
    <>
      <div className={styles.content}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </>
  )
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport} data-place={place} style={room}>
          <Base.Popup
            className={styles.popup}
            data-size={size}
            initialFocus={initialFocus ?? (() => firstControl(body.current))}
          >
            <div className={styles.head}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <IconButton label={close} onClick={onClose}>
                <X size={16} aria-hidden="true" />
              </IconButton>
            </div>
            {onSubmit ? (
              <form
                ref={body as RefObject<HTMLFormElement>}
                className={styles.body}
                noValidate
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
                  if (!(event.target instanceof HTMLTextAreaElement)) return
                  event.preventDefault()
                  event.currentTarget.requestSubmit()
                }}
                onSubmit={(event) => {
                  event.preventDefault()
                  onSubmit()
                }}
              >
                {content}
              </form>
            ) : (
              <div ref={body as RefObject<HTMLDivElement>} className={styles.body}>
                {content}
              </div>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** The first thing in an element that takes the focus; the dialog itself where there is none. */
function firstControl(element: HTMLElement | null): HTMLElement | true {
  return element?.querySelector<HTMLElement>('input, select, textarea, button, a[href], [tabindex="0"]') ?? true
}
