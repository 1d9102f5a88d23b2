/** A row of the table of annotations, as the window shows it. */
import type { FigureValue } from '../model/annotation.ts'
import { TAGS, type Tag } from '../model/tag.ts'
import { answersIn } from './cells.ts'
import { UNCONFIRMED } from './indexedLayer.ts'
import type { VerdictState } from './queryNames.ts'
import type { RowStore } from './rowStore.ts'
import { type SeenRows, verdictOf } from './tableContext.ts'

/** A row. Offsets are UTF-16 code units, times milliseconds since 1970. */
export interface TableRow extends RowPlace {
  readonly title: string
  readonly version: number | null
  readonly published: string | null
  readonly name: string
  readonly status: 'open' | 'done'
  readonly tag: Tag
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly note: string
  readonly speaker: string
  readonly value: FigureValue | null
  readonly attributes: Readonly<Record<string, readonly string[]>>
  readonly unconfirmed: boolean
  readonly created: number
  readonly updated: number
  readonly agree: number
  readonly dispute: number
  readonly verdict: VerdictState | null
  /** The key of the finding of its claim record, and the record's id. */
  readonly finding: string
  readonly claim: string | null
}

/** Which annotation, and where it is. */
export interface RowPlace {
  readonly article: string
  readonly annotator: string
  readonly id: string
}

/** A row with all that the window shows of it. */
export function tableRow(store: RowStore, seen: SeenRows, row: number): TableRow {
  const { columns, terms } = store
  const layer = store.layerAt(columns.layer[row] ?? -1)
  const article = layer && seen.articles.get(layer.article)
  const attributes: Record<string, readonly string[]> = {}
  for (const [key, numbers] of columns.attributes) {
    const said = terms.textOf(numbers[row] ?? 0)
    if (said !== '') attributes[key] = answersIn(said)
  }
  // Nothing is spread into it: then it takes 1 μs, and with a part that is spread 70.
  return {
    article: layer?.article ?? '',
    annotator: layer?.annotator ?? '',
    id: columns.id[row] ?? '',
    title: article?.title ?? layer?.article ?? '',
    version: article?.version ?? null,
    published: article?.published ?? null,
    name: layer?.name ?? '',
    status: layer?.status ?? 'open',
    tag: TAGS[columns.tag[row] ?? 0] ?? 'claim',
    start: columns.start[row] ?? 0,
    end: columns.end[row] ?? 0,
    quote: columns.quote[row] ?? '',
    note: columns.note[row] ?? '',
    speaker: terms.textOf(columns.speaker[row] ?? 0),
    value: figureValueOf(store, row),
    attributes,
    unconfirmed: ((columns.flags[row] ?? 0) & UNCONFIRMED) !== 0,
    created: columns.created[row] ?? 0,
    updated: columns.updated[row] ?? 0,
    agree: seen.agree[row] ?? 0,
    dispute: seen.dispute[row] ?? 0,
    verdict: verdictOf(seen, row),
    finding: terms.textOf(seen.finding[row] ?? 0),
    claim: seen.claim.get(row) ?? null,
  }
}

function figureValueOf({ columns, terms }: RowStore, row: number): FigureValue | null {
  const value = columns.value[row] ?? Number.NaN
  const bound = terms.textOf(columns.bound[row] ?? 0)
  const kind = terms.textOf(columns.kind[row] ?? 0)
  if (bound === '' && kind === '') return null
  return { value: Number.isNaN(value) ? null : value, bound, kind, unit: terms.textOf(columns.unit[row] ?? 0) || null }
}
