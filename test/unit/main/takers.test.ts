/** Who takes an article in a workspace, and in the folder of a team's server. */
import { expect, it } from 'vitest'
import { takers } from '../../../src/main/takers.ts'

const SHARED = { each: 1, articles: { a: ['eva'], b: ['jan'] } }
const annotator = { id: 'jan' }
const team = { tasks: () => ['a', 'b', 'c'].map((article) => ({ article, isDone: article === 'c' })) }

it('is whom the workspace names', () => {
  const of = takers(SHARED, { team: null, annotator })
  expect(['a', 'b', 'c'].map(of)).toEqual([['eva'], ['jan'], []])
})

it('is whoever works here too, where the server says so, done or not', () => {
  const of = takers(SHARED, { team, annotator })
  expect(['a', 'b', 'c', 'd'].map(of)).toEqual([['eva', 'jan'], ['jan'], ['jan'], []])
  expect(takers(null, { team, annotator })('a')).toEqual(['jan'])
})
