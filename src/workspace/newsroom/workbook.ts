/**
 * Sheets as a spreadsheet in Excel's format (Office Open XML, ECMA-376), with real numbers and dates. Written here, as
 * strings: a library that makes objects of every cell and its styles takes five times as long.
 */
import type { TableCell } from '../../core/annotations/annotationTable.ts'
import { xmlText } from '../../core/formats/xml.ts'
import type { ColumnKind, Sheet } from '../../core/newsroom/sheetColumns.ts'
import { zipOf } from '../disk/zipped.ts'

/** So many UTF-16 code units fit into a cell of Excel. */
const LONGEST = 32_767

/** So many rows are made between two reports of how many are. */
const STEP = 1000

/** In characters. */
const WIDTHS: Readonly<Record<ColumnKind, number>> = { short: 18, number: 12, words: 48, day: 12, time: 20, id: 20 }

/** The places of the cell formats in `STYLES`. */
const BOLD = 1
const DAY = 2
const TIME = 3
const WRAPPED = 4

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

/**
 * The bytes of a spreadsheet. The first row of each sheet names the columns, stays in sight and, where the rows aren't in
 * groups, filters them. A group has a heading with its name and size, which its rows fold under. `onRows` is told now and
 * then how many rows of how many are in it.
 */
export function workbookOf(
  sheets: readonly Sheet[],
  onRows?: (done: number, total: number) => void,
): Promise<Uint8Array> {
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  let done = 0
  const onRow = () => {
    done += 1
    if (done % STEP === 0 || done === total) onRows?.(done, total)
  }
  const numbered = sheets.map((sheet, index) => ({ sheet, number: index + 1 }))
  const files: Record<string, Iterable<string>> = {
    '[Content_Types].xml': [
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    ],
    '_rels/.rels': [
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    'xl/workbook.xml': [
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered.map(({ sheet, number }) => `<sheet name="${escaped(sheetName(sheet.name))}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    ],
    'xl/_rels/workbook.xml.rels': [
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${numbered.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    'xl/styles.xml': [STYLES],
  }
  for (const { sheet, number } of numbered) files[`xl/worksheets/sheet${number}.xml`] = sheetXml(sheet, onRow)
  return zipOf(files)
}

/** Excel takes 31 characters, and not these. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}

/** A sheet in parts, none of them long: one long text would be copied again and again while it grows. */
function* sheetXml({ columns, rows, groups }: Sheet, onRow: () => void): Generator<string> {
  const widths = columns.map(
    ({ kind, width = WIDTHS[kind] }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const head = columns.map(({ name }) => textCell(name, BOLD))
  const folding = groups ? '<sheetPr><outlinePr summaryBelow="0"/></sheetPr>' : ''
  const levels = groups ? '<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/>' : ''
  yield `${HEAD}<worksheet xmlns="${MAIN}">${folding}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${levels}<cols>${widths.join('')}</cols><sheetData><row>${head.join('')}</row>`
  const kinds = columns.map(({ kind }) => kind)
  if (groups) {
    let from = 0
    for (const { name, count } of groups) {
      yield `<row>${textCell(name, BOLD)}${columns.length > 1 ? cellXml(count, 'number') : ''}</row>`
      for (const row of rows.slice(from, from + count)) {
        yield rowXml('<row outlineLevel="1">', row, kinds)
        onRow()
      }
      from += count
    }
  } else
    for (const row of rows) {
      yield rowXml('<row>', row, kinds)
      onRow()
    }
  const filter = groups ? '' : `<autoFilter ref="A1:${columnName(columns.length)}${rows.length + 1}"/>`
  yield `</sheetData>${filter}</worksheet>`
}

function rowXml(start: string, row: readonly TableCell[], kinds: readonly ColumnKind[]): string {
  let xml = start
  for (let at = 0; at < row.length; at += 1) xml += cellXml(row[at] ?? null, kinds[at] ?? 'short')
  return `${xml}</row>`
}

function cellXml(cell: TableCell, kind: ColumnKind): string {
  if (cell === null) return '<c/>'
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c><v>${cell}</v></c>` : '<c/>'
  if (cell instanceof Date) return `<c s="${kind === 'day' ? DAY : TIME}"><v>${serialDate(cell)}</v></c>`
  return textCell(cell, kind === 'words' ? WRAPPED : 0)
}

/** A string is written as a string: no cell becomes a formula. */
function textCell(text: string, style: number): string {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
  return `<c${style > 0 ? ` s="${style}"` : ''} t="inlineStr"><is><t xml:space="preserve">${escaped(xmlText(shown, '1.0'))}</t></is></c>`
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign) : text
}

/** Days since 30 December 1899, as spreadsheets count (ECMA-376, 18.17.4.1); in UTC, since cells have no time zone. */
function serialDate(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569
}

/** What a column is called: A to Z, then AA. `number` counts from 1. */
function columnName(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  return `${rest > 0 ? columnName(rest) : ''}${String.fromCharCode(65 + ((number - 1) % 26))}`
}
