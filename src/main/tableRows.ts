/** The rows of the table of annotations, all of them, and as places in layers. */
import { fail } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import type { TableRequest, TableResult } from '../core/table/annotationsTable.ts'
import { layerKey } from '../core/table/indexedLayer.ts'
import type { RowPlace } from '../core/table/tableRow.ts'
import type { LayerPlace } from '../workspace/layers/layers.ts'
import type { SessionTable } from './sessionTable.ts'

/** So many rows are fetched at a time: what passes through here keeps nothing waiting. */
const SHARE = 250
/** How often a search is made again because something changed meanwhile. */
const TRIES = 3

/** How fetching them is followed and ended. */
export interface RowsWork {
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  readonly signal?: { readonly aborted: boolean } | undefined
}

/**
 * Gives every annotation that fits to `take`, in the order of the table, in shares, which are JSON: each with the number of
 * its first row, 0 where all begin once more because something changed meanwhile. `workspace-moved` where that never ends, `cancelled`.
 */
export async function rowsInTable(
  table: Pick<SessionTable, 'request' | 'rowsAsText'>,
  request: TableRequest,
  take: (from: number, rows: string) => void,
  { onProgress, signal }: RowsWork = {},
): Promise<Result<TableResult>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const asked = await table.request(request)
    if (!asked.ok) return asked
    const { result, count } = asked.value
    let taken = 0
    while (taken < count) {
      if (signal?.aborted) return fail('cancelled')
      onProgress?.(taken, count)
      const to = Math.min(count, taken + SHARE)
      const rows = await table.rowsAsText(result, taken, to)
      if (!rows.ok) return rows
      if (rows.value === null) break
      take(taken, rows.value)
      taken = to
    }
    if (taken === count) return ok(asked.value)
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
