/** How much of something is done, as a bar and in words. */
import { useT } from '../i18n.ts'
import styles from './Review.module.css'

/** The bar with its numbers. */
export function Progress({
  label,
  done,
  total,
}: {
  readonly label: string
  readonly done: number
  readonly total: number
}) {
  const t = useT()
  return (
    <div className={styles.facts}>
      {t('review.done', { done, total })}
      <progress className={styles.progress} aria-label={label} value={done} max={Math.max(1, total)} />
    </div>
  )
}
