/** Counts by two columns as bars, each parted by the second; every part leads to its annotations. */
import type { Column } from '../../../core/table/columns.ts'
import type { CrossTable } from '../../../core/table/crossTable.ts'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import styles from './StackedBars.module.css'
import { seriesColour } from './seriesColours.ts'
import type { TableWords } from './words.ts'

interface StackedBarsProps {
  readonly counts: CrossTable
  readonly row: Column
  readonly column: Column
  readonly words: TableWords
  readonly onShow: (...under: readonly (readonly [Column, string])[]) => void
}

/** The legend, and a bar for each heading of the first column. */
export function StackedBars({ counts, row, column, words, onShow }: StackedBarsProps) {
  const t = useT()
  const write = useWriteCount()
  const most = Math.max(1, ...counts.rows.map(({ count }) => count))
  const colours = counts.columns.map(({ key }, at) => seriesColour(words, column, key, at))
  return (
    <div className={styles.plot}>
      <ul className={styles.legend} aria-label={words.column(column)}>
        {counts.columns.map(({ key }, at) => (
          <li key={key}>
            <button type="button" className={styles.key} onClick={() => onShow([column, key])}>
              <span className={styles.swatch} style={{ background: colours[at] }} aria-hidden="true" />
              {words.cell(column, key)}
            </button>
          </li>
        ))}
      </ul>
      <ul className={styles.bars} aria-label={words.column(row)}>
        {counts.rows.map(({ key, count }, index) => (
          <li key={key} className={styles.line}>
            <button
              type="button"
              className={styles.name}
              title={words.cell(row, key)}
              onClick={() => onShow([row, key])}
            >
              {words.cell(row, key)}
            </button>
            <span className={styles.track}>
              <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }}>
                {counts.columns.map((other, at) => {
                  const cell = counts.cells[index]?.[at] ?? 0
                  const said = `${words.cell(row, key)}, ${words.cell(column, other.key)}`
                  const label = t('table.counts.showRows', { name: said, count: cell })
                  return (
                    cell > 0 && (
                      <button
                        key={other.key}
                        type="button"
                        className={styles.part}
                        style={{ flexGrow: cell, background: colours[at] }}
                        aria-label={label}
                        title={label}
                        onClick={() => onShow([row, key], [column, other.key])}
                      />
                    )
                  )
                })}
              </span>
            </span>
            <span className={styles.sum}>{write(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
