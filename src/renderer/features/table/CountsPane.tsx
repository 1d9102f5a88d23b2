/** How often what occurs: a table of counts by one column or two, with bars; each count leads to its annotations. */
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Column } from '../../../core/table/columns.ts'
import { type CrossTable, termsOf } from '../../../core/table/crossTable.ts'
import { parseQuery, writeQuery } from '../../../core/table/query.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { createLatest } from '../../platform/latest.ts'
import { showProblem } from '../../platform/messages.ts'
import { SelectField } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './Counts.module.css'
import { CountsTable } from './CountsTable.tsx'
import { useColumns } from './ShownMenus.tsx'
import { ask, useTable } from './tableState.ts'
import { useTableWords } from './words.ts'

const counting = createLatest()

/** The pane. */
export function CountsPane({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const words = useTableWords()
  const columns = useColumns()
  const { result, request } = useTable()
  const [row, setRow] = useState<Column>('tag')
  const [column, setColumn] = useState<Column | null>(null)
  const [counts, setCounts] = useState<CrossTable | null>(null)
  const [isGone, setGone] = useState(false)
  const { query } = request
  // biome-ignore lint/correctness/useExhaustiveDependencies: another result has other counts
  useEffect(() => {
    const isLatest = counting.begin()
    const count = async () => {
      const answer = await answerOf(bridge.tableCross({ query, row, column }))
      if (!isLatest()) return
      if (!answer.ok) return showProblem(answer.error)
      setCounts(answer.value)
      setGone(answer.value === null)
    }
    void count()
  }, [query, row, column, result?.result])
  const show = (...under: readonly (readonly [Column, string])[]) => {
    const terms = under.flatMap(([of, key]) => termsOf(of, key))
    void ask({ query: writeQuery([...parseQuery(query), ...terms]) })
  }
  const options = columns.map((one) => (
    <option key={one} value={one}>
      {words.column(one)}
    </option>
  ))
  return (
    <section className={styles.pane} aria-label={t('table.counts.title')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('table.counts.title')}</h2>
        <IconButton label={t('table.counts.close')} size="small" onClick={onClose}>
          <X size={14} aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.choices}>
        <SelectField
          label={t('table.counts.by')}
          value={row}
          onChange={(event) => setRow(event.target.value as Column)}
        >
          {options}
        </SelectField>
        <SelectField
          label={t('table.counts.and')}
          value={column ?? ''}
          onChange={(event) => setColumn(event.target.value === '' ? null : (event.target.value as Column))}
        >
          <option value="">{t('table.counts.nothingElse')}</option>
          {options}
        </SelectField>
      </div>
      {isGone && <p className={styles.note}>{t('table.counts.gone')}</p>}
      {counts && <CountsTable counts={counts} row={row} column={column} words={words} onShow={show} />}
    </section>
  )
}
