import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Column } from '../../../../src/core/table/columns.ts'
import { termsOf } from '../../../../src/core/table/crossTable.ts'
import { indexLine, parseIndexLine } from '../../../../src/core/table/indexedLayer.ts'
import { writeQuery } from '../../../../src/core/table/query.ts'
import { runs } from '../../support/runs.ts'
import { idsOf, layer, row, tableOf } from './support.ts'

const words = fc.constantFrom('', 'Jens', 'jens', 'Anna "de" Vries', 'a,b', '=x', 'kind:x', 'Ünder\\ling')
const rows = fc
  .array(
    fc.record({
      tag: fc.nat(3),
      speaker: words,
      note: words,
      created: fc.integer({ min: 1.6e12, max: 1.7e12 }),
      value: fc.option(fc.constantFrom(-5, 0, 0.5, 1, 10, 99, 1000, 1e6, 4.5e7)),
      kind: fc.constantFrom(null, 'quantity', ['a', 'b'], '4'),
    }),
    { maxLength: 24 },
  )
  .map((all) =>
    all.map(({ tag, speaker, note, created, value, kind }, index) =>
      row(index, {
        1: tag,
        5: note,
        6: speaker,
        8: created,
        10: value === null ? null : { value, bound: 'exact', unit: null, kind: 'count' },
        11: kind === null ? null : { kind, '4th': kind },
      }),
    ),
  )

const COLUMNS: readonly Column[] = [
  ...(['tag', 'speaker', 'note', 'created', 'value', 'kind', 'article', 'annotator', 'status', 'published'] as const),
  ...(['version', 'verdict', 'finding', 'words', 'attribute:kind', 'attribute:4th'] as const),
]

test('each heading of a count leads to exactly the rows that it counts', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...COLUMNS), (all, column) => {
      const table = tableOf([layer('a', 'ann', all), layer('b', 'ben', all.slice(0, 3))])
      for (const { key, count } of table.cross('', { row: column, column: null })?.rows ?? []) {
        const query = writeQuery(termsOf(column, key))
        const { faults } = table.request({ query, sort: [], group: null })
        expect(faults).toEqual([])
        expect(idsOf(table, query), query).toHaveLength(count)
      }
    }),
    { numRuns: runs(150) },
  )
})

test('each cell of two columns counts the rows that fit both headings', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...COLUMNS), fc.constantFrom(...COLUMNS), (all, down, across) => {
      const table = tableOf([layer('a', 'ann', all)])
      const counts = table.cross('', { row: down, column: across })
      counts?.rows.forEach((one, at) => {
        counts.columns.forEach((other, index) => {
          const query = writeQuery([...termsOf(down, one.key), ...termsOf(across, other.key)])
          expect(idsOf(table, query), query).toHaveLength(counts.cells[at]?.[index] ?? -1)
        })
      })
    }),
    { numRuns: runs(60) },
  )
})

test('sorting keeps every row, sorts, and keeps the order of what is equal', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (all, descending) => {
      const table = tableOf([layer('a', 'ann', all)])
      const values = new Map(all.map(([id, , , , , , , , , , value]) => [id, value?.value ?? null]))
      const expected = all
        .map(([id]) => id)
        .sort((one, other) => {
          const [a, b] = [values.get(one) ?? null, values.get(other) ?? null]
          if (a === null || b === null) return Number(a === null) - Number(b === null)
          return descending ? b - a : a - b
        })
      expect(idsOf(table, '', [{ column: 'value', descending }])).toEqual(expected)
    }),
    { numRuns: runs(200) },
  )
})

test('a line of the index says the same layer when it is read, and nothing when it is damaged', () => {
  fc.assert(
    fc.property(rows, fc.nat(), (all, cut) => {
      const line = indexLine({ fingerprint: '1 2 3', layer: layer('a', 'ann', all) })
      expect(parseIndexLine(line)).toEqual({ fingerprint: '1 2 3', layer: layer('a', 'ann', all) })
      expect(parseIndexLine(line.slice(0, cut % line.length))).toBeNull()
    }),
    { numRuns: runs(60) },
  )
})
