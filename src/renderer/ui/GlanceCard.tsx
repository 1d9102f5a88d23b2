/** A small card that says one thing about a whole, under a heading. */
import type { ReactNode } from 'react'
import styles from './GlanceCard.module.css'

/** The card. */
export function GlanceCard({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.card} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  )
}

interface GlanceNumberProps {
  readonly children: ReactNode
  readonly words?: string | undefined
  /** What is measured, for whoever points at it. */
  readonly title?: string
}

/** A number that the card is about, with small words beside it. */
export function GlanceNumber({ children, words, title }: GlanceNumberProps) {
  return (
    <p className={styles.number} title={title}>
      {children} {words !== undefined && <small>{words}</small>}
    </p>
  )
}

/** A quiet sentence on it. */
export function GlanceNote({ children }: { readonly children: ReactNode }) {
  return <p className={styles.note}>{children}</p>
}
