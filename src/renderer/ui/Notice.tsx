/** A notice in a frame. */
import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Notice.module.css'

interface NoticeProps {
  readonly tone: 'info' | 'error'
  readonly children: ReactNode
}

/** A framed message; an error is read out at once. */
export function Notice({ tone, children }: NoticeProps) {
  const Sign = tone === 'error' ? CircleAlert : Info
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'error' ? 'alert' : undefined}>
      <Sign size={16} aria-hidden="true" />
      <div>{children}</div>
    </div>
  )
}
