import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLayers, countKinds } from '../../../../src/core/compare/compare.ts'
import { anySpans, layerBy, shuffled } from '../support/spans.ts'

describe('compareLayers', () => {
  it('finds a layer agreed with itself throughout', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const units = compareLayers([layerBy('a', spans), layerBy('b', spans)])
        expect(countKinds(units)).toEqual({ agreed: spans.length, value: 0, boundary: 0, tag: 0, missing: 0 })
      }),
    )
  })

  it('puts every annotation into exactly one unit, at most one of each layer', () => {
    fc.assert(
      fc.property(anySpans, anySpans, anySpans, (one, two, three) => {
        const layers = [layerBy('a', one), layerBy('b', two), layerBy('c', three)]
        const units = compareLayers(layers)
        const ids = units.flatMap(({ members }) => members.map(({ annotation }) => annotation.id))
        expect([...ids].sort()).toEqual(layers.flatMap(({ annotations }) => annotations.map(({ id }) => id)).sort())
        for (const { members, missing } of units) {
          const there = members.map(({ annotator }) => annotator)
          expect([...there, ...missing].sort()).toEqual(['a', 'b', 'c'])
        }
      }),
    )
  })

  it('doesn’t depend on the order of layers or of annotations', () => {
    fc.assert(
      fc.property(anySpans, anySpans, fc.nat(), (one, two, seed) => {
        const layers = [layerBy('a', one), layerBy('b', two)]
        const others = [layerBy('b', shuffled(two, seed)), layerBy('a', shuffled(one, seed))]
        expect(compareLayers(others)).toEqual(compareLayers(layers))
      }),
    )
  })

  it('counts the same when the annotators change places', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (one, two) => {
        const there = compareLayers([layerBy('a', one), layerBy('b', two)])
        const back = compareLayers([layerBy('b', one), layerBy('a', two)])
        expect(countKinds(back)).toEqual(countKinds(there))
      }),
    )
  })
})
