/** How often what occurs in a column, and together with what of another. */
import { answersIn, type CellReader, cellReader, type DatePrecision } from './cells.ts'
import { attributeKeyOf, type Column, isDateColumn } from './columns.ts'
import { precisionOf } from './course.ts'
import type { QueryTerm, WantedValue } from './query.ts'
import { questionName } from './queryNames.ts'
import type { RowStore } from './rowStore.ts'
import type { SeenRows } from './tableContext.ts'

/** A heading of the table: what the column says, '' for nothing, and how many annotations say it. */
export interface CrossHeading {
  readonly key: string
  readonly count: number
}

/**
 * The counts. An annotation with several answers counts under each, so headings may add up to more than `total`. What has
 * no room among the most frequent is counted in `otherRows` and `otherColumns` (how many headings are left out).
 */
export interface CrossTable {
  readonly rows: readonly CrossHeading[]
  readonly columns: readonly CrossHeading[]
  /** For each row heading its counts by column heading; one count alone where no second column was asked for. */
  readonly cells: readonly (readonly number[])[]
  readonly total: number
  readonly otherRows: number
  readonly otherColumns: number
  /** How precisely days are told apart. */
  readonly precision: DatePrecision
}

/** What to count, and how many headings there is room for. */
export interface CrossRequest {
  readonly row: Column
  readonly column: Column | null
}

const MOST_ROWS = 200
const MOST_COLUMNS = 24

/** Where more days or months than this lie between the first and the last, months or years are counted. */
const MOST_TIMES = 60

/** Counts `rows`; null where a question is asked for that nobody answers. */
export function crossTable(
  store: RowStore,
  seen: SeenRows,
  rows: Int32Array,
  { row, column }: CrossRequest,
): CrossTable | null {
  const precision = precisionFor(store, seen, rows, [row, column])
  const down = cellReader(store, seen, row, precision)
  const across = column === null ? null : cellReader(store, seen, column, precision)
  if (!down || (column !== null && !across)) return null
  // Many rows say the same: each different cell is taken apart once.
  const keysOf = numbered(down, rows)
  const othersOf = across ? numbered(across, rows) : { of: new Uint32Array(rows.length), cells: [NONE] }
  const pairs = pairsOf(keysOf, othersOf)
  const byRow = new Map<string, number>()
  const byColumn = new Map<string, number>()
  for (const { keys, others, count } of pairs) {
    for (const key of keys) add(byRow, key, count)
    for (const other of others) add(byColumn, other, count)
  }
  const rowHeadings = headings(byRow, row, MOST_ROWS)
  const columnHeadings = column === null ? [] : headings(byColumn, column, MOST_COLUMNS)
  return {
    rows: rowHeadings,
    columns: columnHeadings,
    cells: column === null ? rowHeadings.map(({ count }) => [count]) : cellsOf(pairs, rowHeadings, columnHeadings),
    total: rows.length,
    otherRows: byRow.size - rowHeadings.length,
    otherColumns: column === null ? 0 : byColumn.size - columnHeadings.length,
    precision,
  }
}

const NONE: readonly string[] = ['']

/** For each of some rows the number of its cell, and by number the answers in it. */
interface Numbered {
  readonly of: Uint32Array
  readonly cells: readonly (readonly string[])[]
}

function numbered({ text, code }: CellReader, rows: Int32Array): Numbered {
  const of = new Uint32Array(rows.length)
  const cells: (readonly string[])[] = []
  const byText = new Map<string, number>()
  const byCode = new Map<number, number>()
  const numberOf = (cell: string) => {
    const known = byText.get(cell)
    if (known !== undefined) return known
    byText.set(cell, cells.length)
    return cells.push(answersIn(cell)) - 1
  }
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if (!code) {
      of[at] = numberOf(text(row))
      continue
    }
    const own = code(row)
    const number = byCode.get(own) ?? numberOf(text(row))
    byCode.set(own, number)
    of[at] = number
  }
  return { of, cells }
}

/** What stands in a cell of one column and in one of the other beside it, and how often. */
interface Pair {
  readonly keys: readonly string[]
  readonly others: readonly string[]
  readonly count: number
}

function pairsOf(some: Numbered, others: Numbered): readonly Pair[] {
  const counts = new Map<number, number>()
  const width = others.cells.length
  for (let at = 0; at < some.of.length; at += 1) add(counts, (some.of[at] ?? 0) * width + (others.of[at] ?? 0), 1)
  return [...counts].map(([pair, count]) => ({
    keys: some.cells[Math.floor(pair / width)] ?? NONE,
    others: others.cells[pair % width] ?? NONE,
    count,
  }))
}

/** The counts under these headings alone: there may be thousands of others. */
function cellsOf(
  pairs: readonly Pair[],
  rows: readonly CrossHeading[],
  columns: readonly CrossHeading[],
): readonly (readonly number[])[] {
  const rowOf = new Map(rows.map(({ key }, at) => [key, at]))
  const columnOf = new Map(columns.map(({ key }, at) => [key, at]))
  const cells = rows.map(() => columns.map(() => 0))
  for (const { keys, others, count } of pairs) {
    for (const key of keys) {
      const line = cells[rowOf.get(key) ?? -1]
      if (!line) continue
      for (const other of others) {
        const at = columnOf.get(other)
        if (at !== undefined) line[at] = (line[at] ?? 0) + count
      }
    }
  }
  return cells
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}

/** The most frequent; times in their order, and sizes of values too, anything else the most frequent first. */
function headings(counts: ReadonlyMap<string, number>, column: Column, most: number): readonly CrossHeading[] {
  const all = [...counts].map(([key, count]): CrossHeading => ({ key, count }))
  const frequent = all.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)).slice(0, most)
  if (column === 'value') return frequent.sort((a, b) => sizeOf(a.key) - sizeOf(b.key))
  if (column === 'version') return frequent.sort((a, b) => Number(a.key) - Number(b.key))
  return isDateColumn(column) ? frequent.sort((a, b) => (a.key < b.key ? -1 : 1)) : frequent
}

function sizeOf(key: string): number {
  return key === '' ? Number.POSITIVE_INFINITY : key === 'negative' ? -1 : Number(key)
}

/** As precise as leaves few enough times between the first and the last to be looked at. */
function precisionFor(
  store: RowStore,
  seen: SeenRows,
  rows: Int32Array,
  columns: readonly (Column | null)[],
): DatePrecision {
  const found = columns.flatMap((column) => {
    if (column === null || !isDateColumn(column)) return []
    const cells = cellReader(store, seen, column, 'day')
    let [first, last] = ['', '']
    for (const [day = ''] of cells ? numbered(cells, rows).cells : []) {
      if (day === '') continue
      if (first === '' || day < first) first = day
      if (day > last) last = day
    }
    return first === '' ? [] : [precisionOf(first, last, MOST_TIMES)]
  })
  return (['year', 'month'] as const).find((one) => found.includes(one)) ?? 'day'
}

/** The conditions that the annotations under a heading fulfil, for a query. */
export function termsOf(column: Column, key: string): readonly QueryTerm[] {
  const attribute = attributeKeyOf(column)
  const name = attribute === null ? column : questionName(attribute)
  const term = (...values: readonly WantedValue[]): QueryTerm => ({ negated: false, key: name, values })
  if (key === '') return [{ negated: true, key: 'has', values: [{ comparison: 'holds', value: name }] }]
  if (column === 'value') return sizeTerms(key).map((value) => term(value))
  return [term({ comparison: isNamed(column) ? 'holds' : 'is', value: key })]
}

/** Whether a column's cells are names that conditions know, or times. */
function isNamed(column: Column): boolean {
  return column === 'tag' || column === 'status' || column === 'verdict' || column === 'version' || isDateColumn(column)
}

/** Values of a size are those from a power of ten to before the next. */
function sizeTerms(key: string): readonly WantedValue[] {
  if (key === 'negative') return [{ comparison: '<', value: '0' }]
  const next = key === '0' ? '1' : `${key}0`
  return [
    { comparison: '>=', value: key },
    { comparison: '<', value: next },
  ]
}
