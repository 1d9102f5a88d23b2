/** Edits to test with: what an analyst could do next to a layer, whatever its state. */
import fc from 'fast-check'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import { type IdsAndClock, planRemove } from '../../../../src/core/edits/plan.ts'
import type { Annotation } from '../../../../src/core/model/annotation.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { RELATIONS, TAGS } from '../../../../src/core/model/tag.ts'
import { annotationOf, CHANGED, succeeded, uuid } from './layers.ts'
import { clusterEdges } from './texts.ts'

const KINDS = [
  'add',
  'remove',
  'retag',
  'resize',
  'note',
  'link',
  'value',
  'speaker',
  'attributes',
  'article-attributes',
  'status',
  'batch',
] as const

/** A wish that is turned into an edit when it is known what the layer holds: a kind, and numbers to choose by. */
export interface Wish {
  readonly kind: (typeof KINDS)[number]
  readonly choices: readonly [number, number, number]
}

/** Wishes of every kind; additions more often than others, so that there is something to change. */
export const anyWish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.oneof(fc.constant('add' as const), fc.constantFrom(...KINDS)),
  choices: fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)),
})

/** Ids by counting on, and one time for all changes. */
export function countedIds(first = 1): IdsAndClock {
  let next = first
  return {
    newId: () => {
      next += 1
      return uuid(next - 1)
    },
    now: () => CHANGED,
  }
}

/** A valid edit of `layer` for a wish: an addition where there is nothing to change. */
export function editFor(text: string, layer: Layer, wish: Wish, idsAndClock: IdsAndClock): Edit {
  const [one, two, three] = wish.choices
  const chosen = layer.annotations[one % Math.max(1, layer.annotations.length)]
  if (wish.kind === 'status') return { type: 'status', status: one % 2 ? 'open' : 'done' }
  if (wish.kind === 'article-attributes') return { type: 'article-attributes', ...answersFor(two, three) }
  if (wish.kind === 'batch') return batchFor(text, layer, wish, idsAndClock)
  if (wish.kind === 'add' || !chosen) return { type: 'add', annotation: additionFor(text, layer, wish, idsAndClock) }
  const change = { id: chosen.id, at: `2024-06-01T00:00:00.${String(three % 1000).padStart(3, '0')}Z` }
  switch (wish.kind) {
    case 'remove':
      return planRemove(layer, new Set([chosen.id]), idsAndClock)
    case 'retag':
      return { type: 'retag', tag: TAGS[two % TAGS.length] ?? 'claim', ...change }
    case 'resize':
      return { type: 'resize', ...spanFor(text, two, three), ...change }
    case 'note':
      return { type: 'note', note: two % 3 ? `Nota ${two} 💩` : '', ...change }
    case 'link':
      return { type: 'link', links: linksFor(layer, chosen.id, two, three), ...change }
    case 'value':
      return {
        type: 'value',
        value: two % 3 ? { value: two, bound: 'exact', unit: null, kind: 'count' } : null,
        ...change,
      }
    case 'attributes':
      return { type: 'attributes', ...answersFor(two, three), ...change }
    case 'speaker':
      return { type: 'speaker', speaker: two % 3 ? { name: `Spreker ${two}`, kind: 'person' } : null, ...change }
  }
}

/** Answers with one value and with several, or none. */
function answersFor(two: number, three: number) {
  if (two % 4 === 0) return { attributes: null, codebook: null }
  return {
    attributes: { 'claim-type': `soort-${three % 5}`, themes: ['stad', `wijk-${two % 3}`] },
    codebook: three % 9,
  }
}

/** Several edits as one; each is valid after those before it. */
function batchFor(text: string, layer: Layer, wish: Wish, idsAndClock: IdsAndClock): Edit {
  const [one, two, three] = wish.choices
  const edits: Edit[] = []
  let current = layer
  for (let index = 0; index <= one % 4; index += 1) {
    const kind = KINDS[(two + index) % (KINDS.length - 1)] ?? 'add'
    const edit = editFor(text, current, { kind, choices: [two + index, three, one] }, idsAndClock)
    edits.push(...(edit.type === 'batch' ? edit.edits : [edit]))
    current = succeeded(applyEdit(text, current, edit)).layer
  }
  return { type: 'batch', edits }
}

function additionFor(text: string, layer: Layer, wish: Wish, idsAndClock: IdsAndClock): Annotation {
  const [one, two, three] = wish.choices
  const { start, end } = spanFor(text, one, two)
  const value = { value: null, bound: 'at-least', unit: 'man', kind: 'count', source: 'unknown to the reader' }
  const annotation = annotationOf(text, 0, start, end, {
    id: idsAndClock.newId(),
    tag: TAGS[three % TAGS.length] ?? 'claim',
    links: three % 3 ? [] : linksFor(layer, '', two, three),
    ...(three % 2 ? { value } : {}),
    ...(three % 5 ? {} : { speaker: { name: 'Jens Stoltenberg', kind: 'person' } }),
  })
  return three % 4 ? annotation : ({ ...annotation, colour: '#fff', deep: { list: [1, null] } } as Annotation)
}

/** A span at grapheme cluster edges. */
function spanFor(text: string, one: number, two: number) {
  const edges = clusterEdges(text)
  const first = one % (edges.length - 1)
  const last = first + 1 + (two % (edges.length - 1 - first))
  return { start: edges[first] ?? 0, end: edges[last] ?? text.length }
}

function linksFor(layer: Layer, from: string, two: number, three: number) {
  const targets = layer.annotations.filter((annotation) => annotation.id !== from)
  return targets.slice(two % 3, (two % 3) + (three % 3)).map((target, index) => ({
    rel: RELATIONS[(three + index) % RELATIONS.length] ?? 'part-of',
    to: target.id,
  }))
}
