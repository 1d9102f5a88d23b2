/**
 * Short messages above the status bar. They are read out, and stay while the pointer or the focus is on them. A dialog
 * makes room for them, so that neither hides the other.
 */
import { CircleAlert, X } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useDialog } from '../platform/dialogs.ts'
import { useFoot } from '../platform/foot.ts'
import { useT } from '../platform/i18n.ts'
import { useMainView } from '../platform/mainView.ts'
import { dismiss, type Toast, useToasts } from '../platform/messages.ts'
import { Button } from '../ui/Button.tsx'
import { Details } from '../ui/Details.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { setRoomBelow } from '../ui/roomBelow.ts'
import { ImportProgress } from './ImportProgress.tsx'
import styles from './Toasts.module.css'

/** How long a message is shown, in milliseconds; longer where there is something to do about it. */
const SHOWN = { told: 6000, offered: 12_000 } as const

/** The messages. Not a `status`: that role is the saving state's alone. */
export function Toasts() {
  const t = useT()
  const toasts = useToasts((state) => state.toasts)
  const isBesideDialog = useDialog((state) => state.dialog !== null)
  const region = useRef<HTMLElement>(null)
  // Over the bars at the foot they would hide what can be done there; below a dialog nothing can, and it has no room to give.
  const foot = useFoot(useMainView(({ view }) => view))
  const below = STATUS + (isBesideDialog ? 0 : foot)
  useSayHowFarUp(region, below)
  return (
    <section
      ref={region}
      className={styles.toasts}
      style={{ bottom: below }}
      aria-label={t('shell.messages')}
      aria-live="polite"
      aria-relevant="additions"
    >
      <ImportProgress />
      {toasts.map((toast, index) => (
        <Message key={toast.id} toast={toast} waits={isBesideDialog && index < toasts.length - 1} />
      ))}
    </section>
  )
}

/** The height of the status bar with some space, and the space above the messages, in pixels. */
const STATUS = 40
const SPACE = 12

/** Says how far up from the window's lower edge the messages reach. */
function useSayHowFarUp(region: RefObject<HTMLElement | null>, below: number): void {
  useEffect(() => {
    if (!region.current) return
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.contentRect.height ?? 0
      setRoomBelow(height > 0 ? height + SPACE + below : 0)
    })
    observer.observe(region.current)
    return () => observer.disconnect()
  }, [region, below])
}

interface MessageProps {
  readonly toast: Toast
  /** Whether it isn't shown now: beside a dialog there is room for the newest alone. */
  readonly waits: boolean
}

function Message({ toast, waits }: MessageProps) {
  const t = useT()
  const { id, text, details, tone, action, second } = toast
  const [held, setHeld] = useState(false)
  const stays = held || waits || tone === 'error'
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(() => dismiss(id), action ? SHOWN.offered : SHOWN.told)
    return () => clearTimeout(timer)
  }, [stays, id, action])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding only keeps the message from going
    <div
      className={styles.toast}
      hidden={waits}
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone === 'error' && <CircleAlert size={16} aria-hidden="true" />}
      <div className={styles.words}>
        <span className={styles.text}>{text}</span>
        {details && <Details words={details} />}
      </div>
      {[action, second].map(
        (one) =>
          one && (
            <Button
              key={one.label}
              className={styles.action}
              onClick={() => {
                dismiss(id)
                one.run()
              }}
            >
              {one.label}
            </Button>
          ),
      )}
      <IconButton label={t('shell.dismiss')} size="small" onClick={() => dismiss(id)}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
