import { expect, test } from 'vitest'
import { UNCONFIRMED } from '../../../../src/core/table/indexedLayer.ts'
import { layer, OPEN, row, tableOf } from './support.ts'

test('tells what is new and what waits, and of hidden layers no more than that they are there', () => {
  const mine = layer('a', 'ann', [row(1, { 7: UNCONFIRMED }), row(2)], { status: 'done' })
  const verdicts = [{ annotator: 'ann', annotation: 'id-2', verdict: 'dispute' as const, at: 50 }]
  const theirs = layer('a', 'bob', [row(3, { 8: 10 }), row(4, { 8: 60 })], { verdicts })
  const hidden = layer('b', 'bob', [row(5)])
  const table = tableOf([mine, theirs, hidden], { ...OPEN, blind: true })
  const { articles, days, people } = table.overview(40)
  expect(people).toEqual([
    { id: 'ann', name: 'ANN', layers: 1 },
    { id: 'bob', name: 'BOB', layers: 2 },
  ])
  expect(articles).toEqual([
    {
      article: 'a',
      layers: [
        { annotator: 'ann', name: 'ANN', status: 'done', count: 2 },
        { annotator: 'bob', name: 'BOB', status: 'open', count: 2 },
      ],
      hidden: [],
      disputed: 1,
      unconfirmed: 1,
      newAnnotations: 1,
      newDisputes: 1,
    },
    {
      article: 'b',
      layers: [],
      hidden: ['bob'],
      disputed: 0,
      unconfirmed: 0,
      newAnnotations: 0,
      newDisputes: 0,
    },
  ])
  expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(4)
})
