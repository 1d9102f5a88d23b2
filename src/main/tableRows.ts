/** The annotations that a search of the table finds, as places in layers. */
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import { layerKey } from '../core/table/indexedLayer.ts'
import type { RowPlace } from '../core/table/tableRow.ts'
import type { LayerPlace } from '../workspace/layers/layers.ts'
import type { SessionTable } from './sessionTable.ts'

/** So many rows are fetched at a time. */
const SHARE = 5000
/** How often a search is made again because something changed meanwhile. */
const TRIES = 3

/** Every annotation that fits, in the order of the table; `workspace-moved` where it changes all the time. */
export async function placesInTable(
  table: Pick<SessionTable, 'request' | 'rows'>,
  query: string,
): Promise<Result<readonly RowPlace[]>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const asked = await table.request({ query, sort: [], group: null })
    if (!asked.ok) return asked
    const { result, count } = asked.value
    const places: RowPlace[] = []
    while (places.length < count) {
      const rows = await table.rows(result, places.length, Math.min(count, places.length + SHARE))
      if (!rows.ok) return rows
      if (rows.value === null || rows.value.length === 0) break
      for (const { article, annotator, id } of rows.value) places.push({ article, annotator, id })
    }
    if (places.length === count) return ok(places)
  }
  return fail('workspace-moved', { file: 'layers' })
}

/** The layers that the annotations are in, and which of each. */
export function byLayer(places: readonly RowPlace[]): {
  readonly layers: readonly LayerPlace[]
  readonly only: ReadonlyMap<string, ReadonlySet<string>>
} {
  const only = new Map<string, Set<string>>()
  const layers: LayerPlace[] = []
  for (const { article, annotator, id } of places) {
    const key = layerKey({ article, annotator })
    const ids = only.get(key)
    if (ids) ids.add(id)
    else {
      only.set(key, new Set([id]))
      layers.push({ article, annotator })
    }
  }
  return { layers, only }
}
