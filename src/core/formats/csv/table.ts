/** Tables with separators as spreadsheets write them: RFC 4180, with a comma, a semicolon (Excel in Dutch) or a tab. */
import { fail } from '../../problem.ts'
import { ok, type Result } from '../../result.ts'

/** The separators of cells. */
const SEPARATORS = [',', ';', '\t'] as const

type Separator = (typeof SEPARATORS)[number]

/** A table's rows; the first is its header. */
export type Rows = readonly (readonly string[])[]

/**
 * The rows of a table. The separator is the one that the first line names as Excel does (`sep=;`), else the first for
 * which `isHeader` knows the first row, else a comma. `file` names the table in a problem: `file-invalid` where something
 * else than a separator comes after a quoted cell, or its closing quotation mark is missing.
 */
export function parseTable(text: string, file: string, isHeader: (row: readonly string[]) => boolean): Result<Rows> {
  const named = /^sep=([,;\t])(?:\r\n?|\n)/.exec(text)
  const separator = SEPARATORS.find((one) => one === named?.[1])
  const from = named?.[0].length ?? 0
  const chosen = separator ?? SEPARATORS.find((one) => isHeader(firstRow(text, one))) ?? ','
  const rows: (readonly string[])[] = []
  for (const row of rowsOf(text, from, chosen)) {
    if (row === 'broken') return fail('file-invalid', { file, path: `row ${rows.length + 1}`, reason: 'csv-quotes' })
    rows.push(row)
  }
  return ok(rows)
}

function firstRow(text: string, separator: Separator): readonly string[] {
  for (const row of rowsOf(text, 0, separator)) return row === 'broken' ? [] : row
  return []
}

function* rowsOf(text: string, from: number, separator: Separator): Generator<readonly string[] | 'broken'> {
  const bare = new RegExp(`[^"\\r\\n${separator}]*`, 'y')
  let row: string[] = []
  let at = from
  while (at < text.length) {
    let cell = ''
    if (text.charAt(at) === '"') {
      const quoted = quotedCell(text, at + 1)
      if (!quoted) return yield 'broken'
      cell = quoted.cell
      at = quoted.end
    } else {
      bare.lastIndex = at
      cell = bare.exec(text)?.[0] ?? ''
      at += cell.length
    }
    row.push(cell)
    const next = text.charAt(at)
    if (next === separator) {
      at += 1
      // A separator at the very end has an empty cell after it.
      if (at < text.length) continue
      row.push('')
    } else if (next === '\r' || next === '\n') at += text.startsWith('\r\n', at) ? 2 : 1
    else if (next !== '') return yield 'broken'
    yield row
    row = []
  }
}

/** The cell whose opening quotation mark is right before `from`, and where its closing one ends; null without one. */
function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } | null {
  let cell = ''
  for (let at = from; ; ) {
    const mark = text.indexOf('"', at)
    if (mark === -1) return null
    cell += text.slice(at, mark)
    if (text.charAt(mark + 1) !== '"') return { cell, end: mark + 1 }
    cell += '"'
    at = mark + 2
  }
}
