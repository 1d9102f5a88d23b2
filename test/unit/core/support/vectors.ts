/** Layers over random texts, to export. */
import fc from 'fast-check'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { TAGS } from '../../../../src/core/model/tag.ts'
import { annotationOf, articleOf, layerOf } from './layers.ts'
import { clusterEdges } from './texts.ts'

/** Layers of up to ten annotations over `text` at cluster edges: nested, equal, overlapping, at 0 and at the end. */
export function layerOver(text: string): fc.Arbitrary<{ readonly text: string; readonly layer: Layer }> {
  const edges = fc.constantFrom(...clusterEdges(text))
  const span = fc.tuple(edges, edges).filter(([one, other]) => one !== other)
  return fc.array(fc.tuple(span, fc.constantFrom(...TAGS)), { maxLength: 10 }).map((chosen) => ({
    text,
    layer: layerOf(
      articleOf(text),
      ...chosen.map(([[one, other], tag], number) =>
        annotationOf(text, number, Math.min(one, other), Math.max(one, other), { tag }),
      ),
    ),
  }))
}
