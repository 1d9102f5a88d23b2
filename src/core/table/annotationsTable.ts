/** The table of annotations: rows that are searched, sorted and grouped, of which the window asks for a range at a time. */
import { plainOf } from '../commands/ranking.ts'
import { TAGS, type Tag } from '../model/tag.ts'
import { cellReader, localDay } from './cells.ts'
import { attributeColumn, attributeKeyOf, type Column, FIXED_COLUMNS } from './columns.ts'
import type { QueryFault } from './comparing.ts'
import { type CrossRequest, type CrossTable, crossTable } from './crossTable.ts'
import { type IndexedLayer, layerKey } from './indexedLayer.ts'
import { compileQuery } from './matching.ts'
import { type Places, placesBy, placesInSteps, type SortKey, sortedByPlaces } from './ordering.ts'
import { overviewOf, type TableOverview } from './overview.ts'
import { parseQuery } from './query.ts'
import { createRowStore } from './rowStore.ts'
import { type SeenRows, seenRows, type TableContext } from './tableContext.ts'
import { type RowPlace, type TableRow, tableRow } from './tableRow.ts'

/** What to show: the rows that fit a query, sorted, and grouped by a column, if any. */
export interface TableRequest {
  readonly query: string
  readonly sort: readonly SortKey[]
  readonly group: Column | null
}

/** A group: what the column says in its rows, '' for nothing, and how many there are. */
export interface TableGroup {
  readonly key: string
  readonly count: number
}

/** What a request comes to. `total` counts all rows that may be seen, `tags` those that fit by tag. */
export interface TableResult {
  /** Ranges of rows are asked for by this number, until a layer changes or the request is one of the last no more. */
  readonly result: number
  readonly count: number
  readonly total: number
  readonly tags: Readonly<Record<Tag, number>>
  readonly groups: readonly TableGroup[] | null
  readonly faults: readonly QueryFault[]
  /** Columns that were to be sorted or grouped by and that no annotation has. */
  readonly goneColumns: readonly Column[]
  /** The questions that annotations answer, by key. */
  readonly questions: readonly string[]
  /** The people whose annotations may be seen. */
  readonly annotators: readonly { readonly id: string; readonly name: string }[]
}

/** The table. */
export interface AnnotationsTable {
  readonly put: (layer: IndexedLayer) => void
  readonly drop: (key: string) => void
  readonly layers: () => ReadonlyMap<string, unknown>
  /** Who looks, and what else the rows depend on. */
  readonly look: (context: TableContext) => void
  readonly request: (request: TableRequest) => TableResult
  /** Finds what the first sorting by a column would have to find, in steps of some milliseconds; ends where something changes between them. */
  readonly prepare: (column: Column) => Iterable<void>
  /** The rows of a result from one to before another; null where the result is stale. */
  readonly rows: (result: number, from: number, to: number) => readonly TableRow[] | null
  /** Where in a result an annotation is; -1 where it isn't, null where the result is stale. */
  readonly find: (result: number, place: RowPlace) => number | null
  /** The first rows that fit a query, without a result that is kept. */
  readonly search: (query: string, most: number) => readonly TableRow[]
  /** What the page of the workspace shows; `since` is milliseconds since 1970. */
  readonly overview: (since: number) => TableOverview
  /** Counts what fits a query; null where nobody answers a question that is counted by. */
  readonly cross: (query: string, request: CrossRequest) => CrossTable | null
}

const NOBODY: TableContext = { me: '', blind: true, own: {}, articles: [], findings: [] }

/** So many results can be asked for rows: that of the window, that of an export, and those that others overtake. */
const MOST_RESULTS = 4

/** A table without rows. */
export function createAnnotationsTable(): AnnotationsTable {
  const store = createRowStore()
  let context = NOBODY
  let seen: SeenRows | null = null
  let places = new Map<Column, Places | null>()
  let plainQuotes: string[] = []
  let plainWords: string[] = []
  let last = 0
  const results = new Map<number, Int32Array>()
  let answered: ReadonlySet<string> | null = null

  const changed = () => {
    seen = null
    places = new Map()
    answered = null
    results.clear()
  }
  const keep = (rows: Int32Array) => {
    last += 1
    results.set(last, rows)
    results.delete(last - MOST_RESULTS)
    return last
  }
  const rowsSeen = () => {
    seen ??= seenRows(store, context)
    return seen
  }
  /** The questions that rows answer which may be seen: the store keeps those of rows that are gone or hidden, too. */
  const questions = () => {
    answered ??= answeredIn(store.columns.attributes, rowsSeen().rows)
    return answered
  }
  const plainQuote = (row: number) => {
    plainQuotes[row] ??= plainOf(store.columns.quote[row] ?? '')
    return plainQuotes[row]
  }
  const plain = (row: number) => {
    const note = store.columns.note[row] ?? ''
    if (note === '') return plainQuote(row)
    plainWords[row] ??= `${plainQuote(row)}\n${plainOf(note)}`
    return plainWords[row]
  }
  const placesOf = (column: Column) => {
    const known = places.get(column)
    if (known !== undefined) return known
    const found = placesBy(store, rowsSeen(), column, plainQuote)
    places.set(column, found)
    return found
  }
  const filtered = (query: string) => {
    const { tests, faults } = compileQuery(store, rowsSeen(), parseQuery(query), plain)
    const { rows } = rowsSeen()
    return { rows: tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row))), faults }
  }

  return {
    put: (layer) => {
      const before = store.columns
      store.put(layer)
      if (store.columns !== before) [plainQuotes, plainWords] = [[], []]
      changed()
    },
    drop: (key) => {
      store.drop(key)
      changed()
    },
    layers: () => store.layers,
    look: (next) => {
      context = next
      changed()
    },
    request: ({ query, sort, group }) => {
      const { rows: fitting, faults } = filtered(query)
      let rows = fitting
      const gone: Column[] = []
      const grouping = { column: group, descending: sort.find(({ column }) => column === group)?.descending ?? false }
      const keys = [...sort.filter(({ column }) => column !== group).reverse(), grouping]
      for (const { column, descending } of keys) {
        if (column === null) continue
        const key = attributeKeyOf(column)
        const by = key === null || questions().has(key) ? placesOf(column) : null
        if (by) rows = sortedByPlaces(rows, by, descending)
        else gone.push(column)
      }
      return {
        result: keep(rows),
        count: rows.length,
        total: rowsSeen().rows.length,
        tags: tagsOf(rows, store.columns.tag),
        groups: group === null || gone.includes(group) ? null : groupsOf(rows, group),
        faults,
        goneColumns: gone,
        questions: [...questions()].sort(),
        annotators: annotatorsOf(rowsSeen()),
      }
    },
    prepare: function* (column) {
      const known = places
      if (known.has(column)) return
      const steps = placesInSteps(store, rowsSeen(), column, plainQuote)
      for (let step = steps.next(); places === known; step = steps.next()) {
        if (step.done) return void known.set(column, step.value)
        yield
      }
    },
    rows: (result, from, to) => {
      const found = results.get(result)
      return found ? [...found.subarray(from, to)].map((row) => tableRow(store, rowsSeen(), row)) : null
    },
    search: (query, most) => [...filtered(query).rows.subarray(0, most)].map((row) => tableRow(store, rowsSeen(), row)),
    find: (result, { article, annotator, id }) => {
      const found = results.get(result)
      if (!found) return null
      const layer = store.layers.get(layerKey({ article, annotator }))
      if (!layer) return -1
      return found.findIndex((row) => row >= layer.from && row < layer.to && store.columns.id[row] === id)
    },
    overview: (since) => overviewOf(store, rowsSeen(), since, localDay),
    cross: (query, request) => crossTable(store, rowsSeen(), filtered(query).rows, request),
  }

  function groupsOf(rows: Int32Array, group: Column): readonly TableGroup[] {
    const cells = cellReader(store, rowsSeen(), group)
    const by = placesOf(group)
    const groups: { key: string; count: number }[] = []
    let before = Number.NaN
    for (const row of rows) {
      const place = by?.of[row] ?? -1
      const last = groups.at(-1)
      if (last && place === before) last.count += 1
      else groups.push({ key: cells?.text(row) ?? '', count: 1 })
      before = place
    }
    return groups
  }
}

function answeredIn(attributes: ReadonlyMap<string, readonly number[]>, rows: Int32Array): ReadonlySet<string> {
  const found = [...attributes].filter(([, answers]) => rows.some((row) => (answers[row] ?? 0) !== 0))
  return new Set(found.map(([key]) => key))
}

function tagsOf(rows: Int32Array, tags: readonly number[]): Readonly<Record<Tag, number>> {
  const counts = TAGS.map(() => 0)
  for (const row of rows) {
    const tag = tags[row] ?? 0
    counts[tag] = (counts[tag] ?? 0) + 1
  }
  return Object.fromEntries(TAGS.map((tag, index) => [tag, counts[index] ?? 0])) as Record<Tag, number>
}

function annotatorsOf({ layers }: SeenRows): TableResult['annotators'] {
  const names = new Map(layers.map(({ annotator, name }) => [annotator, name]))
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name))
}

/** The names of the columns that a workspace has: those of every one, and its questions'. */
export function columnsWith(questions: readonly string[]): readonly Column[] {
  return [...FIXED_COLUMNS, ...questions.map(attributeColumn)]
}
