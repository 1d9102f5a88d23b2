import { expect, it } from 'vitest'
import { ranked, rankOf } from '../../../../src/core/commands/ranking.ts'

it('puts a name that begins so before one that holds the words, and both before what is found by something else', () => {
  const rank = (query: string, name: string, also = '') => rankOf(query, { name, also })
  expect(rank('tag', 'Tag as claim')).toBe(3)
  expect(rank('tag cl', 'Retag, tag as claim')).toBe(2)
  expect(rank('claim tag', 'Tag as claim')).toBe(1)
  expect(rank('shaping', 'Split', 'Shaping')).toBe(0)
  expect(rank('split shap', 'Split', 'Shaping')).toBe(0)
  expect(rank('plit', 'Split')).toBeNull()
  expect(rank('cafe', 'Naar het Café')).toBe(2)
  expect(rank('', 'Anything')).toBe(3)
})

it('keeps the order of what fits equally well, and gives no more than asked', () => {
  const names = ['next tab', 'next pane', 'the next one', 'next match']
  const found = ranked(names, 'next', (name) => ({ name, also: '' }), 3)
  expect(found.map(({ thing }) => thing)).toEqual(['next tab', 'next pane', 'next match'])
})
