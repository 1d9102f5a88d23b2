/**
 * Sorting rows by columns. For each column the place of every row is found once (rows that say the same have one place);
 * sorting is then a counting sort by places, column after column from the last one, and keeps the order of what is equal.
 */
import { plainOf } from '../commands/ranking.ts'
import { TAGS } from '../model/tag.ts'
import { cellReader } from './cells.ts'
import type { Column } from './columns.ts'
import type { RowStore } from './rowStore.ts'
import type { SeenRows } from './tableContext.ts'

/** A column to sort by. What says nothing comes last either way. */
export interface SortKey {
  readonly column: Column
  readonly descending: boolean
}

/** For each row its place by a column, -1 where the column says nothing, and how many places there are. */
export interface Places {
  readonly of: Int32Array
  readonly count: number
}

const TEXTS = new Intl.Collator(undefined, { numeric: true })

/** What takes long, in steps of some milliseconds: whoever has something else to do meanwhile leaves off between them. */
type Steps<T> = Generator<void, T, void>

/** The places of rows by a column; null for a question that nobody answers. `plain` gives a row's words for comparing. */
export function placesBy(
  store: RowStore,
  seen: SeenRows,
  column: Column,
  plain: (row: number) => string,
): Places | null {
  const steps = placesInSteps(store, seen, column, plain)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** The same in steps, for columns that nearly every annotation says something else in; others take one step. */
export function* placesInSteps(
  store: RowStore,
  seen: SeenRows,
  column: Column,
  plain: (row: number) => string,
): Steps<Places | null> {
  const { columns } = store
  switch (column) {
    case 'tag':
      return { of: Int32Array.from(columns.tag), count: TAGS.length }
    case 'words':
      return yield* byWords(store, seen, plain)
    case 'note':
      return yield* byWords(store, seen, (row) => plainOf(columns.note[row] ?? ''))
    case 'value':
    case 'created':
    case 'updated':
      return yield* byNumbers(store, seen, columns[column])
    case 'article':
      return byCodes(
        store,
        seen,
        (row) => columns.layer[row] ?? 0,
        (row) => {
          const article = store.layerAt(columns.layer[row] ?? -1)?.article ?? ''
          return seen.articles.get(article)?.title ?? article
        },
      )
    case 'annotator':
      return byCodes(
        store,
        seen,
        (row) => columns.layer[row] ?? 0,
        (row) => store.layerAt(columns.layer[row] ?? -1)?.name ?? '',
      )
    default: {
      const cells = cellReader(store, seen, column)
      if (!cells) return null
      return cells.code
        ? byCodes(store, seen, cells.code, cells.text)
        : byCodes(store, seen, coded(cells.text), cells.text)
    }
  }
}

/** Numbers for the texts of a column that has few different ones. */
function coded(text: (row: number) => string): (row: number) => number {
  const codes = new Map<string, number>()
  return (row) => {
    const cell = text(row)
    const known = codes.get(cell) ?? codes.size
    codes.set(cell, known)
    return known
  }
}

/** Compares the texts of the different codes alone. */
function byCodes(
  store: RowStore,
  { rows }: SeenRows,
  code: (row: number) => number,
  text: (row: number) => string,
): Places {
  const texts = new Map<number, string>()
  const codes = new Int32Array(store.size())
  for (const row of rows) {
    const own = code(row)
    codes[row] = own
    if (!texts.has(own)) texts.set(own, text(row))
  }
  const sorted = [...new Set(texts.values())].filter((one) => one !== '').sort(byText)
  const places = new Map(sorted.map((one, place) => [one, place]))
  const placeOf = new Map([...texts].map(([own, one]) => [own, places.get(one) ?? -1]))
  const of = new Int32Array(store.size()).fill(-1)
  for (const row of rows) of[row] = placeOf.get(codes[row] ?? 0) ?? -1
  return { of, count: sorted.length }
}

/** By the numbers of all rows, of which nearly every one may differ; NaN says nothing. */
function* byNumbers(store: RowStore, { rows }: SeenRows, numbers: readonly number[]): Steps<Places> {
  const sorted = Float64Array.from(rows, (row) => numbers[row] ?? Number.NaN).sort()
  yield
  let count = 0
  for (const number of sorted) {
    if (Number.isNaN(number) || (count > 0 && sorted[count - 1] === number)) continue
    sorted[count] = number
    count += 1
  }
  const of = new Int32Array(store.size()).fill(-1)
  yield* inSteps(rows, (row) => {
    of[row] = placeAmong(sorted, count, numbers[row] ?? Number.NaN)
  })
  return { of, count }
}

/** Where a number is among the first `count` of a sorted list that holds it; -1 for NaN. */
function placeAmong(sorted: Float64Array, count: number, number: number): number {
  if (Number.isNaN(number)) return -1
  let from = 0
  for (let to = count; from < to; ) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? 0) < number) from = middle + 1
    else to = middle
  }
  return from
}

/** By words that were made to be compared by their code units; '' says nothing. */
function* byWords(store: RowStore, { rows }: SeenRows, words: (row: number) => string): Steps<Places> {
  const said = new Set<string>()
  yield* inSteps(rows, (row) => said.add(words(row)))
  said.delete('')
  const sorted = yield* sortedInSteps([...said])
  const places = new Map<string, number>()
  yield* inSteps(sorted, (one, place) => places.set(one, place))
  const of = new Int32Array(store.size()).fill(-1)
  yield* inSteps(rows, (row) => {
    of[row] = places.get(words(row)) ?? -1
  })
  return { of, count: places.size }
}

/** So many rows are looked at in a step. */
const STEP = 4000

function* inSteps<T>(
  items: { readonly [Symbol.iterator]: () => Iterator<T> },
  look: (item: T, index: number) => unknown,
): Steps<void> {
  let index = 0
  for (const item of items) {
    look(item, index)
    index += 1
    if (index % STEP === 0) yield
  }
}

/** Different texts by their code units. */
function* sortedInSteps(texts: readonly string[]): Steps<readonly string[]> {
  let runs: string[][] = []
  for (let from = 0; from < texts.length; from += STEP) {
    runs.push(texts.slice(from, from + STEP).sort())
    yield
  }
  while (runs.length > 1) {
    const merged: string[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(mergedRuns(runs[at] ?? [], runs[at + 1] ?? []))
      yield
    }
    runs = merged
  }
  return runs[0] ?? []
}

function mergedRuns(some: string[], others: string[]): string[] {
  const merged: string[] = []
  let at = 0
  for (const one of some) {
    for (let other = others[at]; other !== undefined && other < one; other = others[at]) {
      merged.push(other)
      at += 1
    }
    merged.push(one)
  }
  for (const other of others.slice(at)) merged.push(other)
  return merged
}

function byText(one: string, other: string): number {
  return TEXTS.compare(one, other)
}

/** The rows sorted by places, those without one last; rows of one place stay in their order. */
export function sortedByPlaces(rows: Int32Array, { of, count }: Places, descending: boolean): Int32Array {
  const bucketOf = (row: number) => {
    const place = of[row] ?? -1
    return place < 0 ? count : descending ? count - 1 - place : place
  }
  const starts = new Int32Array(count + 2)
  for (const row of rows) {
    const next = bucketOf(row) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
  }
  const sorted = new Int32Array(rows.length)
  for (const row of rows) {
    const bucket = bucketOf(row)
    const at = starts[bucket] ?? 0
    sorted[at] = row
    starts[bucket] = at + 1
  }
  return sorted
}
