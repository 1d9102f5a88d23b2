/** Which rows a query lets through, and what of it can't be understood. */
import { plainOf } from '../commands/ranking.ts'
import { answersIn, cellReader } from './cells.ts'
import { attributeColumn, type Column } from './columns.ts'
import { dateTest, numberTest, type QueryFault, type RowTest, versionTest } from './comparing.ts'
import { LINKED, UNCONFIRMED } from './indexedLayer.ts'
import type { QueryTerm, WantedValue } from './query.ts'
import {
  BEING_NAMES,
  CONDITION_NAMES,
  type Condition,
  questionKey,
  STATUS_NAMES,
  TAG_NAMES,
  VERDICT_NAMES,
} from './queryNames.ts'
import type { RowStore } from './rowStore.ts'
import type { SeenRows } from './tableContext.ts'

/** The tests of a query's terms, all of which must hold, and the faults of those that are left out. */
export interface CompiledQuery {
  readonly tests: readonly RowTest[]
  readonly faults: readonly QueryFault[]
}

/** Compiles a query. `plain` gives a row's words and note for comparing. */
export function compileQuery(
  store: RowStore,
  seen: SeenRows,
  terms: readonly QueryTerm[],
  plain: (row: number) => string,
): CompiledQuery {
  const tests: RowTest[] = []
  const faults: QueryFault[] = []
  for (const { key, negated, values } of terms) {
    const compiled =
      key === null ? [wordsTest(values, plain)] : values.map((value) => conditionTest(store, seen, key, value))
    const anyOf: RowTest[] = []
    for (const one of compiled) {
      if (typeof one === 'function') anyOf.push(one)
      else faults.push(one)
    }
    const [only] = anyOf
    if (!only) continue
    const test: RowTest = anyOf.length === 1 ? only : (row) => anyOf.some((one) => one(row))
    tests.push(negated ? (row) => !test(row) : test)
  }
  return { tests, faults }
}

function wordsTest([wanted]: readonly WantedValue[], plain: (row: number) => string): RowTest {
  const words = plainOf(wanted?.value ?? '')
  return (row) => plain(row).includes(words)
}

function conditionTest(store: RowStore, seen: SeenRows, key: string, wanted: WantedValue): RowTest | QueryFault {
  const condition = Object.hasOwn(CONDITION_NAMES, key) ? CONDITION_NAMES[key] : undefined
  const { value } = wanted
  const unknown: QueryFault = { kind: 'unknown-value', key, value }
  switch (condition) {
    case undefined:
      return attributeTest(store, seen, key, wanted)
    case 'has':
      return hasTest(store, seen, value) ?? unknown
    case 'is':
      return beingTest(store, seen, value) ?? unknown
    case 'value':
      return numberTest(store.columns.value, key, wanted)
    case 'version':
    case 'published':
    case 'created':
    case 'updated':
      return condition === 'version'
        ? versionTest(store, seen, key, wanted)
        : dateTest(store, seen, condition, key, wanted)
    default:
      return textTest(store, seen, condition, wanted) ?? unknown
  }
}

const NAMED: Readonly<Partial<Record<Condition, Readonly<Record<string, string>>>>> = {
  tag: TAG_NAMES,
  status: STATUS_NAMES,
  verdict: VERDICT_NAMES,
}

/** A column of names or words; null where nothing has that name. */
function textTest(
  store: RowStore,
  seen: SeenRows,
  column: Exclude<Condition, 'has' | 'is'>,
  wanted: WantedValue,
): RowTest | null {
  const cells = cellReader(store, seen, column)
  if (!cells) return null
  const names = NAMED[column]
  if (names) {
    const name = Object.hasOwn(names, wanted.value.toLowerCase()) ? names[wanted.value.toLowerCase()] : undefined
    return name === undefined ? null : (row) => cells.text(row) === name
  }
  if (column === 'annotator') {
    const { me } = seen.context
    const id = wanted.value === 'me' || wanted.value === 'ik' ? me : wanted.value
    const words = plainOf(id)
    const isWanted = (annotator: string, name: string) =>
      annotator === id || (wanted.comparison !== 'is' && plainOf(name).includes(words))
    return remembering(cells, (_, row) => {
      const layer = store.layerAt(store.columns.layer[row] ?? -1)
      return layer !== undefined && isWanted(layer.annotator, layer.name)
    })
  }
  if (wanted.comparison === 'is') return remembering(cells, (cell) => cell === wanted.value)
  const words = plainOf(wanted.value)
  if (column === 'article') {
    return remembering(
      cells,
      (id) => id === wanted.value || plainOf(seen.articles.get(id)?.title ?? id).includes(words),
    )
  }
  return remembering(cells, (cell) => plainOf(cell).includes(words))
}

function attributeTest(
  store: RowStore,
  seen: SeenRows,
  key: string,
  { comparison, value }: WantedValue,
): RowTest | QueryFault {
  const cells = cellReader(store, seen, attributeColumn(questionKey(key)))
  if (!cells) return { kind: 'unknown-key', key, value }
  const words = plainOf(value)
  return remembering(cells, (cell) =>
    answersIn(cell).some((one) => (comparison === 'is' ? one === value : one !== '' && plainOf(one).includes(words))),
  )
}

function hasTest(store: RowStore, seen: SeenRows, name: string): RowTest | null {
  const lower = name.toLowerCase()
  const condition = Object.hasOwn(CONDITION_NAMES, lower) ? CONDITION_NAMES[lower] : undefined
  if (condition === 'has' || condition === 'is') return null
  if (condition === 'value') return (row) => !Number.isNaN(store.columns.value[row] ?? Number.NaN)
  const column: Column = condition ?? attributeColumn(questionKey(lower))
  const cells = cellReader(store, seen, column)
  return cells && ((row) => cells.text(row) !== '')
}

function beingTest({ columns, layerAt }: RowStore, { context }: SeenRows, name: string): RowTest | null {
  const being = Object.hasOwn(BEING_NAMES, name.toLowerCase()) ? BEING_NAMES[name.toLowerCase()] : undefined
  switch (being) {
    case 'mine':
      return (row) => layerAt(columns.layer[row] ?? -1)?.annotator === context.me
    case 'linked':
      return (row) => ((columns.flags[row] ?? 0) & LINKED) !== 0
    case 'unconfirmed':
      return (row) => ((columns.flags[row] ?? 0) & UNCONFIRMED) !== 0
    case undefined:
      return null
  }
}

/** A test of cells that asks of each different one once, where they have codes. */
function remembering(
  { text, code }: NonNullable<ReturnType<typeof cellReader>>,
  test: (cell: string, row: number) => boolean,
): RowTest {
  if (!code) return (row) => test(text(row), row)
  const known: (boolean | undefined)[] = []
  return (row) => {
    const own = code(row)
    const before = known[own]
    if (before !== undefined) return before
    const fits = test(text(row), row)
    known[own] = fits
    return fits
  }
}
