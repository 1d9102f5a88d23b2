/** Answers in review and adjudication: a difference of value is disputed and resolved like the others. */
import { describe, expect, it } from 'vitest'
import { type ComparedLayer, compareLayers } from '../../../../src/core/compare/compare.ts'
import { sidesOf } from '../../../../src/core/compare/sides.ts'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import type { Annotation } from '../../../../src/core/model/annotation.ts'
import type { Attributes } from '../../../../src/core/model/attributes.ts'
import { parseLayer, serializeLayer } from '../../../../src/core/model/files.ts'
import { emptyLayer, type Layer, type Review } from '../../../../src/core/model/layer.ts'
import { keepAll, keepSide, placeDecisions, planAdjudicate } from '../../../../src/core/review/adjudicate.ts'
import { isAccepted, planAcceptProposal } from '../../../../src/core/review/verdicts.ts'
import { annotationOf, articleOf, layerOf, MADE, succeeded, uuid } from '../support/layers.ts'

const TEXT = 'The plan costs 40 million.'
const article = articleOf(TEXT)
let next = 100
const idsAndClock = {
  newId: () => {
    next += 1
    return uuid(next)
  },
  now: () => MADE,
}

function by(annotator: string, number: number, attributes?: Attributes, codebook?: number): ComparedLayer<Annotation> {
  const fields = { ...(attributes && { attributes }), ...(codebook !== undefined && { codebook }) }
  return { annotator, annotations: [annotationOf(TEXT, number, 0, 25, fields)] }
}

const anna = by('anna', 1, { 'claim-type': 'event', topics: ['a', 'b'] }, 3)
const ben = by('ben', 2, { 'claim-type': 'rule', topics: ['b', 'a'] }, 2)
const cor = by('cor', 3)

describe('a difference of value', () => {
  it('is a kind of its own where everything else is the same; who gives no answer says nothing else', () => {
    const kinds = (...layers: readonly ComparedLayer<Annotation>[]) => compareLayers(layers).map(({ kind }) => kind)
    expect(kinds(anna, ben)).toEqual(['value'])
    expect(kinds(anna, cor)).toEqual(['agreed'])
    expect(kinds(anna, by('dirk', 4, { topics: ['b', 'a'] }))).toEqual(['agreed'])
    const [unit] = compareLayers([cor, anna, ben])
    expect(unit && sidesOf(unit).map(({ members }) => members.map(({ annotator }) => annotator))).toEqual([
      ['anna', 'cor'],
      ['ben'],
    ])
  })

  it('is resolved for one side, with its answers, and is open again when a value changes', () => {
    const layers = [anna, ben, cor]
    const [unit] = compareLayers(layers)
    if (!unit) throw new Error('no unit')
    const empty = emptyLayer(article, { id: 'adjudicated', name: 'Adjudicated' })
    const context = { text: TEXT, layers, by: 'eve', idsAndClock }
    const edit = planAdjudicate(context, empty, [{ unit, adjudication: keepSide(unit, 'ben') }])
    const { layer } = succeeded(applyEdit(TEXT, empty, edit))
    expect(layer.annotations[0]).toMatchObject({
      attributes: { 'claim-type': 'rule', topics: ['b', 'a'] },
      codebook: 2,
    })
    const stored = succeeded(parseLayer(serializeLayer(layer), 'adjudicated.json'))
    expect(placeDecisions(stored, layers)[0]?.decision?.outcome).toBe('one')
    const changed = [by('anna', 1, { 'claim-type': 'cause' }, 3), ben, cor]
    expect(placeDecisions(stored, changed)[0]?.decision).toBeUndefined()
  })

  it('joins the answers of those who agree, under the lowest revision', () => {
    const layers = [anna, by('ben', 2, { 'claim-type': 'event', mood: 'glad' }, 2), cor]
    const [unit] = compareLayers(layers)
    if (!unit) throw new Error('no unit')
    const empty = emptyLayer(article, { id: 'adjudicated', name: 'Adjudicated' })
    const context = { text: TEXT, layers, by: 'eve', idsAndClock }
    const { layer } = succeeded(
      applyEdit(TEXT, empty, planAdjudicate(context, empty, [{ unit, adjudication: keepAll(unit) }])),
    )
    expect(layer.annotations).toHaveLength(1)
    expect(layer.annotations[0]).toMatchObject({
      attributes: { 'claim-type': 'event', topics: ['a', 'b'], mood: 'glad' },
      codebook: 2,
    })
  })
})

it('a disputed value is accepted as it is proposed, and keeps the others', () => {
  const [annotation] = anna.annotations
  if (!annotation) throw new Error('no annotation')
  const layer: Layer = layerOf(article, annotation)
  const proposal = { tag: 'claim' as const, start: 0, end: 25, attributes: { 'claim-type': 'rule' } }
  const review: Review = {
    ...{ id: uuid(50), annotator: 'anna', annotation: annotation.id, verdict: 'dispute', reason: 'other' },
    ...{ attribute: 'claim-type', proposal, comment: '', at: MADE },
  }
  expect(isAccepted(layer, review)).toBe(false)
  const edit = planAcceptProposal(TEXT, layer, review, idsAndClock)
  if (!edit) throw new Error('nothing to accept')
  const applied = succeeded(applyEdit(TEXT, layer, edit))
  expect(applied.layer.annotations[0]?.attributes).toEqual({ 'claim-type': 'rule', topics: ['a', 'b'] })
  expect(isAccepted(applied.layer, review)).toBe(true)
  expect(succeeded(applyEdit(TEXT, applied.layer, applied.inverse)).layer).toEqual(layer)
})
