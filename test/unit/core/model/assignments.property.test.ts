import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOut } from '../../../../src/core/model/assignments.ts'
import { runs } from '../../support/runs.ts'

const people = fc.uniqueArray(fc.constantFrom('ann', 'bob', 'cor', 'dee', 'eve'), { minLength: 1 })
const words = fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 30 })
const each = fc.integer({ min: 1, max: 4 })

test('every article gets as many people as wanted, and nobody gets much more than another', () => {
  fc.assert(
    fc.property(people, words, each, (all, sizes, wanted) => {
      const articles = sizes.map((size, index) => ({ id: `a${index}`, words: size, taken: [] }))
      const { articles: given } = shareOut(articles, all, wanted)
      const loads = new Map<string, number>(all.map((person) => [person, 0]))
      for (const { id, words: size } of articles) {
        const takers = given[id] ?? []
        expect(new Set(takers).size).toBe(Math.min(wanted, all.length))
        for (const person of takers) loads.set(person, (loads.get(person) ?? 0) + size)
      }
      const most = Math.max(...loads.values()) - Math.min(...loads.values())
      expect(most).toBeLessThanOrEqual(Math.max(0, ...sizes))
    }),
    { numRuns: runs(200) },
  )
})

test('whoever has an article keeps it, also where that makes more than wanted', () => {
  const shared = shareOut(
    [
      { id: 'a', words: 10, taken: ['bob', 'cor', 'bob'] },
      { id: 'b', words: 10, taken: [] },
    ],
    ['ann', 'bob'],
    1,
  )
  expect(shared).toEqual({ each: 1, articles: { a: ['bob', 'cor'], b: ['ann'] } })
})
