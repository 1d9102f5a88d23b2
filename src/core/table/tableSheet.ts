/** The table of annotations as a sheet: the columns, order and groups that it is shown with, real numbers and dates. */
import type { TableCell } from '../annotations/annotationTable.ts'
import { type ColumnKind, dayOf, type Sheet, type SheetColumn, type SheetGroup } from '../newsroom/sheetColumns.ts'
import type { TableGroup } from './annotationsTable.ts'
import { attributeKeyOf, type Column, type FixedColumn } from './columns.ts'
import type { TableRow } from './tableRow.ts'

/** What the sheet says beside what the rows hold. */
export interface TableSheetWords {
  readonly sheet: string
  readonly column: (column: Column) => string
  /** What a cell is called whose text is `key`. */
  readonly cell: (column: Column, key: string) => string
  readonly answers: (question: string, given: readonly string[]) => string
  /** A value as people write it. */
  readonly figure: (value: NonNullable<TableRow['value']>) => string | null
  /** The heading of the column with the number of a value. */
  readonly number: string
  readonly unconfirmed: string
}

/** What is written: rows in their order, how they are grouped, and which columns are shown. */
export interface ShownTable {
  readonly columns: readonly Column[]
  /** Of the columns whose width somebody set, in pixels. */
  readonly widths: Readonly<Record<string, number>>
  readonly group: Column | null
  readonly groups: readonly TableGroup[] | null
  readonly rows: readonly TableRow[]
}

const KINDS: Readonly<Partial<Record<FixedColumn, ColumnKind>>> = {
  words: 'words',
  note: 'words',
  article: 'words',
  published: 'day',
  created: 'time',
  updated: 'time',
}

/**
 * The sheet. A value has two columns: as people write it, and its number. Times are those of this computer's time zone,
 * since a sheet's cells have none.
 */
export function tableSheet({ columns, widths, group, groups, rows }: ShownTable, words: TableSheetWords): Sheet {
  const parts = columns.flatMap((column) => partsOf(column, charactersOf(widths[column]), words))
  return {
    name: words.sheet,
    columns: parts.map(({ column }) => column),
    rows: rows.map((row) => parts.map(({ cell }) => cell(row))),
    ...(groups !== null &&
      group !== null && {
        groups: groups.map(({ key, count }): SheetGroup => ({ name: words.cell(group, key), count })),
      }),
  }
}

/** The same for a file without headings between its rows: what they are grouped by is their first column. */
export function ungroupedSheet(table: ShownTable, words: TableSheetWords): Sheet {
  const { columns, group, groups } = table
  const isFirst = group === null || groups === null || columns[0] === group
  const shown = isFirst ? columns : [group, ...columns.filter((column) => column !== group)]
  return tableSheet({ ...table, columns: shown, group: null, groups: null }, words)
}

/** A width in pixels as a spreadsheet counts it: in digits of its usual face, 7 pixels each, and 5 around them. */
function charactersOf(pixels: number | undefined): number | undefined {
  return pixels === undefined ? undefined : Math.round(((pixels - 5) / 7) * 100) / 100
}

interface Part {
  readonly column: SheetColumn
  readonly cell: (row: TableRow) => TableCell
}

function partsOf(column: Column, width: number | undefined, words: TableSheetWords): readonly Part[] {
  const question = attributeKeyOf(column)
  const kind = (question === null && KINDS[column as FixedColumn]) || 'short'
  const part: Part = { column: { name: words.column(column), kind, width }, cell: (row) => cellOf(row, column, words) }
  if (column !== 'value') return [part]
  return [part, { column: { name: words.number, kind: 'number' }, cell: ({ value }) => value?.value ?? null }]
}

function cellOf(row: TableRow, column: Column, words: TableSheetWords): TableCell {
  const named = (key: string | null | undefined) => (key ? words.cell(column, key) : null)
  const question = attributeKeyOf(column)
  if (question !== null) {
    const given = row.attributes[question]
    return given ? words.answers(question, given) : null
  }
  switch (column as FixedColumn) {
    case 'words':
      return row.unconfirmed ? `${row.quote} (${words.unconfirmed})` : row.quote
    case 'value':
      return row.value && words.figure(row.value)
    case 'unit':
      return row.value?.unit || null
    case 'kind':
      return named(row.value?.kind)
    case 'speaker':
      return row.speaker || null
    case 'note':
      return row.note || null
    case 'article':
      return row.title
    case 'annotator':
      return row.name
    case 'version':
      return row.version
    case 'published':
      return dayOf(row.published)
    case 'created':
    case 'updated':
      return localTime(row[column as 'created' | 'updated'])
    case 'finding':
      return named(row.finding)
    case 'verdict':
      return verdictOf(row, named(row.verdict))
    case 'tag':
      return named(row.tag)
    case 'status':
      return named(row.status)
  }
}

/** What reviewers say and, where they are of two minds, how many of each. */
function verdictOf({ agree, dispute }: TableRow, verdict: string | null): string | null {
  return verdict !== null && agree > 0 && dispute > 0 ? `${verdict} (${agree} : ${dispute})` : verdict
}

function localTime(at: number): Date {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000)
}
