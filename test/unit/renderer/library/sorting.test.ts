import { expect, it } from 'vitest'
import type { ArticleSummary } from '../../../../src/ipc/contract.ts'
import { sortedRows } from '../../../../src/renderer/features/library/sorting.ts'

function row(id: string, fields: Partial<ArticleSummary>) {
  const bare = { title: id, language: 'en', source: null, author: null, publisher: null, words: 1 }
  const article = { ...bare, id, published: null, imported: '2026-01-01T00:00:00Z', count: 0, status: null, ...fields }
  return { article: article as ArticleSummary, hit: null }
}

const ROWS = [
  row('a', { published: '2024', status: 'done', count: 3 }),
  row('b', { published: null, imported: '2026-02-01T00:00:00Z' }),
  row('c', { published: '2024-05', count: 2, status: 'open' }),
  row('d', { published: '2025-01-31' }),
]
const order = (...args: Parameters<typeof sortedRows>) =>
  sortedRows(...args)
    .map(({ article }) => article.id)
    .join('')
const never = () => undefined

it('sorts by title, date, state and what was read last', () => {
  expect(order(ROWS, 'title', never)).toBe('abcd')
  expect(order(ROWS, 'date', never)).toBe('dcab')
  expect(order(ROWS, 'state', never)).toBe('cbda')
  expect(order(ROWS, 'touched', never)).toBe('bacd')
  expect(order(ROWS, 'touched', (id) => (id === 'd' ? '2026-03-01T00:00:00Z' : undefined))).toBe('dbac')
})
