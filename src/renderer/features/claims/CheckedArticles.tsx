/** Is everything checked? What is left of each article that I have annotations on. */
import { Check } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import type { ArticleCompleteness, CheckedCount } from '../../../ipc/claims.ts'
import { ProblemNotice } from '../../commands/ProblemNotice.tsx'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import styles from './CheckedArticles.module.css'
import { useClaims } from './window.ts'

/** More rows say nothing that the first don't. */
const MOST = 500

const KINDS = ['claims', 'figures', 'quotes'] as const

/** The table. `onOpen` opens an article at its beginning. */
export function CheckedArticles({ onOpen }: { readonly onOpen: (article: string) => void }) {
  const t = useT()
  const write = useWriteCount()
  const claims = useClaims((state) => state.page?.claims)
  const [rows, setRows] = useState<readonly ArticleCompleteness[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other records mean other counts
  useEffect(() => {
    let isOver = false
    const ask = async () => {
      const answer = await answerOf(bridge.completeness())
      if (isOver) return
      if (answer.ok) setRows(answer.value)
      else setProblem(answer.error)
    }
    void ask()
    return () => {
      isOver = true
    }
  }, [claims])
  if (problem)
    return (
      <div className={styles.notice}>
        <ProblemNotice problem={problem} />
      </div>
    )
  if (!rows) return <p className={styles.none}>{t('claims.page.looking')}</p>
  if (rows.length === 0) return <p className={styles.none}>{t('claims.page.nothingTagged')}</p>
  const left = ({ all, left: open }: CheckedCount) =>
    all === 0 ? '–' : t('claims.page.checkedOf', { done: write(all - open), all: write(all) })
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('claims.page.checkedHint')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('claims.page.article')}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col" className={styles.number}>
                {t(`claims.page.checkedKinds.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map((row) => {
            const isChecked = KINDS.every((kind) => row[kind].left === 0)
            return (
              <tr key={row.article} data-checked={isChecked}>
                <th scope="row">
                  <button type="button" className={styles.title} onClick={() => onOpen(row.article)}>
                    {row.title}
                  </button>
                  {isChecked && (
                    <span className={styles.all}>
                      <Check size={13} aria-hidden="true" /> {t('claims.page.allChecked')}
                    </span>
                  )}
                </th>
                {KINDS.map((kind) => (
                  <td key={kind} className={styles.number} data-left={row[kind].left > 0}>
                    {left(row[kind])}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
