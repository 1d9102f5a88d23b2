/** Layers with everything in them over texts in which offsets go wrong: notes, links, values, speakers, reviews, unknown fields. */
import fc from 'fast-check'
import type { Annotation } from '../../../../src/core/model/annotation.ts'
import type { Layer, Review } from '../../../../src/core/model/layer.ts'
import { CHANGED, MADE, uuid } from './layers.ts'
import { someText } from './texts.ts'
import { layerOver } from './vectors.ts'

/** Notes that formats trip over: separators, escapes, formulas, quotes, line breaks, markup. */
const NOTES = [
  '',
  '',
  'klopt',
  '=1+1',
  "'al aangehaald",
  'a|b;c_d->e[1]*\\n',
  'twee\nregels\ten een tab',
  '"aanhaling", komma',
  '<b>&amp;</b> ]]>',
  ' 💩 ',
  'regel\r\nregel\rregel',
  'שלום e\u0301',
]

interface Extras {
  readonly note: string
  readonly link: number
  readonly kind: number
}

const extras: fc.Arbitrary<Extras> = fc.record({
  note: fc.constantFrom(...NOTES),
  link: fc.nat(12),
  kind: fc.nat(7),
})

/** A text and a layer over it, with every kind of field on some annotations. */
export const richLayer: fc.Arbitrary<{ readonly text: string; readonly layer: Layer }> = fc
  .tuple(someText.chain(layerOver), fc.array(extras, { minLength: 10, maxLength: 10 }), fc.boolean())
  .map(([{ text, layer }, chosen, isReviewed]) => {
    const annotations = layer.annotations.map((annotation, index) => {
      return enriched(annotation, chosen[index] ?? { note: '', link: 0, kind: 0 }, layer)
    })
    const reviews = isReviewed ? [REVIEW] : []
    return { text, layer: { ...layer, annotations, reviews, status: isReviewed ? 'done' : 'open' } }
  })

const REVIEW: Review = {
  id: uuid(500),
  annotator: 'bob',
  annotation: uuid(501),
  verdict: 'agree',
  reason: null,
  proposal: null,
  comment: '',
  at: MADE,
}

function enriched(annotation: Annotation, { note, link, kind }: Extras, { annotations }: Layer): Annotation {
  const targetOf = (index: number) => annotations[index % Math.max(1, annotations.length)]
  const target = annotations[link]
  const links = target && target.id !== annotation.id ? [{ rel: LINKS[link % 2] ?? 'part-of', to: target.id }] : []
  const value = { value: 40_000, bound: 'at-least', unit: 'man', kind: 'count' }
  const plain = { ...annotation, note, links, updated: CHANGED }
  if (kind === 1) return reordered({ ...plain, value })
  if (kind === 2) return reordered({ ...plain, speaker: { name: 'de Noor', kind: 'person' } })
  if (kind === 3) return { ...plain, colour: '#fff', deep: { list: [1, null, '_'] } } as Annotation
  const to = targetOf(link + 1)?.id ?? uuid(502)
  const relations = [
    { label: 'Origin', to },
    { label: LINKS[link % 2] ?? '', to },
    { label: 'works for|_;\n', to },
    { label: 'gone', to: uuid(503) },
  ]
  if (kind === 4) return withForeign(plain, { format: 'brat', id: `T${link}`, label: 'Person', relations })
  if (kind === 5) {
    const attributes = { Mention: 'Nominal', score: 0.5, negated: true }
    return withForeign(plain, {
      format: 'label-studio',
      id: `region ${link}`,
      attributes,
      relations: relations.slice(2),
    })
  }
  return plain
}

function withForeign(annotation: Annotation, foreign: object): Annotation {
  return { ...annotation, foreign } as Annotation
}

const LINKS = ['attributed-to', 'part-of'] as const

/** The fields in the file's order. */
function reordered({ created, updated, ...rest }: Annotation): Annotation {
  return { ...rest, created, updated }
}
