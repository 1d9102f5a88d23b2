import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOverlapping, sweepOf } from '../../../../src/core/agreement/f1.ts'
import { type Agreement, createAgreementTally } from '../../../../src/core/agreement/measures.ts'
import { type ComparedLayer, compareTagged, type TaggedSpan } from '../../../../src/core/compare/compare.ts'
import { overlaps } from '../../../../src/core/model/span.ts'
import { TAGS } from '../../../../src/core/model/tag.ts'
import { runs } from '../../support/runs.ts'
import { anySpans, layerBy, shuffled, TEXT_LENGTH, tagged } from '../support/spans.ts'

const text = 'een twee drie vier vijf zes zeven acht negen tien elf twaalf'

function measure(...layers: readonly ComparedLayer[]): Agreement {
  const tally = createAgreementTally(layers.map(({ annotator }) => annotator))
  tally.add({ text, layers })
  return tally.result()
}

/** Every measure of an agreement that is a number or undefined, by name. */
function valuesOf({ overall, byTag }: Agreement): readonly (number | null)[] {
  return [overall, ...TAGS.map((tag) => byTag[tag])].flatMap((scores) => [
    scores.f1Exact.mean.value,
    scores.f1Overlap.mean.value,
    scores.kappa.mean.value,
    scores.fleissKappa.value,
    scores.alphaU.value,
  ])
}

/** The largest number of pairs that overlap one to one, by trying every way. */
function mostPairs(first: readonly TaggedSpan[], second: readonly TaggedSpan[]): number {
  const [head, ...rest] = first
  if (!head) return 0
  return second.reduce(
    (most, other, index) =>
      overlaps(head, other) ? Math.max(most, 1 + mostPairs(rest, second.toSpliced(index, 1))) : most,
    mostPairs(rest, second),
  )
}

describe('the measures', () => {
  it('have a text of the length that the spans are made for', () => {
    expect(text).toHaveLength(TEXT_LENGTH)
  })

  it('are 1 for a layer against itself, or undefined', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const values = valuesOf(measure(layerBy('a', spans), layerBy('b', spans), layerBy('c', spans)))
        for (const value of values) expect(value === null ? 1 : value).toBeCloseTo(1, 9)
        if (spans.length > 0) expect(values[0]).toBe(1)
      }),
    )
  })

  it('are undefined, never a number, where nobody tagged anything', () => {
    const { overall, differences } = measure(layerBy('a', []), layerBy('b', []))
    expect(overall.f1Exact.mean).toEqual({ value: null, reason: 'nothing-annotated' })
    expect(overall.alphaU).toEqual({ value: null, reason: 'nothing-annotated' })
    expect(overall.kappa.mean).toEqual({ value: null, reason: 'no-variation' })
    expect(overall.fleissKappa).toEqual({ value: null, reason: 'too-few-annotators' })
    expect(differences).toEqual({ agreed: 0, value: 0, boundary: 0, tag: 0, missing: 0 })
  })

  it('are the same when the annotators change places', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (one, two) => {
        const there = valuesOf(measure(layerBy('a', one), layerBy('b', two)))
        const back = valuesOf(measure(layerBy('b', one), layerBy('a', two)))
        there.forEach((value, index) => {
          if (value === null) expect(back[index]).toBeNull()
          else expect(back[index]).toBeCloseTo(value, 9)
        })
      }),
    )
  })

  it('don’t depend on the order of layers or annotations', () => {
    fc.assert(
      fc.property(anySpans, anySpans, fc.nat(), (one, two, seed) => {
        const there = measure(layerBy('a', one), layerBy('b', two))
        const back = measure(layerBy('b', shuffled(two, seed)), layerBy('a', shuffled(one, seed)))
        expect(back).toEqual(there)
      }),
    )
  })

  it('never have a lower F1 after both tag one more span the same', () => {
    fc.assert(
      fc.property(anySpans, anySpans, anySpans, (one, two, [more]) => {
        const added = { ...(more ?? tagged('', 'claim', 3, 8)), id: 'more' }
        const before = measure(layerBy('a', one), layerBy('b', two)).overall
        const after = measure(layerBy('a', [...one, added]), layerBy('b', [...two, added])).overall
        for (const name of ['f1Exact', 'f1Overlap'] as const) {
          expect(after[name].mean.value).toBeGreaterThanOrEqual(before[name].mean.value ?? 0)
        }
      }),
    )
  })

  it('lie where they can lie', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (one, two) => {
        const { overall } = measure(layerBy('a', one), layerBy('b', two))
        const exact = overall.f1Exact.mean.value ?? 0
        const overlap = overall.f1Overlap.mean.value ?? 0
        expect(exact).toBeGreaterThanOrEqual(0)
        expect(overlap).toBeGreaterThanOrEqual(exact)
        expect(overlap).toBeLessThanOrEqual(1)
        expect(overall.kappa.mean.value ?? 1).toBeLessThanOrEqual(1 + 1e-9)
        expect(overall.alphaU.value ?? 1).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('countOverlapping', () => {
  it('finds as many pairs as trying every way', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (one, two) => {
        const [first, second] = [one.slice(0, 6), two.slice(0, 6)].map((spans) => [...spans].sort(compareTagged))
        if (!first || !second) throw new Error('two lists')
        expect(countOverlapping(sweepOf(first), sweepOf(second))).toBe(mostPairs(first, second))
      }),
      { numRuns: runs(300) },
    )
  })
})
