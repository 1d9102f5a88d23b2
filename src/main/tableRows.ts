/** The rows of the table of annotations, all of them, and as places in layers. */
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import type { TableRequest, TableResult } from '../core/table/annotationsTable.ts'
import { layerKey } from '../core/table/indexedLayer.ts'
import type { RowPlace, TableRow } from '../core/table/tableRow.ts'
import type { LayerPlace } from '../workspace/layers/layers.ts'
import type { SessionTable } from './sessionTable.ts'

/** So many rows are fetched at a time. */
const SHARE = 5000
/** How often a search is made again because something changed meanwhile. */
const TRIES = 3

/** How fetching them is followed and ended. */
export interface RowsWork {
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  readonly signal?: { readonly aborted: boolean } | undefined
}

/** A result with all of its rows. */
export interface WholeTable {
  readonly result: TableResult
  readonly rows: readonly TableRow[]
}

/** Every annotation that fits, in the order of the table; `workspace-moved` where it changes all the time. */
export async function rowsInTable(
  table: Pick<SessionTable, 'request' | 'rows'>,
  request: TableRequest,
  { onProgress, signal }: RowsWork = {},
): Promise<Result<WholeTable>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const asked = await table.request(request)
    if (!asked.ok) return asked
    const { result, count } = asked.value
    const found: TableRow[] = []
    while (found.length < count) {
      if (signal?.aborted) return fail('cancelled')
      onProgress?.(found.length, count)
      const rows = await table.rows(result, found.length, Math.min(count, found.length + SHARE))
      if (!rows.ok) return rows
      if (rows.value === null || rows.value.length === 0) break
      for (const row of rows.value) found.push(row)
    }
    if (found.length === count) return ok({ result: asked.value, rows: found })
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
