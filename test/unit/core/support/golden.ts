/** One small layer with everything in it over a text in which offsets go wrong: what the golden files of the formats hold. */
import type { Article } from '../../../../src/core/model/article.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { annotationOf, articleOf, CHANGED, layerOf, uuid } from './layers.ts'
import { ACUTE, FAMILY } from './texts.ts'

/** The text: the test vector first, then lines, a family of three, a combining mark, right-to-left words. */
const GOLDEN_TEXT = `💩This is an annotation.\n\n“Caf${ACUTE} ${FAMILY} blijft open”, aldus de Noor.\nRuim 40.000 man; שלום עולם!`

/** Its article. */
export const GOLDEN_ARTICLE: Article = { ...articleOf(GOLDEN_TEXT), source: 'https://example.org/navo-top' }

function place(words: string): readonly [number, number] {
  const start = GOLDEN_TEXT.indexOf(words)
  return [start, start + words.length]
}

/** The layer: spans at 0 and at the end, nested, overlapping and equal ones, notes, links, a value, a speaker. */
export const GOLDEN_LAYER: Layer = {
  ...layerOf(
    GOLDEN_ARTICLE,
    annotationOf(GOLDEN_TEXT, 1, ...place('💩This'), {
      attributes: { 'claim-type': 'quantity', topics: ['war', 'money'] },
      codebook: 3,
    }),
    annotationOf(GOLDEN_TEXT, 2, ...place('annotation'), { note: '=1+1; a|b\n<i>"ja"</i>' }),
    annotationOf(GOLDEN_TEXT, 3, ...place(`“Caf${ACUTE} ${FAMILY} blijft open”`), {
      tag: 'quote',
      links: [{ rel: 'attributed-to', to: uuid(5) }],
    }),
    annotationOf(GOLDEN_TEXT, 4, ...place(`${FAMILY} blijft`), { updated: CHANGED }),
    annotationOf(GOLDEN_TEXT, 5, ...place('aldus de Noor'), {
      attributes: { remark: 'Zegt hij; "zelf"' },
      tag: 'attribution',
      speaker: { name: 'Anna de Noor', kind: 'person' },
    }),
    annotationOf(GOLDEN_TEXT, 6, ...place('Ruim 40.000 man'), {
      tag: 'figure',
      value: { value: 40_000, bound: 'at-least', unit: 'man', kind: 'count' },
      links: [{ rel: 'part-of', to: uuid(7) }],
    }),
    annotationOf(GOLDEN_TEXT, 7, ...place('Ruim 40.000 man; שלום עולם!')),
    annotationOf(GOLDEN_TEXT, 8, ...place('Ruim 40.000 man; שלום עולם!'), { tag: 'quote' }),
    annotationOf(GOLDEN_TEXT, 9, ...place('40.00')),
  ),
  attributes: { genre: 'news' },
  codebook: 3,
}
