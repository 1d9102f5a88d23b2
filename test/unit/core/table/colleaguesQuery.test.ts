import fc from 'fast-check'
import { expect, it } from 'vitest'
import { colleaguesQuery } from '../../../../src/core/table/colleaguesQuery.ts'
import { parseQuery } from '../../../../src/core/table/query.ts'

it('asks for what isn’t one’s own and holds every word, whatever signs are typed', () => {
  expect(colleaguesQuery('flood  wall')).toBe('-is:mine flood wall')
  expect(colleaguesQuery(' ')).toBeNull()
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^\S{1,12}$/u), { minLength: 1 }), (words) => {
      const [first, ...others] = parseQuery(colleaguesQuery(words.join(' ')) ?? '')
      expect(first).toMatchObject({ negated: true, key: 'is', values: [{ value: 'mine' }] })
      expect(others.map(({ negated, key, values }) => [negated, key, values[0]?.value])).toEqual(
        words.map((word) => [false, null, word]),
      )
    }),
  )
})
