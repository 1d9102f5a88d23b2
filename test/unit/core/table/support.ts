/** A table of a few layers to test with. */
import { type AnnotationsTable, createAnnotationsTable } from '../../../../src/core/table/annotationsTable.ts'
import type { IndexedLayer, IndexedRow } from '../../../../src/core/table/indexedLayer.ts'
import type { TableContext } from '../../../../src/core/table/tableContext.ts'

/** A row with these fields, by number. */
export function row(number: number, fields: Partial<Record<number, unknown>> = {}): IndexedRow {
  const made: unknown[] = [
    `id-${number}`,
    0,
    number * 10,
    number * 10 + 5,
    `words ${number}`,
    '',
    '',
    0,
    1e12,
    1e12,
    null,
    null,
  ]
  for (const [at, value] of Object.entries(fields)) made[Number(at)] = value
  return made as unknown as IndexedRow
}

/** A layer of these rows. */
export function layer(
  article: string,
  annotator: string,
  rows: readonly IndexedRow[],
  fields: Partial<IndexedLayer> = {},
): IndexedLayer {
  return { article, annotator, name: annotator.toUpperCase(), status: 'open', rows, verdicts: [], ...fields }
}

/** What ann sees, where colleagues' layers may be seen. */
export const OPEN: TableContext = {
  me: 'ann',
  blind: false,
  own: {},
  articles: [
    { id: 'a', title: 'Zebra', published: '2025-03', version: null },
    { id: 'b', title: 'Apple', published: null, version: 2 },
  ],
  findings: [],
}

/** A table of layers, looked at. */
export function tableOf(layers: readonly IndexedLayer[], context: TableContext = OPEN): AnnotationsTable {
  const table = createAnnotationsTable()
  for (const one of layers) table.put(one)
  table.look(context)
  return table
}

/** The ids of all rows that fit, in their order. */
export function idsOf(
  table: AnnotationsTable,
  query: string,
  sort: Parameters<AnnotationsTable['request']>[0]['sort'] = [],
) {
  const { result, count } = table.request({ query, sort, group: null })
  return (table.rows(result, 0, count) ?? []).map(({ id }) => id)
}
