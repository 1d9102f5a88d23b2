/**
 * The annotations of many layers as columns: a row is an index into each of them. The rows of a layer lie together; those
 * of a layer that was replaced stay behind, dead, until a quarter of all rows are dead and the columns are made again.
 */
import type { LayerStatus } from '../model/layer.ts'
import { type IndexedLayer, type IndexedRow, type IndexedVerdict, layerKey } from './indexedLayer.ts'
import { createTerms, type Terms } from './terms.ts'

/** A layer whose rows are in the columns, from `from` to before `to`. */
export interface StoredLayer {
  readonly number: number
  readonly article: string
  readonly annotator: string
  readonly name: string
  readonly status: LayerStatus
  readonly verdicts: readonly IndexedVerdict[]
  from: number
  to: number
}

/** The columns. Those of terms hold the number of a term, 0 for none; `value` is NaN where there is none. */
export interface RowColumns {
  readonly id: string[]
  readonly quote: string[]
  readonly note: string[]
  readonly layer: number[]
  readonly tag: number[]
  readonly start: number[]
  readonly end: number[]
  /** `LINKED` and `UNCONFIRMED`, added up. */
  readonly flags: number[]
  readonly created: number[]
  readonly updated: number[]
  readonly value: number[]
  readonly bound: number[]
  readonly unit: number[]
  readonly kind: number[]
  readonly speaker: number[]
  /** By the key of a question; several answers are one term, parted by `SEPARATOR`. */
  readonly attributes: Map<string, number[]>
}

/** What parts several answers to one question. */
export const SEPARATOR = '\u001f'

/** The rows. */
export interface RowStore {
  readonly columns: RowColumns
  readonly terms: Terms
  /** How many rows the columns have, dead ones among them. */
  readonly size: () => number
  /** How many annotations there are. */
  readonly count: () => number
  /** The layers that are there, by key. */
  readonly layers: ReadonlyMap<string, StoredLayer>
  /** The layer of a row's column `layer`; undefined for a dead row. */
  readonly layerAt: (number: number) => StoredLayer | undefined
  /** Puts a layer in the place of the one that had its key. */
  readonly put: (layer: IndexedLayer) => void
  readonly drop: (key: string) => void
}

const EMPTY = (): RowColumns => ({
  id: [],
  quote: [],
  note: [],
  layer: [],
  tag: [],
  start: [],
  end: [],
  flags: [],
  created: [],
  updated: [],
  value: [],
  bound: [],
  unit: [],
  kind: [],
  speaker: [],
  attributes: new Map(),
})

/** A store without rows. */
export function createRowStore(): RowStore {
  const terms = createTerms()
  const layers = new Map<string, StoredLayer>()
  const byNumber: (StoredLayer | undefined)[] = []
  let columns = EMPTY()
  let dead = 0

  const drop = (key: string) => {
    const known = layers.get(key)
    if (!known) return
    layers.delete(key)
    byNumber[known.number] = undefined
    dead += known.to - known.from
  }
  const compact = () => {
    if (dead < 1000 || dead * 4 < columns.id.length) return
    const before = columns
    columns = EMPTY()
    for (const key of before.attributes.keys()) columns.attributes.set(key, [])
    for (const layer of layers.values()) {
      const from = columns.id.length
      for (let row = layer.from; row < layer.to; row += 1) copyRow(before, columns, row)
      layer.from = from
      layer.to = columns.id.length
    }
    dead = 0
  }
  return {
    get columns() {
      return columns
    },
    terms,
    size: () => columns.id.length,
    count: () => columns.id.length - dead,
    layers,
    layerAt: (number) => byNumber[number],
    drop,
    put: (layer) => {
      const key = layerKey(layer)
      drop(key)
      compact()
      const number = byNumber.length
      const from = columns.id.length
      const { article, annotator, name, status, verdicts } = layer
      for (const row of layer.rows) addRow(columns, terms, number, row)
      const stored = { number, article, annotator, name, status, verdicts, from, to: columns.id.length }
      byNumber.push(stored)
      layers.set(key, stored)
    },
  }
}

function addRow(columns: RowColumns, terms: Terms, layer: number, row: IndexedRow): void {
  const [id, tag, start, end, quote, note, speaker, flags, created, updated, value, attributes] = row
  const index = columns.id.length
  columns.id.push(id)
  columns.quote.push(quote)
  columns.note.push(note)
  columns.layer.push(layer)
  columns.tag.push(tag)
  columns.start.push(start)
  columns.end.push(end)
  columns.flags.push(flags)
  columns.created.push(created)
  columns.updated.push(updated)
  columns.value.push(value?.value ?? Number.NaN)
  columns.bound.push(value ? terms.numberOf(value.bound) : 0)
  columns.unit.push(value?.unit ? terms.numberOf(value.unit) : 0)
  columns.kind.push(value ? terms.numberOf(value.kind) : 0)
  columns.speaker.push(speaker === '' ? 0 : terms.numberOf(speaker))
  for (const question in attributes) {
    const answer = attributes[question]
    if (answer === undefined) continue
    const answers = columns.attributes.get(question) ?? zeros(index)
    columns.attributes.set(question, answers)
    answers[index] = terms.numberOf(typeof answer === 'string' ? answer : answer.join(SEPARATOR))
  }
  for (const answers of columns.attributes.values()) if (answers.length === index) answers.push(0)
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0)
}

function copyRow(from: RowColumns, to: RowColumns, row: number): void {
  for (const name of ['id', 'quote', 'note'] as const) to[name].push(from[name][row] ?? '')
  for (const name of NUMBERS) to[name].push(from[name][row] ?? 0)
  for (const [key, answers] of from.attributes) to.attributes.get(key)?.push(answers[row] ?? 0)
}

const NUMBERS = [
  'layer',
  'tag',
  'start',
  'end',
  'flags',
  'created',
  'updated',
  'value',
  'bound',
  'unit',
  'kind',
  'speaker',
] as const
