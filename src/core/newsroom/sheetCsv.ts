/** A sheet as CSV (RFC 4180) for people: what is read in the cells, as the country of its separator writes numbers. */
import type { TableCell } from '../annotations/annotationTable.ts'
import { withoutFormula } from '../formats/csv/formulas.ts'
import { BYTE_ORDER_MARK, csvLine, csvNumber, type Separator } from '../formats/csv/separators.ts'
import type { ColumnKind, Sheet } from './sheetColumns.ts'

/** How it is written. */
export interface CsvOptions {
  readonly bom: boolean
  readonly separator: Separator
}

/** The file. Days are written as 2026-11-30, times as 2026-11-30 09:05:00. */
export function sheetCsv({ columns, rows }: Sheet, { bom, separator }: CsvOptions): string {
  const text = (cell: TableCell, kind: ColumnKind): string => {
    if (cell === null) return ''
    if (typeof cell === 'number') return csvNumber(cell, separator)
    if (typeof cell === 'string') return withoutFormula(cell)
    const written = cell.toISOString()
    return kind === 'day' ? written.slice(0, 10) : written.slice(0, 19).replace('T', ' ')
  }
  const head = csvLine(
    columns.map(({ name }) => withoutFormula(name)),
    separator,
  )
  const body = rows.map((row) =>
    csvLine(
      row.map((cell, at) => text(cell, columns[at]?.kind ?? 'short')),
      separator,
    ),
  )
  return `${bom ? BYTE_ORDER_MARK : ''}${head}${body.join('')}`
}
