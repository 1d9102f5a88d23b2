/** The frame of the fields on a card: Enter or leaving them keeps what they say, Escape doesn't. */
import { useEffect, useRef } from 'react'
import { useT } from '../../platform/i18n.ts'
import { surface } from '../../text/surface.ts'
import styles from './CorrectionForm.module.css'
import { setCardMode } from './window.ts'

interface CorrectionFormProps {
  readonly label: string
  /** Keeps what the fields say; false where that can't be. */
  readonly keep: () => boolean
  readonly children: React.ReactNode
}

/** A form with its fields; the first has the focus. */
export function CorrectionForm({ label, keep, children }: CorrectionFormProps) {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const isClosed = useRef(false)
  useEffect(() => {
    const first = form.current?.querySelector('input')
    first?.focus({ preventScroll: true })
    first?.select()
  }, [])
  const close = () => {
    isClosed.current = true
    setCardMode(null)
    surface()?.view.root.focus({ preventScroll: true })
  }
  return (
    <form
      ref={form}
      className={styles.correction}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (keep()) close()
      }}
      onBlur={(event) => {
        if (isClosed.current || event.currentTarget.contains(event.relatedTarget)) return
        // Where the window itself loses the focus, the fields wait.
        if (document.hasFocus() && keep()) setCardMode(null)
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key !== 'Escape') return
        event.preventDefault()
        close()
      }}
    >
      {children}
      <div className={styles.correctionEnd}>
        <button type="button" className={styles.small} onClick={close}>
          {t('shell.cancel')}
        </button>
        <button type="submit" className={styles.small} data-main>
          {t('shell.save')}
        </button>
      </div>
    </form>
  )
}

/** The choices with one that a file may bring and that is none of them. */
export function withOwn(names: readonly string[], own: string): readonly string[] {
  return names.includes(own) ? names : [...names, own]
}
