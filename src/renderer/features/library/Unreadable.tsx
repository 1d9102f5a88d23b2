/** Which files of the workspace can't be read: a line that opens to tell more. */
import { ChevronRight, TriangleAlert } from 'lucide-react'
import type { Problem } from '../../../core/problem.ts'
import { useMessage, useT } from '../../platform/i18n.ts'
import styles from './Library.module.css'

/** The problems, folded away. */
export function Unreadable({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useT()
  const message = useMessage()
  if (problems.length === 0) return null
  const messages = [...new Set(problems.map(message))]
  return (
    <details className={styles.problems}>
      <summary>
        <TriangleAlert size={14} aria-hidden="true" />
        {t('shell.library.problems', { count: problems.length })}
        <ChevronRight size={14} aria-hidden="true" />
      </summary>
      <ul>
        {messages.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </details>
  )
}
