/** Blocks are read by hand where the window starts, and by a schema elsewhere: both take the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BLOCK_KINDS, blocksIn, omittedIn } from '../../../../src/core/model/articleBlock.ts'
import { blockSchema, omittedSchema } from '../../../../src/core/model/articleBlockSchema.ts'

const odd = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    '1',
    true,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    0.5,
    -1,
    0,
    1,
    99,
    100,
    2 ** 53,
  ),
  fc.anything(),
)
const rarelyOdd = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: usual as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: odd })

const block = fc.record(
  {
    id: rarelyOdd(fc.string()),
    kind: rarelyOdd(fc.constantFrom(...BLOCK_KINDS)),
    start: rarelyOdd(fc.nat(8)),
    end: rarelyOdd(fc.integer({ min: 9, max: 12 })),
    level: rarelyOdd(fc.integer({ min: 1, max: 99 })),
    marker: rarelyOdd(fc.string()),
    row: rarelyOdd(fc.nat()),
    column: rarelyOdd(fc.nat()),
    header: rarelyOdd(fc.boolean()),
    other: odd,
  },
  { requiredKeys: [] },
)
const part = fc.record(
  {
    id: rarelyOdd(fc.string()),
    kind: rarelyOdd(fc.string()),
    words: rarelyOdd(fc.nat()),
    excerpt: rarelyOdd(fc.string()),
  },
  { requiredKeys: [] },
)

test('a block’s form is right by hand where it is by the schema', () => {
  fc.assert(
    fc.property(fc.oneof(block, odd), (raw) => {
      const { faults } = blocksIn({ text: 'twelve chars', blocks: [raw] as never })
      expect(faults.some(({ reason }) => reason === 'block-form')).toBe(!blockSchema.safeParse(raw).success)
    }),
    { numRuns: 2000 },
  )
})

test('so is a part that was left out', () => {
  fc.assert(
    fc.property(fc.oneof(part, odd), (raw) => {
      const { entries } = omittedIn({ omitted: [raw] as never })
      expect(entries.length === 1).toBe(omittedSchema.safeParse(raw).success)
    }),
    { numRuns: 2000 },
  )
})
