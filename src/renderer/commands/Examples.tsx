/** Passages that the codebook gives as good examples, with what each shows. */
import type { ShownExample } from '../../ipc/contract.ts'
import { useT } from '../platform/i18n.ts'
import styles from './Examples.module.css'

/** The passages as quotations; nothing where there are none. */
export function Examples({ examples }: { readonly examples: readonly ShownExample[] }) {
  const t = useT()
  if (examples.length === 0) return null
  return (
    <ul className={styles.examples} aria-label={t('codebook.example.list')}>
      {examples.map(({ id, annotation, reason }) => (
        <li key={id} data-tag={annotation.tag}>
          <q>{annotation.quote}</q>
          <span className={styles.reason}>{reason}</span>
        </li>
      ))}
    </ul>
  )
}
