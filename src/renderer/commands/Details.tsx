/** What is wrong in a file, in its format's own terms, folded away. */
import { useT } from '../platform/i18n.ts'
import styles from './Details.module.css'

/** The words, folded away. */
export function Details({ words }: { readonly words: string }) {
  const t = useT()
  return (
    <details className={styles.details}>
      <summary>{t('damage.heading')}</summary>
      <p>{words}</p>
    </details>
  )
}
