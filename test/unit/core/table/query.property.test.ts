import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery, type QueryTerm, queryNumber, writeQuery } from '../../../../src/core/table/query.ts'
import { runs } from '../../support/runs.ts'

const value = fc.string({ minLength: 1, maxLength: 12 })
const words = value.map((one) => ({ key: null, values: [{ comparison: 'holds' as const, value: one }] }))
const condition = fc.record({
  key: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
  values: fc.array(fc.record({ comparison: fc.constantFrom('holds', 'is', '>', '>=', '<', '<=' as const), value }), {
    minLength: 1,
    maxLength: 3,
  }),
})
const term = fc
  .tuple(fc.boolean(), fc.oneof(words, condition))
  .map(([negated, said]) => ({ negated, ...said }) as QueryTerm)

test('a query that was written says the same terms when it is read', () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 5 }), (terms) => {
      expect(parseQuery(writeQuery(terms))).toEqual(terms)
    }),
    { numRuns: runs(400) },
  )
})

test('whatever is typed can be read, and reads the same when written again', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const terms = parseQuery(typed)
      expect(parseQuery(writeQuery(terms))).toEqual(terms)
    }),
    { numRuns: runs(400) },
  )
})

test('reads conditions, alternatives, comparisons and phrases', () => {
  expect(parseQuery('tag:figure,quote -value:>=1m "flood wall" note:="a b"')).toEqual([
    {
      negated: false,
      key: 'tag',
      values: [
        { comparison: 'holds', value: 'figure' },
        { comparison: 'holds', value: 'quote' },
      ],
    },
    { negated: true, key: 'value', values: [{ comparison: '>=', value: '1m' }] },
    { negated: false, key: null, values: [{ comparison: 'holds', value: 'flood wall' }] },
    { negated: false, key: 'note', values: [{ comparison: 'is', value: 'a b' }] },
  ])
  expect([queryNumber('1,5m'), queryNumber('2k'), queryNumber('-3'), queryNumber('lots')]).toEqual([
    1.5e6,
    2000,
    -3,
    null,
  ])
})
