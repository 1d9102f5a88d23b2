/** Layers with everything in them over texts in which offsets go wrong: notes, links, values, speakers, reviews, unknown fields. */
import fc from 'fast-check'
import type { Annotation } from '../../../../src/core/model/annotation.ts'
import type { Attributes } from '../../../../src/core/model/attributes.ts'
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

/** Answers that formats trip over: lists of one, none and two, words, keys of no codebook, names that formats have. */
const ANSWERS: readonly (Attributes | undefined)[] = [
  undefined,
  undefined,
  {},
  { 'claim-type': 'quantity' },
  { 'claim-type': 'quantity', topics: ['war', 'money'], checkability: '' },
  { topics: ['war'] },
  { topics: [] },
  { topics: ['a|b', '[“c”]', '-d'], data: '["x"]', source: '2', '1st': 'true', next: '_' },
  { remark: 'Twee woorden, "en"\neen regel; met\ttab|', note: 'x', end: '*', start: '3', tag: 'claim' },
  { 'No key: at all': 'x', toString: 'y', Mention: 'Named', choices: ['a', 'a'] },
  { remark: 'regel\r\nregel', score: '=1' },
]

interface Extras {
  readonly answers: Attributes | undefined
  readonly revision: number | undefined
  readonly note: string
  readonly link: number
  readonly kind: number
}

const answered = {
  answers: fc.constantFrom(...ANSWERS),
  revision: fc.option(fc.nat(9), { nil: undefined }),
}

const extras: fc.Arbitrary<Extras> = fc.record({
  ...answered,
  note: fc.constantFrom(...NOTES),
  link: fc.nat(12),
  kind: fc.nat(7),
})

/** A text and a layer over it, with every kind of field on some annotations. */
export const richLayer: fc.Arbitrary<{ readonly text: string; readonly layer: Layer }> = fc
  .tuple(
    someText.chain(layerOver),
    fc.array(extras, { minLength: 10, maxLength: 10 }),
    fc.boolean(),
    fc.record(answered),
  )
  .map(([{ text, layer }, chosen, isReviewed, { answers, revision }]) => {
    const annotations = layer.annotations.map((annotation, index) => {
      return enriched(annotation, chosen[index] ?? NOTHING, layer)
    })
    const reviews = isReviewed ? [REVIEW] : []
    const about = { ...(answers && { attributes: answers }), ...(revision !== undefined && { codebook: revision }) }
    return { text, layer: { ...layer, ...about, annotations, reviews, status: isReviewed ? 'done' : 'open' } }
  })

const NOTHING: Extras = { answers: undefined, revision: undefined, note: '', link: 0, kind: 0 }

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

function enriched(
  annotation: Annotation,
  { note, link, kind, answers, revision }: Extras,
  { annotations }: Layer,
): Annotation {
  const targetOf = (index: number) => annotations[index % Math.max(1, annotations.length)]
  const target = annotations[link]
  const links = target && target.id !== annotation.id ? [{ rel: LINKS[link % 2] ?? 'part-of', to: target.id }] : []
  const value = { value: 40_000, bound: 'at-least', unit: 'man', kind: 'count' }
  const about = { ...(answers && { attributes: answers }), ...(revision !== undefined && { codebook: revision }) }
  const plain = { ...annotation, note, links, ...about, updated: CHANGED }
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
