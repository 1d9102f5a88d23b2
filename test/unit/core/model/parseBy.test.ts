import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { schemaFor } from '../../../../src/core/formats/w3c/w3cSchema.ts'
import { bundleSchema } from '../../../../src/core/model/bundle.ts'
import { layerSchema } from '../../../../src/core/model/layer.ts'
import { parseBy } from '../../../../src/core/model/parseBy.ts'

const ZEROS = Array.from({ length: 10_000 }, () => 0)
const LAYER = {
  format: 'factmark-layer',
  version: 1,
  offsets: 'utf-16',
  article: { id: 'plan', sha256: '' },
  annotator: { id: 'ann', name: 'Ann' },
  status: 'open',
  annotations: [],
  reviews: [],
  replies: [],
}

/** How many faults are told, those within the cases of a union too. */
function faultsIn(issues: readonly z.core.$ZodIssue[]): number {
  const inner = (issue: z.core.$ZodIssue) => (issue.code === 'invalid_union' ? issue.errors.flat() : [])
  return issues.reduce((sum, issue) => sum + 1 + faultsIn(inner(issue)), 0)
}

describe('parseBy', () => {
  it('reads what the schema reads', () => {
    expect(
      parseBy(
        z.array(z.int()).transform((all) => all.length),
        [1, 2, 3],
      ),
    ).toEqual({ success: true, data: 3 })
    expect(parseBy(layerSchema, LAYER).data).toEqual(LAYER)
  })

  it.each([
    ['annotations of a layer', layerSchema, { ...LAYER, annotations: ZEROS }],
    ['links of an annotation', layerSchema, { ...LAYER, annotations: [{ links: ZEROS }] }],
    ['layers of a bundle', bundleSchema, { layers: ZEROS }],
    ['annotations of W3C', schemaFor(ZEROS), ZEROS],
    ['targets of W3C', schemaFor({ target: ZEROS }), { id: 'urn:x', type: 'Annotation', target: ZEROS }],
    ['values of a table', z.object({}).catchall(z.string()), { ...ZEROS }],
    ['values of an object', z.object({ list: z.array(z.tuple([z.int(), z.string()])) }), { list: ZEROS }],
  ] satisfies [string, z.ZodType, unknown][])(
    'tells only the first faults of ten thousand wrong %s',
    (_, schema, value) => {
      const parsed = parseBy<unknown>(schema, value)
      expect(faultsIn(parsed.error?.issues ?? [])).toBeGreaterThan(0)
      expect(faultsIn(parsed.error?.issues ?? [])).toBeLessThan(100)
    },
  )
})
