import { expect, test } from 'vitest'
import { UNCONFIRMED } from '../../../../src/core/table/indexedLayer.ts'
import { idsOf, layer, OPEN, row, tableOf } from './support.ts'

const FIGURE = { 1: 1, 10: { value: 4500, bound: 'exact', unit: 'EUR', kind: 'money' } }

test('lists rows by article title, annotator and place, and finds one again', () => {
  const table = tableOf([layer('a', 'ben', [row(1), row(2)]), layer('a', 'ann', [row(3)]), layer('b', 'ann', [row(4)])])
  expect(idsOf(table, '')).toEqual(['id-4', 'id-3', 'id-1', 'id-2'])
  const { result, total } = table.request({ query: '', sort: [], group: null })
  expect(total).toBe(4)
  expect(table.find(result, { article: 'a', annotator: 'ben', id: 'id-2' })).toBe(3)
  expect(table.find(result, { article: 'a', annotator: 'cor', id: 'id-2' })).toBe(-1)
})

test('filters by words without accents, by conditions, and by their opposite', () => {
  const table = tableOf([
    layer('a', 'ann', [
      row(1, { 4: 'geannexéérd', 6: 'Jens Stoltenberg' }),
      row(2, { ...FIGURE, 5: 'Nakijken' }),
      row(3, { 7: UNCONFIRMED, 11: { 'claim-type': ['quantity', 'event'] } }),
    ]),
    layer('b', 'ben', [row(4)]),
  ])
  expect(idsOf(table, 'GEANNEXEERD')).toEqual(['id-1'])
  expect(idsOf(table, 'nakijken')).toEqual(['id-2'])
  expect(idsOf(table, 'spreker:jens')).toEqual(['id-1'])
  expect(idsOf(table, 'tag:cijfer value:>4k value:<4,6k unit:eur')).toEqual(['id-2'])
  expect(idsOf(table, 'has:note')).toEqual(['id-2'])
  expect(idsOf(table, 'is:mine -tag:figure -is:unconfirmed')).toEqual(['id-1'])
  expect(idsOf(table, 'claim-type:event')).toEqual(['id-3'])
  expect(idsOf(table, 'article:apple')).toEqual(['id-4'])
  expect(idsOf(table, 'version:2')).toEqual(['id-4'])
  expect(idsOf(table, 'published:2025 annotator:me tag:claim,figure')).toEqual(['id-1', 'id-2', 'id-3'])
})

test('leaves out conditions without a meaning, and reports them', () => {
  const table = tableOf([layer('a', 'ann', [row(1), row(2)])])
  const asked = table.request({
    query: 'gone-question:x value:lots published:yesterday tag:nonsense',
    sort: [{ column: 'attribute:gone', descending: false }],
    group: 'attribute:gone-too',
  })
  expect(asked.count).toBe(2)
  expect(asked.faults.map(({ kind }) => kind)).toEqual(['unknown-key', 'not-a-number', 'not-a-date', 'unknown-value'])
  expect(asked.goneColumns).toEqual(['attribute:gone', 'attribute:gone-too'])
  expect(asked.groups).toBeNull()
})

test('hides what is hidden in rows, counts, groups, verdicts, people and counts by column', () => {
  const theirs = layer('a', 'ben', [row(2), row(3)], {
    verdicts: [{ annotator: 'ann', annotation: 'id-1', verdict: 'dispute', at: 1 }],
  })
  const mine = layer('a', 'ann', [row(1)])
  const blind = { ...OPEN, blind: true }
  const table = tableOf([mine, theirs], blind)
  expect(idsOf(table, '')).toEqual(['id-1'])
  const { total, annotators, result } = table.request({ query: '', sort: [], group: 'annotator' })
  expect([total, annotators]).toEqual([1, [{ id: 'ann', name: 'ANN' }]])
  expect(table.rows(result, 0, 9)?.[0]?.verdict).toBeNull()
  expect(table.cross('', { row: 'annotator', column: null })?.rows).toEqual([{ key: 'ann', count: 1 }])
  expect(table.find(result, { article: 'a', annotator: 'ben', id: 'id-2' })).toBe(-1)

  // Once the own layer is done, and as long as it isn't opened again in memory.
  const done = tableOf([{ ...mine, status: 'done' }, theirs], blind)
  expect(idsOf(done, '')).toEqual(['id-1', 'id-2', 'id-3'])
  expect(idsOf(done, 'verdict:disputed')).toEqual(['id-1'])
  done.look({ ...blind, own: { a: 'open' } })
  expect(idsOf(done, '')).toEqual(['id-1'])
})

test('a few results can be asked for rows at once, so that an export and the window don’t take each other’s', () => {
  const table = tableOf([layer('a', 'ann', [row(1), row(2)])])
  const all = { query: '', sort: [], group: null }
  const first = table.request(all).result
  const second = table.request(all).result
  expect(table.rows(first, 0, 2)?.length).toBe(2)
  expect(table.rows(second, 0, 2)?.length).toBe(2)
  for (let time = 0; time < 4; time += 1) table.request(all)
  expect(table.rows(first, 0, 2)).toBeNull()
})

test('a change makes results stale, and shows in the next', () => {
  const table = tableOf([layer('a', 'ann', [row(1), row(2)])])
  const { result } = table.request({ query: '', sort: [], group: null })
  table.put(layer('a', 'ann', [row(2), row(5)]))
  expect(table.rows(result, 0, 2)).toBeNull()
  expect(idsOf(table, '')).toEqual(['id-2', 'id-5'])
  table.drop('a/ann')
  expect(idsOf(table, '')).toEqual([])
})

test('groups in the order of their column, with what says nothing last', () => {
  const table = tableOf([
    layer('a', 'ann', [row(1, { 6: 'Zoe' }), row(2), row(3, { 6: 'anna' }), row(4, { 6: 'Zoe' })]),
  ])
  const { groups, result } = table.request({
    query: '',
    sort: [{ column: 'words', descending: true }],
    group: 'speaker',
  })
  expect(groups).toEqual([
    { key: 'anna', count: 1 },
    { key: 'Zoe', count: 2 },
    { key: '', count: 1 },
  ])
  expect(table.rows(result, 0, 4)?.map(({ id }) => id)).toEqual(['id-3', 'id-4', 'id-1', 'id-2'])
})

test('keeps rows apart through many changes of one layer', () => {
  const table = tableOf([layer('b', 'ann', [row(9)])])
  for (let turn = 0; turn < 2500; turn += 1) table.put(layer('a', 'ann', [row(turn)]))
  expect(idsOf(table, '')).toEqual(['id-9', 'id-2499'])
  expect(idsOf(table, '2499')).toEqual(['id-2499'])
})

test('shows what came of claim records', () => {
  const finding = { article: 'a', annotator: 'ann', annotation: 'id-1', claim: 'c-1', finding: 'true' }
  const table = tableOf([layer('a', 'ann', [row(1), row(2)])], {
    ...OPEN,
    findings: [finding, { ...finding, annotation: 'id-2', finding: null }],
  })
  expect(idsOf(table, 'finding:=true')).toEqual(['id-1'])
  expect(idsOf(table, 'finding:=not-checked')).toEqual(['id-2'])
})

test('knows no question that only rows answer which are gone or hidden', () => {
  const answering = [row(1, { 11: { mood: 'calm' } })]
  const table = tableOf([layer('a', 'ann', answering)])
  const request = { query: '', sort: [{ column: 'attribute:mood', descending: false }], group: null } as const
  expect(table.request(request)).toMatchObject({ questions: ['mood'], goneColumns: [] })
  table.put(layer('a', 'ann', [row(1)]))
  expect(table.request(request)).toMatchObject({ questions: [], goneColumns: ['attribute:mood'] })
  table.put(layer('a', 'bob', answering))
  table.look({ ...OPEN, blind: true })
  expect(table.request(request)).toMatchObject({ questions: [] })
})

test('finds the order of many different words in steps, which end where something changes between them', () => {
  const texts = Array.from({ length: 4500 }, (_, number) => `${(number * 7919) % 4500} word`)
  const many = layer(
    'a',
    'ann',
    texts.map((text, number) => row(number, { 4: text, 8: 1e12 + ((number * 31) % 4500) })),
  )
  const ids = new Map(texts.map((text, number) => [text, `id-${number}`]))
  const sorted = [...texts]
    .sort()
    .map((text) => ids.get(text))
    .join()
  const byWords = [{ column: 'words', descending: false }] as const
  expect(idsOf(tableOf([many]), '', byWords).join()).toBe(sorted)

  const table = tableOf([many])
  const steps = table.prepare('words')[Symbol.iterator]()
  for (let step = 0; step < 3; step += 1) expect(steps.next().done).toBe(false)
  table.put(layer('b', 'ann', [row(1, { 4: '0' })]))
  expect(steps.next().done).toBe(true)
  expect(idsOf(table, '', byWords).join()).toBe(`id-1,${sorted}`)

  const prepared = tableOf([many])
  expect([...prepared.prepare('words'), ...prepared.prepare('created')].length).toBeGreaterThan(5)
  expect(idsOf(prepared, '', byWords).join()).toBe(sorted)
  expect([...prepared.prepare('words')]).toEqual([])
})
