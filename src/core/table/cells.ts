/** What a column says of a row, as a text by which rows are compared, counted and grouped; '' where it says nothing. */
import { TAGS } from '../model/tag.ts'
import { attributeKeyOf, type Column, type FixedColumn } from './columns.ts'
import { type RowStore, SEPARATOR } from './rowStore.ts'
import { type SeenRows, verdictOf } from './tableContext.ts'

/** How a column is read. `code` is a small number for each different cell, where that is known without its text. */
export interface CellReader {
  readonly text: (row: number) => string
  readonly code?: (row: number) => number
}

/** How precisely days are told apart where rows are grouped by time. */
export type DatePrecision = 'day' | 'month' | 'year'

const LENGTH = { day: 10, month: 7, year: 4 } as const

/** The reader of a column; null for a question that no row answers. */
export function cellReader(
  store: RowStore,
  seen: SeenRows,
  column: Column,
  precision: DatePrecision = 'day',
): CellReader | null {
  const { columns, terms } = store
  const key = attributeKeyOf(column)
  if (key !== null) {
    const answers = columns.attributes.get(key)
    return answers ? ofTerms(terms, answers) : null
  }
  const ofLayer = (
    read: (layer: { readonly article: string; readonly annotator: string; readonly status: string }) => string,
  ) => ({
    text: (row: number) => {
      const layer = store.layerAt(columns.layer[row] ?? -1)
      return layer ? read(layer) : ''
    },
    code: (row: number) => columns.layer[row] ?? 0,
  })
  switch (column as FixedColumn) {
    case 'tag':
      return { text: (row) => TAGS[columns.tag[row] ?? 0] ?? '', code: (row) => columns.tag[row] ?? 0 }
    case 'words':
      return { text: (row) => columns.quote[row] ?? '' }
    case 'note':
      return { text: (row) => columns.note[row] ?? '' }
    case 'speaker':
      return ofTerms(terms, columns.speaker)
    case 'unit':
      return ofTerms(terms, columns.unit)
    case 'kind':
      return ofTerms(terms, columns.kind)
    case 'value':
      return { text: (row) => magnitudeOf(columns.value[row] ?? Number.NaN) }
    case 'finding':
      return { text: (row) => terms.textOf(seen.finding[row] ?? 0), code: (row) => seen.finding[row] ?? 0 }
    case 'verdict':
      return { text: (row) => verdictOf(seen, row) ?? '' }
    case 'article':
      return ofLayer(({ article }) => article)
    case 'annotator':
      return ofLayer(({ annotator }) => annotator)
    case 'status':
      return ofLayer(({ status }) => status)
    case 'version':
      return ofLayer(({ article }) => String(seen.articles.get(article)?.version ?? ''))
    case 'published':
      return ofLayer(({ article }) => (seen.articles.get(article)?.published ?? '').slice(0, LENGTH[precision]))
    case 'created':
    case 'updated': {
      const times = columns[column as 'created' | 'updated']
      return {
        text: (row) => localDay(times[row] ?? 0).slice(0, LENGTH[precision]),
        code: (row) => localDayNumber(times[row] ?? 0),
      }
    }
  }
}

function ofTerms({ textOf }: RowStore['terms'], numbers: readonly number[]): CellReader {
  return { text: (row) => textOf(numbers[row] ?? 0), code: (row) => numbers[row] ?? 0 }
}

/** The several answers in a cell, each by itself; one '' where there is none. */
export function answersIn(cell: string): readonly string[] {
  return cell.split(SEPARATOR)
}

const DAY = 86_400_000

/** A time (milliseconds since 1970) as the day of this computer's time zone, as ISO 8601 writes it. */
export function localDay(time: number): string {
  const day = localDayNumber(time)
  const known = DAYS.get(day)
  if (known !== undefined) return known
  const text = new Date(day * DAY).toISOString().slice(0, 10)
  DAYS.set(day, text)
  return text
}

/** The same as the number of days since 1970. */
function localDayNumber(time: number): number {
  return Math.floor((time - new Date(time).getTimezoneOffset() * 60_000) / DAY)
}

/** Days that were written before: a workspace has few. */
const DAYS = new Map<number, string>()

/** The power of ten from which on a value counts, as its text: `1000` for 4,500; '' for none. */
function magnitudeOf(value: number): string {
  if (Number.isNaN(value)) return ''
  if (value < 0) return 'negative'
  return value < 1 ? '0' : `1${'0'.repeat(Math.min(18, Math.floor(Math.log10(value) + 1e-9)))}`
}
