import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { figureValueSchema } from '../../../../src/core/model/annotationSchema.ts'
import { attributesSchema } from '../../../../src/core/model/attributesSchema.ts'
import { indexLine, parseIndexLine } from '../../../../src/core/table/indexedLayer.ts'
import { runs } from '../../support/runs.ts'
import { layer, row } from './support.ts'

const whole = z.number().refine(Number.isInteger)
const place = whole.min(0)
const text = z.string()

/** A row as the schemas of an annotation would have it. */
const rowSchema = z.tuple([
  text,
  place.max(3),
  place,
  place,
  text,
  text,
  text,
  place,
  whole,
  whole,
  figureValueSchema.nullable(),
  attributesSchema.nullable(),
])

/** What JSON can hold. */
const anything = fc.jsonValue({ maxDepth: 2 })
const number = fc.oneof(fc.integer({ min: -2, max: 9 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
const words = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('__proto__', 'constructor', 'value'))
/** Mostly of the right kind. */
const nearly = <T>(right: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: anything })
const value = fc.record(
  {
    value: nearly(fc.option(number)),
    bound: nearly(words),
    unit: nearly(fc.option(words)),
    kind: nearly(words),
    more: anything,
  },
  { requiredKeys: [] },
)
const fullValue = fc.record({ value: fc.option(number), bound: words, unit: fc.option(words), kind: words })
const answers = fc.dictionary(words, nearly(fc.oneof(words, fc.array(nearly(words), { maxLength: 3 }))), { maxKeys: 3 })

const fields = [
  nearly(words),
  nearly(fc.nat(5)),
  nearly(number),
  nearly(number),
  nearly(words),
  nearly(words),
  nearly(words),
  nearly(fc.nat(3)),
  nearly(number),
  nearly(number),
  nearly(fc.oneof(fc.constant(null), fullValue, value)),
  nearly(fc.oneof(fc.constant(null), answers)),
] as const

/** A row in which some fields were put that may be wrong; now and then one is lacking or there is one too many. */
const nearlyRows = fc
  .tuple(
    fc.subarray([...fields.keys()], { maxLength: 3 }),
    fc.tuple(...fields),
    fc.constantFrom(11, 12, 12, 12, 12, 13),
  )
  .map(([places, given, length]) => {
    const one: readonly unknown[] = row(1, Object.fromEntries(places.map((at) => [at, given[at]])))
    return [...one, 'one too many'].slice(0, length)
  })

/** The schema of answers leaves one under `__proto__` out; by hand its line is refused, and the layer read again. */
const isRight = (written: readonly unknown[]) =>
  rowSchema.safeParse(written).success && !Object.hasOwn(Object(written[11]), '__proto__')

const isRead = (given: unknown) =>
  // What a line can't hold isn't in one.
  parseIndexLine(indexLine({ fingerprint: 'f', layer: layer('a', 'ann', [given] as never) })) !== null

test('a line is accepted by hand exactly if the schemas of an annotation accept what it says', () => {
  const seen = { accepted: 0, refused: 0 }
  fc.assert(
    fc.property(nearlyRows, (given) => {
      const expected = isRight(JSON.parse(JSON.stringify(given)))
      seen[expected ? 'accepted' : 'refused'] += 1
      expect(isRead(given)).toBe(expected)
    }),
    { numRuns: runs(600) },
  )
  // Both kinds were tried.
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(50)
})

test.each([
  ['answers in a list', 11, ['a']],
  ['an answer that is a number', 11, { kind: 1 }],
  ['an answer under the name of what objects inherit', 11, JSON.parse('{"__proto__": 1}')],
  ['a number there as text', 10, { value: '4', bound: 'exact', unit: null, kind: 'count' }],
  ['a value without a kind', 10, { value: 4, bound: 'exact', unit: null }],
  ['a tag that there isn’t', 1, 4],
  ['a time that is no whole number', 8, 1.5],
])('%s', (_what, at, given) => {
  const one = row(1, { [at]: given })
  expect(isRead(one)).toBe(false)
})
