/** A notice in a frame. */
import { CircleAlert, Info } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Notice.module.css'

interface NoticeProps {
  readonly tone: 'info' | 'error'
  readonly children: ReactNode
}

/** A framed message; an error is read out at once, and scrolled to where it appears out of sight. */
export function Notice({ tone, children }: NoticeProps) {
  const Sign = tone === 'error' ? CircleAlert : Info
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tone === 'error') frame.current?.scrollIntoView({ block: 'nearest' })
  }, [tone])
  return (
    <div ref={frame} className={styles.notice} data-tone={tone} role={tone === 'error' ? 'alert' : undefined}>
      <Sign size={16} aria-hidden="true" />
      <div>{children}</div>
    </div>
  )
}
