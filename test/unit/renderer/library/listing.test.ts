import { expect, test } from 'vitest'
import type { ArticleSummary } from '../../../../src/ipc/contract.ts'
import {
  byVersion,
  filteredRows,
  foundRows,
  progressOf,
  rowBeginning,
} from '../../../../src/renderer/features/library/listing.ts'

function row(id: string, title: string, fields: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id,
    title,
    language: 'en',
    published: null,
    source: null,
    status: null,
    count: 0,
    ...fields,
  } as ArticleSummary
}

const ROWS = [
  row('a', 'Élan in the city'),
  row('b', 'Budget', { count: 3 }),
  row('c', 'Bus strike', { status: 'done' }),
]
const NO_HITS = new Map()

test('tells how far an article is', () => {
  expect(ROWS.map(progressOf)).toEqual(['new', 'busy', 'done'])
})

test('finds articles by title, whatever the accents and letter case, and by text', () => {
  const titles = (query: string, hits = NO_HITS) => foundRows(ROWS, query, hits).map(({ article }) => article.id)
  expect(titles(' ELAN ')).toEqual(['a'])
  expect(titles('')).toEqual(['a', 'b', 'c'])
  const hit = { id: 'c', start: 0, end: 4, before: '', match: 'elan', after: '' }
  expect(titles('elan', new Map([['c', hit]]))).toEqual(['a', 'c'])
})

test('filters by what is done', () => {
  const rows = foundRows(ROWS, '', NO_HITS)
  const ids = (filter: 'all' | 'todo' | 'done') => filteredRows(rows, filter, 'ann').map(({ article }) => article.id)
  expect([ids('all'), ids('todo'), ids('done')]).toEqual([['a', 'b', 'c'], ['a', 'b'], ['c']])
})

test('goes to the next title that begins with what is typed, starting over', () => {
  const rows = foundRows(ROWS, '', NO_HITS)
  expect(rowBeginning(rows, 'b', 2)).toBe(2)
  expect(rowBeginning(rows, 'bud', 2)).toBe(1)
  expect(rowBeginning(rows, 'e', 1)).toBe(0)
  expect(rowBeginning(rows, 'x', 0)).toBe(-1)
})

test('puts the versions of an article together, the latest first, also where some are in a circle', () => {
  const rows = [
    row('a', 'First', { previous: null }),
    row('b', 'Other', { previous: null }),
    row('c', 'Third', { previous: 'd' }),
    row('d', 'Second', { previous: 'a' }),
    row('e', 'Of one that is gone', { previous: 'gone' }),
    row('x', 'Circle', { previous: 'y' }),
    row('y', 'Circle', { previous: 'x' }),
  ].map((article) => ({ article, hit: null }))
  expect(
    byVersion(rows)
      .filter(({ isEarlier }) => isEarlier)
      .map(({ article }) => article.id),
  ).toEqual(['d', 'a'])
  const shown = byVersion(rows).map(({ article, version }) => [article.id, version])
  expect(shown).toEqual([
    ['b', undefined],
    ['c', 3],
    ['d', 2],
    ['a', 1],
    ['e', undefined],
    ['x', undefined],
    ['y', undefined],
  ])
})
