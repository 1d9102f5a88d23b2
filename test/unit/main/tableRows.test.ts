import { describe, expect, it } from 'vitest'
import { ok } from '../../../src/core/result.ts'
import type { RowPlace, TableRow } from '../../../src/core/table/tableRow.ts'
import type { SessionTable } from '../../../src/main/sessionTable.ts'
import { byLayer, rowsInTable } from '../../../src/main/tableRows.ts'

const ALL = { query: '', sort: [], group: null }

const placeOf = (index: number): RowPlace => ({ article: `a${index % 3}`, annotator: 'ann', id: `id-${index}` })

/** A table of so many rows, whose first `stale` ranges are told to be old. */
function tableOf(count: number, stale = 0): Pick<SessionTable, 'request' | 'rows'> {
  let left = stale
  return {
    request: async () => ok({ result: 1, count } as never),
    rows: async (_result, from, to) => {
      left -= 1
      if (left >= 0) return ok(null)
      return ok(Array.from({ length: to - from }, (_, at) => placeOf(from + at) as TableRow))
    },
  }
}

describe('the annotations that a search finds', () => {
  it('are all of them, however many', async () => {
    const found = await rowsInTable(tableOf(12_001), ALL)
    expect(found.ok && found.value.rows.length).toBe(12_001)
    expect(found.ok && found.value.rows.at(-1)).toEqual(placeOf(12_000))
  })

  it('are searched again where something changed meanwhile, and told as changing where that never ends', async () => {
    expect(await rowsInTable(tableOf(3, 2), ALL)).toMatchObject({ ok: true })
    expect(await rowsInTable(tableOf(3, 9), ALL)).toMatchObject({ ok: false, error: { code: 'workspace-moved' } })
  })

  it('are parted by layer', () => {
    const { layers, only } = byLayer([placeOf(0), placeOf(1), placeOf(3)])
    expect(layers).toEqual([
      { article: 'a0', annotator: 'ann' },
      { article: 'a1', annotator: 'ann' },
    ])
    expect([...(only.get('a0/ann') ?? [])]).toEqual(['id-0', 'id-3'])
  })
})
