/** The counts as a table whose cells are bars: what is seen and what is read is the same thing. */
import type { CSSProperties } from 'react'
import type { Column } from '../../../core/table/columns.ts'
import type { CrossTable } from '../../../core/table/crossTable.ts'
import { useT, useWriteCount } from '../../platform/i18n.ts'
import { ValueHue } from '../../ui/ValueHue.tsx'
import styles from './Counts.module.css'
import type { TableWords } from './words.ts'

interface CountsTableProps {
  readonly counts: CrossTable
  readonly row: Column
  readonly column: Column | null
  readonly words: TableWords
  /** Shows the annotations under one or two headings. */
  readonly onShow: (...under: readonly (readonly [Column, string])[]) => void
}

/** The table. */
export function CountsTable({ counts, row, column, words, onShow }: CountsTableProps) {
  const t = useT()
  const write = useWriteCount()
  const most = Math.max(1, ...counts.cells.flat())
  const name = (of: Column, key: string) => words.cell(of, key)
  const rowName = words.column(row).toLowerCase()
  const caption =
    column === null
      ? t('table.counts.caption', { row: rowName })
      : t('table.counts.captionTwo', { row: rowName, column: words.column(column).toLowerCase() })
  return (
    <div className={styles.scroller} data-wide={column !== null}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        {column !== null && (
          <thead>
            <tr>
              <td />
              {counts.columns.map(({ key }) => (
                <th key={key} scope="col">
                  <button type="button" className={styles.name} onClick={() => onShow([column, key])}>
                    <ValueHue hue={words.hue(column, key)} />
                    {name(column, key)}
                  </button>
                </th>
              ))}
              <th scope="col">{t('table.counts.total')}</th>
            </tr>
          </thead>
        )}
        <tbody>
          {counts.rows.map(({ key, count }, at) => (
            <tr key={key}>
              <th scope="row" title={name(row, key)}>
                <button type="button" className={styles.name} onClick={() => onShow([row, key])}>
                  <ValueHue hue={words.hue(row, key)} />
                  {name(row, key)}
                </button>
              </th>
              {(counts.cells[at] ?? []).map((cell, index) => {
                const other = counts.columns[index]
                const under: readonly (readonly [Column, string])[] =
                  column !== null && other
                    ? [
                        [row, key],
                        [column, other.key],
                      ]
                    : [[row, key]]
                const said = under.map(([of, one]) => name(of, one)).join(', ')
                return (
                  <td key={other?.key ?? ''}>
                    {cell > 0 && (
                      <button
                        type="button"
                        className={styles.cell}
                        style={shareOf(cell / most)}
                        aria-label={t('table.counts.showRows', { name: said, count: cell })}
                        onClick={() => onShow(...under)}
                      >
                        <span className={styles.bar} />
                        <span className={styles.number}>{write(cell)}</span>
                      </button>
                    )}
                  </td>
                )
              })}
              {column !== null && <td className={styles.sum}>{write(count)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function shareOf(share: number): CSSProperties & Record<'--share', string> {
  return { '--share': `${Math.max(1, Math.round(share * 100))}%` }
}
