import { describe, expect, it } from 'vitest'
import { ok } from '../../../src/core/result.ts'
import type { RowPlace } from '../../../src/core/table/tableRow.ts'
import type { SessionTable } from '../../../src/main/sessionTable.ts'
import { byLayer, rowsInTable } from '../../../src/main/tableRows.ts'

const ALL = { query: '', sort: [], group: null }

const placeOf = (index: number): RowPlace => ({ article: `a${index % 3}`, annotator: 'ann', id: `id-${index}` })

/** A table of so many rows; after `good` ranges, the next `stale` ones are told to be old. */
function tableOf(count: number, stale = 0, good = 0): Pick<SessionTable, 'request' | 'rowsAsText'> {
  let left = stale
  let before = good
  return {
    request: async () => ok({ result: 1, count } as never),
    rowsAsText: async (_result, from, to) => {
      before -= 1
      if (before < 0) left -= 1
      if (before < 0 && left >= 0) return ok(null)
      return ok(JSON.stringify(Array.from({ length: to - from }, (_, at) => placeOf(from + at))))
    },
  }
}

async function taken(table: Pick<SessionTable, 'request' | 'rowsAsText'>) {
  const rows: RowPlace[] = []
  const take = (from: number, share: string) => {
    rows.length = from
    rows.push(...JSON.parse(share))
  }
  return { found: await rowsInTable(table, ALL, take), rows }
}

describe('the annotations that a search finds', () => {
  it('are all of them, however many', async () => {
    const { found, rows } = await taken(tableOf(12_001))
    expect(found).toMatchObject({ ok: true, value: { count: 12_001 } })
    expect(rows.length).toBe(12_001)
    expect(rows.at(-1)).toEqual(placeOf(12_000))
  })

  it('are searched again where something changed meanwhile, and told as changing where that never ends', async () => {
    const once = await taken(tableOf(1500, 1, 1))
    expect(once.found).toMatchObject({ ok: true })
    expect(once.rows).toEqual((await taken(tableOf(1500))).rows)
    expect((await taken(tableOf(3, 9))).found).toMatchObject({ ok: false, error: { code: 'workspace-moved' } })
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
