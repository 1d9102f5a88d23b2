/** Sheets as a spreadsheet in Excel's format (.xlsx), with real numbers and dates. */
import type { TableCell } from '../../core/annotations/annotationTable.ts'
import { xmlText } from '../../core/formats/xml.ts'
import type { ColumnKind, Sheet } from '../../core/newsroom/sheetColumns.ts'

/** So many UTF-16 code units fit into a cell of Excel. */
const LONGEST = 32_767

/** Excel has so many rows in a sheet; one of them names the columns. */
export const MOST_ROWS = 1_048_575

/** In characters. */
const WIDTHS: Readonly<Record<ColumnKind, number>> = { short: 18, number: 12, words: 48, day: 12, time: 20, id: 20 }

const DAY = 'yyyy-mm-dd'
const TIME = 'yyyy-mm-dd hh:mm:ss'

/** The bytes of a spreadsheet. The first row of each sheet names the columns and stays in sight. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node')
  return write(
    sheets.map(({ name, columns, rows }) => ({
      sheet: sheetName(name),
      stickyRowsCount: 1,
      columns: columns.map(({ kind }) => ({ width: WIDTHS[kind] })),
      data: [
        columns.map(({ name: head }) => ({ value: head, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((cell, at) => cellOf(cell, columns[at]?.kind ?? 'short'))),
      ],
    })),
  ).toBuffer()
}

/** Excel takes 31 characters, and not these. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}

function cellOf(cell: TableCell, kind: ColumnKind) {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (cell instanceof Date) return { value: cell, type: Date, format: kind === 'day' ? DAY : TIME }
  // A string is written as a string: no cell becomes a formula.
  const text = xmlText(cell, '1.0')
  const value = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
  return { value, type: String, ...(kind === 'words' && { wrap: true, alignVertical: 'top' as const }) }
}
