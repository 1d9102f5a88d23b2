/** Layers of tagged spans to compare: any edges, any tags, nested, equal and overlapping ones among them. */
import fc from 'fast-check'
import type { ComparedLayer, TaggedSpan } from '../../../../src/core/compare/compare.ts'
import { TAGS, type Tag } from '../../../../src/core/model/tag.ts'

/** How long the text is that `anySpans` lie on. */
export const TEXT_LENGTH = 60

/** A tagged span, called by a name. */
export function tagged(id: string, tag: Tag, start: number, end: number): TaggedSpan {
  return { id, tag, start, end }
}

/** Up to twelve tagged spans on a text of `TEXT_LENGTH`. */
export const anySpans: fc.Arbitrary<readonly TaggedSpan[]> = fc
  .array(fc.tuple(fc.nat(TEXT_LENGTH - 1), fc.integer({ min: 1, max: 14 }), fc.constantFrom(...TAGS)), {
    maxLength: 12,
  })
  .map((spans) =>
    spans.map(([start, length, tag], index) => tagged(`s${index}`, tag, start, Math.min(TEXT_LENGTH, start + length))),
  )

/** A layer of these spans by this annotator, with ids of its own. */
export function layerBy(annotator: string, spans: readonly TaggedSpan[]): ComparedLayer {
  return { annotator, annotations: spans.map((span) => ({ ...span, id: `${annotator}-${span.id}` })) }
}

/** The same list in another order. */
export function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  return list
    .map((item, index) => ({ item, rank: Math.imul(index + 1, 2654435761 ^ seed) >>> 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
