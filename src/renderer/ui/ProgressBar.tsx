/** How far something is, as a bar and in words. */
import styles from './ProgressBar.module.css'

interface ProgressBarProps {
  /** What is under way. */
  readonly label: string
  readonly done: number
  /** 0 where nobody knows how much there is. */
  readonly total: number
  readonly words: string
}

/** The bar with its words beside it. */
export function ProgressBar({ label, done, total, words }: ProgressBarProps) {
  return (
    <div className={styles.progress}>
      <progress {...(total > 0 && { value: done, max: total })} aria-label={label} />
      <span>{words}</span>
    </div>
  )
}
