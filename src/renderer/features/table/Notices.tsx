/** What of a search or a saved view has no meaning, and which layers can't be shown. */
import { attributeKeyOf, type Column } from '../../../core/table/columns.ts'
import { ProblemsNotice } from '../../commands/ProblemsNotice.tsx'
import { useCodebook } from '../../platform/codebook.ts'
import { useT, useWriteList } from '../../platform/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Table.module.css'
import { table, useTable } from './window.ts'
import { useTableWords } from './words.ts'

/** The notices, if there are any. */
export function Notices({ columns }: { readonly columns: readonly Column[] }) {
  const t = useT()
  const list = useWriteList()
  const words = useTableWords()
  const result = useTable((state) => state.result)
  const problems = useTable((state) => state.problems)
  const wasStopped = useTable((state) => state.wasStopped)
  const faults = result?.faults ?? []
  const codebook = useCodebook()
  // What a saved view shows and nobody asks or answers any more.
  const unanswered = columns.filter((column) => {
    const key = attributeKeyOf(column)
    if (key === null || !result) return false
    return !result.questions.includes(key) && !codebook.attributes.some((one) => one.key === key)
  })
  const gone = [...new Set([...(result?.goneColumns ?? []), ...unanswered])]
  if (faults.length + gone.length + problems.length === 0 && !wasStopped) return null
  return (
    <div className={styles.notices}>
      {wasStopped && (
        <Notice tone="info">
          <p>{t('table.stopped')}</p>
          <Button onClick={() => void table.open()}>{t('table.readOn')}</Button>
        </Notice>
      )}
      {(faults.length > 0 || gone.length > 0) && (
        <Notice tone="info">
          {faults.map((fault) => (
            <p key={`${fault.key}:${fault.value}`}>{t(`table.fault.${fault.kind}`, { ...fault })}</p>
          ))}
          {gone.length > 0 && <p>{t('table.goneColumns', { columns: list(gone.map(words.column)) })}</p>}
        </Notice>
      )}
      <ProblemsNotice problems={problems} />
    </div>
  )
}
