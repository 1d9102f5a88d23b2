/** The technical terms of what is wrong, folded away. */
import { use } from 'react'
import styles from './Details.module.css'
import { Labels } from './labels.ts'

/** The words, folded away. */
export function Details({ words }: { readonly words: string }) {
  const { details } = use(Labels)
  return (
    <details className={styles.details}>
      <summary>{details}</summary>
      <p>{words}</p>
    </details>
  )
}
