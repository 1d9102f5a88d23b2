/** Which files of the workspace can't be read: a line that opens to tell more. */
import { ChevronRight, TriangleAlert } from 'lucide-react'
import type { Problem } from '../../../core/problem.ts'
import { useDetails, useMessage, useT } from '../../platform/i18n.ts'
import { Details } from '../../ui/Details.tsx'
import styles from './Library.module.css'

/** The problems, folded away. */
export function Unreadable({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useT()
  const message = useMessage()
  const detailsOf = useDetails()
  if (problems.length === 0) return null
  const shown = new Map(problems.map((problem) => [`${message(problem)} ${detailsOf(problem)}`, problem]))
  return (
    <details className={styles.problems}>
      <summary>
        <TriangleAlert size={14} aria-hidden="true" />
        {t('shell.library.problems', { count: problems.length })}
        <ChevronRight size={14} aria-hidden="true" />
      </summary>
      <ul>
        {[...shown].map(([key, problem]) => {
          const details = detailsOf(problem)
          return (
            <li key={key}>
              {message(problem)}
              {details !== null && <Details words={details} />}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
