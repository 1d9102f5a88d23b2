/** How often what occurs: a table of counts by one column or two, with bars; each count leads to its annotations. */
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { attributeKeyOf, type Column, isDateColumn } from '../../../core/table/columns.ts'
import { type CrossTable, termsOf } from '../../../core/table/crossTable.ts'
import { parseQuery, writeQuery } from '../../../core/table/query.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { useT } from '../../platform/i18n.ts'
import { createLatest } from '../../platform/latest.ts'
import { showProblem } from '../../platform/messages.ts'
import { SelectField } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import styles from './Counts.module.css'
import { CountsTable } from './CountsTable.tsx'
import { useColumns } from './ShownMenus.tsx'
import { StackedBars } from './StackedBars.tsx'
import { seriesColour } from './seriesColours.ts'
import { TimeBars } from './TimeBars.tsx'
import { table, useTable } from './window.ts'
import { useTableWords } from './words.ts'

const counting = createLatest()

/** The pane. */
export function CountsPane({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const words = useTableWords()
  const columns = useColumns()
  const result = useTable((state) => state.result)
  const request = useTable((state) => state.request)
  const [row, setRow] = useState<Column>('tag')
  const [column, setColumn] = useState<Column | null>(null)
  const [as, setAs] = useState<'table' | 'plot'>('table')
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
    void table.ask({ query: writeQuery([...parseQuery(query), ...terms]) })
  }
  const isPlot = column !== null && as === 'plot'
  const left = (counts?.otherRows ?? 0) + (counts?.otherColumns ?? 0)
  const hasSeveral = [row, column].some((one) => one !== null && attributeKeyOf(one) !== null)
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
      {counts && column !== null && (
        <div className={styles.as}>
          <SegmentedControl
            label={t('table.counts.as')}
            value={as}
            options={[
              { value: 'table', label: t('table.counts.table') },
              { value: 'plot', label: t('table.counts.plot') },
            ]}
            onChange={setAs}
          />
        </div>
      )}
      {counts && isDateColumn(row) && (
        <TimeBars
          counts={counts}
          name={(key) => words.cell(row, key)}
          colours={isPlot ? counts.columns.map(({ key }, at) => seriesColour(words, column, key, at)) : null}
          onShow={(key) => show([row, key])}
        />
      )}
      {counts &&
        (isPlot ? (
          <StackedBars counts={counts} row={row} column={column} words={words} onShow={show} />
        ) : (
          <CountsTable counts={counts} row={row} column={column} words={words} onShow={show} />
        ))}
      {counts && (
        <p className={styles.note}>
          {[
            t('table.counts.annotations', { count: counts.total }),
            left > 0 && t('table.counts.other', { count: left }),
            hasSeveral && t('table.counts.overlap'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </section>
  )
}
