import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../../src/core/model/annotation.ts'
import { overlaps } from '../../../../src/core/model/span.ts'
import { TAGS } from '../../../../src/core/model/tag.ts'
import { LANES, lanesOf } from '../../../../src/core/text/lanes.ts'
import { annotationOf, articleOf, layerOf } from '../support/layers.ts'

const TEXT = 'x'.repeat(60)

const sorted = fc
  .array(fc.tuple(fc.nat(49), fc.integer({ min: 1, max: 10 }), fc.constantFrom(...TAGS)), { maxLength: 30 })
  .map((spans) => {
    const annotations = spans.map(([start, size, tag], number) =>
      annotationOf(TEXT, number, start, start + size, { tag }),
    )
    return layerOf(articleOf(TEXT), ...annotations).annotations
  })

/** How many annotations of the same tag that come no later lie over the start of this one, itself included. */
function depthAt(annotations: readonly Annotation[], index: number): number {
  const self = annotations[index]
  return annotations.slice(0, index + 1).filter((other) => self && other.tag === self.tag && overlaps(other, self))
    .length
}

describe('lanesOf', () => {
  it('gives equal, nested and overlapping spans of one tag lanes of their own, lowest first', () => {
    const annotations = layerOf(
      articleOf(TEXT),
      annotationOf(TEXT, 1, 0, 10),
      annotationOf(TEXT, 2, 0, 10),
      annotationOf(TEXT, 3, 2, 4),
      annotationOf(TEXT, 4, 10, 12),
    ).annotations
    expect([...lanesOf(annotations)]).toEqual([0, 1, 2, 0])
  })

  it('keeps the tags apart from each other', () => {
    const annotations = TAGS.map((tag, number) => annotationOf(TEXT, number, 0, 5, { tag }))
    expect([...lanesOf(annotations)]).toEqual([0, 0, 0, 0])
  })

  it('lets no two overlapping spans of a tag share a lane, wherever no more than three lie over a place', () => {
    fc.assert(
      fc.property(sorted, (annotations) => {
        const lanes = lanesOf(annotations)
        const tooDeep = annotations.some((_, index) => depthAt(annotations, index) > LANES)
        annotations.forEach((one, index) => {
          expect(lanes[index]).toBeLessThan(LANES)
          if (tooDeep) return
          annotations.slice(0, index).forEach((other, before) => {
            if (one.tag === other.tag && overlaps(one, other)) expect(lanes[index]).not.toBe(lanes[before])
          })
        })
      }),
    )
  })
})
