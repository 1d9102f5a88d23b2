/** How two versions of a layer differ: one line a span. */
import type { Difference } from '../../../core/merge/difference.ts'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import styles from './Versions.module.css'

/** The spans, in text order, the first hundred of them. */
export function DifferenceList({
  differences,
  label,
}: {
  readonly differences: readonly Difference[]
  readonly label: string
}) {
  const t = useT()
  const write = useWriteCount()
  const rest = differences.length - MOST
  return (
    <ul className={styles.differences} aria-label={label}>
      {differences.slice(0, MOST).map(({ kind, id, tag, quote }) => (
        <li key={`${kind} ${id}`}>
          <span className={styles.kind}>{t(`storage.differences.kinds.${kind}`)}</span>
          <span className={styles.tag}>{t(`reader.tags.${tag}`)}</span>
          <q>{quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote}</q>
        </li>
      ))}
      {rest > 0 && <li>+ {write(rest)}</li>}
    </ul>
  )
}

/** How many are shown, and how much of their words, in UTF-16 code units. */
const MOST = 100
const LONGEST = 160
