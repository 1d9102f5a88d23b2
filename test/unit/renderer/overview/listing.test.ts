import { expect, test } from 'vitest'
import type { OverviewArticle } from '../../../../src/ipc/overview.ts'
import { doneBy, listed, type OverviewList, waitsFor } from '../../../../src/renderer/features/overview/listing.ts'

const ALL: OverviewList = { query: '', state: 'all', annotator: null, sort: 'title', descending: false }

function article(id: string, fields: Partial<OverviewArticle> = {}): OverviewArticle {
  const nothing = { disputed: 0, unconfirmed: 0, newAnnotations: 0, newDisputes: 0 }
  const details = { title: id, published: null, source: null, version: null, imported: '', words: 100 }
  return { article: id, layers: [], hidden: [], assigned: [], ...nothing, ...details, ...fields }
}

function layer(annotator: string, status: 'open' | 'done', count = 1) {
  return { annotator, name: annotator, status, count }
}

test('an article waits for the most pressing thing first, and for nothing once as many as wanted are done', () => {
  const own = layer('ann', 'open')
  expect(waitsFor(article('a', { layers: [own], unconfirmed: 1, disputed: 1 }), 'ann', null)).toBe('confirm')
  expect(waitsFor(article('a', { layers: [own], disputed: 1 }), 'ann', null)).toBe('disputed')
  expect(waitsFor(article('a'), 'ann', null)).toBe('you')
  expect(waitsFor(article('a', { assigned: ['bob'] }), 'ann', 1)).toBe('others')
  expect(waitsFor(article('a', { assigned: ['ann', 'bob'] }), 'ann', 2)).toBe('you')
  const both = [layer('ann', 'done'), layer('bob', 'done')]
  expect(waitsFor(article('a', { layers: both }), 'ann', 2)).toBe('resolve')
  expect(waitsFor(article('a', { layers: [...both, layer('adjudicated', 'done')] }), 'ann', 2)).toBeNull()
  expect(waitsFor(article('a', { layers: [layer('ann', 'done')], hidden: ['bob'] }), 'ann', null)).toBe('others')
})

test('lists by state, annotator and title, and sorts with what says nothing last', () => {
  const articles = [
    article('b', { published: '2025-03', layers: [layer('ann', 'done', 3)], newAnnotations: 2 }),
    article('a', { assigned: ['ann'], hidden: ['bob'] }),
    article('c', { published: '2024', layers: [layer('bob', 'open', 5)] }),
  ]
  const ids = (list: Partial<OverviewList>) =>
    listed(articles, { ...ALL, ...list }, 'ann', null).map((one) => one.title)
  expect(ids({})).toEqual(['a', 'b', 'c'])
  expect(ids({ descending: true })).toEqual(['c', 'b', 'a'])
  expect(ids({ state: 'mine' })).toEqual(['a'])
  expect(ids({ state: 'done' })).toEqual(['b'])
  expect(ids({ state: 'news' })).toEqual(['b'])
  expect(ids({ annotator: 'bob' })).toEqual(['a', 'c'])
  expect(ids({ query: 'B' })).toEqual(['b'])
  expect(ids({ sort: 'published' })).toEqual(['c', 'b', 'a'])
  expect(ids({ sort: 'published', descending: true })).toEqual(['b', 'c', 'a'])
  expect(ids({ sort: 'count', descending: true })).toEqual(['c', 'b', 'a'])
  expect(doneBy(articles, 1)).toBe(1)
})

test('searches by words of titles and by conditions, and takes other colons for a part of a title', () => {
  const articles = [
    article('Analysis: the wall', { published: '2025-03-04', version: 2, layers: [layer('ann', 'done')] }),
    article('Harbour dues', { published: '2024', layers: [layer('bob', 'open')], hidden: ['cor'] }),
    article('Roofs'),
  ]
  const found = (query: string) => listed(articles, { ...ALL, query }, 'ann', null).map((one) => one.title[0])
  expect(found('wall analysis')).toEqual(['A'])
  expect(found('"analysis: the"')).toEqual(['A'])
  expect(found('published:2025')).toEqual(['A'])
  expect(found('published:<2025-01')).toEqual(['H'])
  expect(found('datum:2025-03,2024')).toEqual(['A', 'H'])
  expect(found('-published:2025')).toEqual(['H', 'R'])
  expect(found('version:2')).toEqual(['A'])
  expect(found('annotator:bob')).toEqual(['H'])
  expect(found('annotator:cor')).toEqual(['H'])
  expect(found('status:done')).toEqual(['A'])
  expect(found('published:soon')).toEqual([])
  expect(found('published:')).toEqual(['A', 'H', 'R'])
})
