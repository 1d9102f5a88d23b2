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
  const fits = dayTest({ comparison, value: time === null ? value : localDay(time) })
  const cells = cellReader(store, seen, column)
  return (row) => fits(cells?.text(row) ?? '')
}

/** Whether a day fits one that is named, as far as it is named: a year holds all of its days. No day never fits. */
export function dayTest({ comparison, value }: WantedValue): (day: string) => boolean {
  const holds = comparing(comparison)
  return (day) => {
    const cut = day.slice(0, value.length)
    return day !== '' && holds(cut < value ? -1 : cut > value ? 1 : 0)
  }
}

/** Whether a difference of two numbers is what a comparison wants. */
export function comparing(comparison: WantedValue['comparison']): (difference: number) => boolean {
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
