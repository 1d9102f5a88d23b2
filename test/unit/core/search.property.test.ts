import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWhile } from '../../../src/core/search.ts'

describe('countWhile', () => {
  it('counts what comes before the first that is not, and asks for few', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (length, first) => {
        let asked = 0
        const count = countWhile(length, (index) => {
          asked += 1
          return index < first
        })
        expect(count).toBe(Math.min(length, first))
        expect(asked).toBeLessThanOrEqual(13)
      }),
    )
  })
})
