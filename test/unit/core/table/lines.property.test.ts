import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../../../../src/core/table/lines.ts'
import { runs } from '../../support/runs.ts'

const groups = fc.uniqueArray(fc.record({ key: fc.string({ maxLength: 3 }), count: fc.integer({ min: 1, max: 5 }) }), {
  selector: ({ key }) => key,
  minLength: 1,
  maxLength: 8,
})

test('every row has one line unless its group is hidden, in its order, below its heading', () => {
  fc.assert(
    fc.property(groups, fc.func(fc.boolean()), (all, isHidden) => {
      const hidden = new Set(all.filter(({ key }) => isHidden(key)).map(({ key }) => key))
      const lines = linesOf(
        all.reduce((sum, { count }) => sum + count, 0),
        all,
        hidden,
      )
      let row = 0
      const expected = all.flatMap(({ key, count }, group) => {
        const rows = Array.from({ length: count }, () => ({ kind: 'row', row: row++ }))
        return [{ kind: 'group', group }, ...(hidden.has(key) ? [] : rows)]
      })
      expect(Array.from({ length: lines.count }, (_, index) => lines.at(index))).toEqual(expected)
      expected.forEach((line, index) => {
        if ('row' in line) expect(lines.ofRow(line.row)).toBe(index)
      })
    }),
    { numRuns: runs(150) },
  )
})
