/** Tests of numbers and dates: more, less or the same as what a query names. */
import { cellReader, localDay } from './cells.ts'
import { isQueryDate, queryNumber, type WantedValue } from './query.ts'
import type { RowStore } from './rowStore.ts'
import type { SeenRows } from './tableContext.ts'

/** What of a query has no meaning: that term is left out, and somebody told. */
export interface QueryFault {
  readonly kind: 'unknown-key' | 'unknown-value' | 'not-a-number' | 'not-a-date'
  readonly key: string
  readonly value: string
}

/** Whether a row fits. */
export type RowTest = (row: number) => boolean

/** A number beside the one that the query names. */
export function numberTest(
  numbers: readonly number[],
  key: string,
  { comparison, value }: WantedValue,
): RowTest | QueryFault {
  const wanted = queryNumber(value)
  if (wanted === null) return { kind: 'not-a-number', key, value }
  const holds = comparing(comparison)
  return (row) => {
    const number = numbers[row] ?? Number.NaN
    return !Number.isNaN(number) && holds(number - wanted)
  }
}

/** A version's number beside the one that the query names. */
export function versionTest(
  store: RowStore,
  seen: SeenRows,
  key: string,
  { comparison, value }: WantedValue,
): RowTest | QueryFault {
  const wanted = queryNumber(value)
  if (wanted === null) return { kind: 'not-a-number', key, value }
  const holds = comparing(comparison)
  const cells = cellReader(store, seen, 'version')
  return (row) => {
    const version = cells?.text(row) ?? ''
    return version !== '' && holds(Number(version) - wanted)
  }
}

/** A year holds all of its days: a day is compared as far as the query says it. A time is compared to the millisecond. */
export function dateTest(
  store: RowStore,
  seen: SeenRows,
  column: 'published' | 'created' | 'updated',
  key: string,
  { comparison, value }: WantedValue,
): RowTest | QueryFault {
  if (!isQueryDate(value)) return { kind: 'not-a-date', key, value }
  const holds = comparing(comparison)
  const time = value.includes('T') ? Date.parse(value) : null
  if (time !== null && column !== 'published') {
    const times = store.columns[column]
    return (row) => holds((times[row] ?? 0) - time)
  }
  const day = time === null ? value : localDay(time)
  const cells = cellReader(store, seen, column)
  return (row) => {
    const said = cells?.text(row) ?? ''
    if (said === '') return false
    const cut = said.slice(0, day.length)
    return holds(cut < day ? -1 : cut > day ? 1 : 0)
  }
}

function comparing(comparison: WantedValue['comparison']): (difference: number) => boolean {
  switch (comparison) {
    case '>':
      return (difference) => difference > 0
    case '>=':
      return (difference) => difference >= 0
    case '<':
      return (difference) => difference < 0
    case '<=':
      return (difference) => difference <= 0
    default:
      return (difference) => difference === 0
  }
}
