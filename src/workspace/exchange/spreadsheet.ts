/** A table as a spreadsheet in Excel's format (.xlsx), with real numbers and times. */
import type { AnnotationTable, TableCell } from '../../core/annotations/annotationTable.ts'
import { xmlText } from '../../core/formats/xml.ts'

/** So many UTF-16 code units fit into a cell of Excel. */
const LONGEST = 32_767

/** Times as spreadsheets show them, to the second; they have no time zone, so these are UTC. */
const TIME_FORMAT = 'yyyy-mm-dd hh:mm:ss'

/** The bytes of a spreadsheet with one sheet, whose first row names the columns and stays in sight. */
export async function spreadsheetOf({ columns, rows }: AnnotationTable, sheet: string): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node')
  const header = columns.map((name) => ({ value: name, type: String, fontWeight: 'bold' as const }))
  const data = [header, ...rows.map((row) => row.map(cellOf))]
  return write(data, {
    sheet,
    stickyRowsCount: 1,
    columns: columns.map((name) => ({ width: widthOf(name) })),
  }).toBuffer()
}

function cellOf(cell: TableCell) {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (cell instanceof Date) return { value: cell, type: Date, format: TIME_FORMAT }
  // A string is written as a string: no cell becomes a formula.
  const text = xmlText(cell, '1.0')
  return { value: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text, type: String }
}

/** In characters. */
function widthOf(name: string): number {
  return name === 'quote' || name === 'note' ? 50 : Math.max(12, name.length + 2)
}
