import { describe, expect, it } from 'vitest'
import { checkLayer } from '../../../../src/core/check/checkLayer.ts'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import { planAdd, planAddAll, planRemove, planRetag } from '../../../../src/core/edits/plan.ts'
import { countedIds } from '../support/edits.ts'
import { annotationOf, articleOf, CHANGED, layerOf, succeeded, uuid } from '../support/layers.ts'

const TEXT = 'Volgens Stoltenberg zijn er 40.000 man en 130 vliegtuigen.'
const article = articleOf(TEXT)
const attribution = annotationOf(TEXT, 1, 0, 19, { tag: 'attribution' })
const claim = annotationOf(TEXT, 2, 20, 57, { links: [{ rel: 'attributed-to', to: uuid(1) }] })
const figure = annotationOf(TEXT, 3, 28, 38, {
  tag: 'figure',
  links: [
    { rel: 'part-of', to: uuid(2) },
    { rel: 'attributed-to', to: uuid(1) },
  ],
})
const layer = layerOf(article, attribution, claim, figure)

describe('planAdd', () => {
  it('makes an annotation with a new id, both times now, and the anchor of its span', () => {
    const edit = planAdd(TEXT, { start: 28, end: 38 }, 'figure', countedIds(7))
    expect(edit).toEqual({
      type: 'add',
      annotation: {
        id: uuid(7),
        tag: 'figure',
        start: 28,
        end: 38,
        quote: '40.000 man',
        prefix: TEXT.slice(0, 28),
        suffix: TEXT.slice(38),
        note: '',
        links: [],
        created: CHANGED,
        updated: CHANGED,
      },
    })
    expect(applyEdit(TEXT, layer, edit).ok).toBe(true)
  })
})

describe('planRemove', () => {
  it('is a plain removal where nothing links to the annotation', () => {
    expect(planRemove(layer, new Set([uuid(3)]), countedIds())).toEqual({ type: 'remove', id: uuid(3) })
  })

  it('takes away the links that lead to what is removed, and no others', () => {
    const edit = planRemove(layer, new Set([uuid(2)]), countedIds())
    const { layer: left } = succeeded(applyEdit(TEXT, layer, edit))
    expect(left.annotations.map(({ id, links }) => ({ id, links }))).toEqual([
      { id: uuid(1), links: [] },
      { id: uuid(3), links: [{ rel: 'attributed-to', to: uuid(1) }] },
    ])
    expect(checkLayer(left, article)).toEqual([])
  })

  it('removes several that are linked to each other, in one step that undo takes back', () => {
    const edit = planRemove(layer, new Set([uuid(1), uuid(2)]), countedIds())
    const applied = succeeded(applyEdit(TEXT, layer, edit))
    expect(applied.layer.annotations.map(({ id, links }) => ({ id, links }))).toEqual([{ id: uuid(3), links: [] }])
    expect(succeeded(applyEdit(TEXT, applied.layer, applied.inverse)).layer).toEqual(layer)
  })

  it('leaves out ids that are not in the layer', () => {
    const edit = planRemove(layer, new Set([uuid(3), uuid(8)]), countedIds())
    expect(edit).toEqual({ type: 'remove', id: uuid(3) })
    expect(planRemove(layer, new Set(), countedIds())).toEqual({ type: 'batch', edits: [] })
  })
})

describe('planRetag', () => {
  it('changes the tag of each that has another', () => {
    expect(planRetag(layer.annotations, 'claim', countedIds())).toEqual({
      type: 'batch',
      edits: [
        { type: 'retag', id: uuid(1), tag: 'claim', at: CHANGED },
        { type: 'retag', id: uuid(3), tag: 'claim', at: CHANGED },
      ],
    })
  })

  it('is one plain edit for one annotation, and does nothing where all have the tag', () => {
    expect(planRetag([figure], 'claim', countedIds())).toMatchObject({ type: 'retag', id: uuid(3) })
    expect(planRetag([claim], 'claim', countedIds())).toEqual({ type: 'batch', edits: [] })
  })
})

describe('planAddAll', () => {
  const spans = [
    { start: 28, end: 38 },
    { start: 42, end: 57 },
  ]

  it('tags each span that has not that tag with those edges', () => {
    expect(planAddAll(TEXT, layer, spans, 'figure', countedIds(7))).toMatchObject({
      type: 'add',
      annotation: { id: uuid(7), tag: 'figure', quote: '130 vliegtuigen' },
    })
  })

  it('tags a span that has another tag, all in one step', () => {
    const edit = planAddAll(TEXT, layer, spans, 'claim', countedIds(7))
    expect(edit).toMatchObject({
      type: 'batch',
      edits: [{ annotation: { id: uuid(7) } }, { annotation: { id: uuid(8) } }],
    })
  })

  it('tags a span that shares one edge alone with a tagged one', () => {
    const near = [
      { start: 28, end: 34 },
      { start: 31, end: 38 },
    ]
    expect(planAddAll(TEXT, layer, near, 'figure', countedIds(7))).toMatchObject({ edits: [{}, {}] })
  })

  it('is null where every span is tagged', () => {
    expect(planAddAll(TEXT, layer, spans.slice(0, 1), 'figure', countedIds())).toBeNull()
    expect(planAddAll(TEXT, layer, [], 'claim', countedIds())).toBeNull()
  })
})
