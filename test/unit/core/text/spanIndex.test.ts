import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSpans, overlaps, type Span } from '../../../../src/core/model/span.ts'
import { indexSpans } from '../../../../src/core/text/spanIndex.ts'
import { runs } from '../../support/runs.ts'

const anySpan: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(60), fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 60 })))
  .map(([start, size]) => ({ start, end: start + size }))

const sortedSpans = fc.array(anySpan, { maxLength: 40 }).map((spans) => spans.sort(compareSpans))

describe('indexSpans', () => {
  it('finds the spans over a range that a look at each of them finds, in their order', () => {
    fc.assert(
      fc.property(sortedSpans, anySpan, (spans, range) => {
        const found = indexSpans(spans).overlapping(range.start, range.end)
        expect(found).toEqual(spans.filter((span) => overlaps(span, range)))
      }),
      { numRuns: runs(500) },
    )
  })

  it('finds the spans over each code unit', () => {
    fc.assert(
      fc.property(sortedSpans, (spans) => {
        const index = indexSpans(spans)
        for (let offset = 0; offset <= 120; offset += 1) {
          expect(index.at(offset)).toEqual(spans.filter((span) => span.start <= offset && offset < span.end))
        }
      }),
    )
  })

  it('gives the very spans it was made of, equal ones each', () => {
    const spans = [
      { start: 2, end: 4 },
      { start: 2, end: 4 },
    ]
    const found = indexSpans(spans).at(2)
    expect(found).toHaveLength(2)
    found.forEach((span, position) => {
      expect(span).toBe(spans[position])
    })
  })

  it('finds nothing in an empty range or without spans', () => {
    expect(indexSpans([{ start: 0, end: 9 }]).overlapping(3, 3)).toEqual([])
    expect(indexSpans([]).overlapping(0, 10)).toEqual([])
  })
})
