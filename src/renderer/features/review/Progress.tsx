/** How much of something is done, as a bar and in words. */
import { useT } from '../../platform/i18n.ts'
import styles from './Progress.module.css'

/** The bar with its numbers. */
export function Progress({
  label,
  decided,
  total,
}: {
  readonly label: string
  readonly decided: number
  readonly total: number
}) {
  const t = useT()
  return (
    <div className={styles.done}>
      <progress className={styles.progress} aria-label={label} value={decided} max={Math.max(1, total)} />
      <span>{t('review.done', { done: decided, total })}</span>
    </div>
  )
}
