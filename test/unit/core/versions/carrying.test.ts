import { describe, expect, it } from 'vitest'
import { checkLayer } from '../../../../src/core/check/checkLayer.ts'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import { describeStep } from '../../../../src/core/edits/describe.ts'
import { planResize } from '../../../../src/core/edits/planEdges.ts'
import { type Annotation, anchorOf } from '../../../../src/core/model/annotation.ts'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import { emptyLayer, type Layer } from '../../../../src/core/model/layer.ts'
import type { Tag } from '../../../../src/core/model/tag.ts'
import { planDrop, planKeep, planPlace, unconfirmed } from '../../../../src/core/versions/decideCarried.ts'
import { outstanding, planCarry } from '../../../../src/core/versions/planCarry.ts'
import { planVerdicts } from '../../../../src/core/versions/planVerdicts.ts'
import { wordsChanged } from '../../../../src/core/versions/wordsChanged.ts'

const OLD =
  'Headline of the day\n\nThe council voted 31 to 17 for the wall, the mayor said on Tuesday.\n\n“We can’t wait for another winter,” she said.\n\nCritics counted 900 letters against it in the last month alone.'
const NEW =
  'Headline of the day\n\nThe council voted 31 to 19 for the wall, the mayor said on Tuesday.\n\n“We can’t wait for another winter,” she said.'
const NOW = '2026-11-30T10:00:00.000Z'
const OF_OLD = { id: 'wall', sha256: 'a'.repeat(64), text: OLD }
const OF_NEW = { id: 'wall-2', sha256: 'b'.repeat(64), text: NEW }
const ANN = { id: 'ann', name: 'Ann' }

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
let next = 100
const options = { now: () => NOW, newId: () => idOf(next++) }

function annotation(number: number, words: string, tag: Tag, links: Annotation['links'] = []): Annotation {
  const start = OLD.indexOf(words)
  const span = { start, end: start + words.length }
  return {
    id: idOf(number),
    tag,
    ...span,
    ...anchorOf(OLD, span),
    note: `note ${number}`,
    links,
    created: NOW,
    updated: NOW,
  }
}

const EARLIER: Layer = {
  ...emptyLayer(OF_OLD, ANN),
  status: 'done',
  annotations: [
    annotation(1, 'The council voted 31 to 17 for the wall', 'claim', [{ rel: 'attributed-to', to: idOf(3) }]),
    { ...annotation(2, '17', 'figure'), value: { value: 17, bound: 'exact', unit: null, kind: 'cardinal' } },
    annotation(3, 'the mayor said', 'attribution'),
    annotation(4, '“We can’t wait for another winter,”', 'quote', [{ rel: 'attributed-to', to: idOf(5) }]),
    annotation(5, '900 letters', 'figure'),
  ].sort((a, b) => a.start - b.start || a.end - b.end),
}

function carried() {
  const empty = emptyLayer(OF_NEW, ANN)
  const plan = planCarry({ article: OF_OLD, layer: EARLIER }, { article: OF_NEW, layer: empty }, options)
  const applied = applyEdit(NEW, empty, plan.edit)
  if (!applied.ok) throw new Error(applied.error.code)
  return { empty, plan, ...applied.value }
}
const byNumber = (layer: Layer, number: number) => layer.annotations.find(({ id }) => id === idOf(number))

describe('carrying a layer over', () => {
  it('keeps ids, notes and links, and starts open', () => {
    const { layer, plan } = carried()
    expect(layer.status).toBe('open')
    expect(plan.counts).toEqual({ same: 2, moved: 0, changed: 2, gone: 1, ambiguous: 0, links: 1 })
    expect(byNumber(layer, 3)).toMatchObject({
      quote: 'the mayor said',
      note: 'note 3',
      carried: { article: 'wall', as: 'same', confirmed: true },
    })
    expect(byNumber(layer, 1)).toMatchObject({
      quote: 'The council voted 31 to 19 for the wall',
      links: [{ rel: 'attributed-to', to: idOf(3) }],
      carried: { as: 'changed', confirmed: false },
    })
    expect(byNumber(layer, 4)?.links).toEqual([])
    expect(layer.uncarried).toMatchObject([
      { article: 'wall', annotation: idOf(5), reason: 'gone', quote: '900 letters', at: NOW },
    ])
    expect(checkLayer(layer, OF_NEW)).toEqual([])
  })

  it('carries no value to another figure', () => {
    expect(byNumber(carried().layer, 2)).toMatchObject({ quote: '19' })
    expect(byNumber(carried().layer, 2)).not.toHaveProperty('value')
  })

  it('is one step of undo, to the byte', () => {
    const { empty, layer, inverse } = carried()
    const undone = applyEdit(NEW, layer, inverse)
    expect(undone.ok && serializeLayer(undone.value.layer)).toBe(serializeLayer(empty))
  })

  it('has nothing left to do the second time', () => {
    const { layer } = carried()
    expect(outstanding(EARLIER, layer)).toEqual([])
    expect(planCarry({ article: OF_OLD, layer: EARLIER }, { article: OF_NEW, layer }, options).edit.edits).toEqual([])
  })
})

describe('carrying a layer on to a third version', () => {
  it('leaves open what nobody has agreed to in the second', () => {
    const { layer } = carried()
    const third = { ...OF_NEW, id: 'wall-3' }
    const plan = planCarry({ article: OF_NEW, layer }, { article: third, layer: emptyLayer(third, ANN) }, options)
    const applied = applyEdit(NEW, emptyLayer(third, ANN), plan.edit)
    if (!applied.ok) throw new Error(applied.error.code)
    expect(unconfirmed(applied.value.layer).map(({ id, carried: from }) => [id, from?.article, from?.as])).toEqual([
      [idOf(1), 'wall-2', 'changed'],
      [idOf(2), 'wall-2', 'changed'],
    ])
  })
})

describe('deciding about what was carried', () => {
  it('asks about what is not as it was, and no longer once it is kept', () => {
    const { layer } = carried()
    expect(unconfirmed(layer).map(({ id }) => id)).toEqual([idOf(1), idOf(2)])
    const edit = planKeep(unconfirmed(layer), options)
    const kept = edit && applyEdit(NEW, layer, edit)
    expect(kept?.ok && unconfirmed(kept.value.layer)).toEqual([])
  })

  it('drops one onto the list, and undo brings it back as it was', () => {
    const { layer } = carried()
    const one = byNumber(layer, 3)
    if (!one) throw new Error('missing')
    const dropped = applyEdit(NEW, layer, planDrop(layer, one, options))
    if (!dropped.ok) throw new Error(dropped.error.code)
    expect(byNumber(dropped.value.layer, 3)).toBeUndefined()
    expect(byNumber(dropped.value.layer, 1)?.links).toEqual([])
    expect(dropped.value.layer.uncarried?.at(-1)).toMatchObject({ annotation: idOf(3), reason: 'dropped' })
    expect(describeStep(dropped.value.layer, dropped.value.inverse, 'undo')).toMatchObject({
      action: 'carry',
      count: 1,
    })
    const undone = applyEdit(NEW, dropped.value.layer, dropped.value.inverse)
    expect(undone.ok && serializeLayer(undone.value.layer)).toBe(serializeLayer(layer))
  })

  it('takes other edges as agreement', () => {
    const { layer } = carried()
    const one = byNumber(layer, 2)
    if (!one) throw new Error('missing')
    const start = NEW.indexOf('31 to 19')
    const edit = planResize(one, { start, end: start + 8 }, options)
    const adjusted = edit && applyEdit(NEW, layer, edit)
    expect(adjusted?.ok && byNumber(adjusted.value.layer, 2)).toMatchObject({
      quote: '31 to 19',
      carried: { confirmed: true },
    })
  })

  it('gives one that was gone a place, with its id and the links to it', () => {
    const { layer } = carried()
    const [entry] = layer.uncarried ?? []
    const annotation = EARLIER.annotations.find(({ id }) => id === idOf(5))
    if (!entry || !annotation) throw new Error('missing')
    const start = NEW.indexOf('Headline')
    const edit = planPlace(NEW, layer, { entry, annotation, earlier: EARLIER }, { start, end: start + 8 }, options)
    const placed = applyEdit(NEW, layer, edit)
    if (!placed.ok) throw new Error(placed.error.code)
    expect(byNumber(placed.value.layer, 5)).toMatchObject({ quote: 'Headline', note: 'note 5' })
    expect(byNumber(placed.value.layer, 4)?.links).toEqual([{ rel: 'attributed-to', to: idOf(5) }])
    expect(placed.value.layer.uncarried).toBeUndefined()
  })
})

describe('verdicts', () => {
  const review = (number: number, about: number) =>
    ({
      id: idOf(number),
      annotator: 'ann',
      annotation: idOf(about),
      verdict: 'agree',
      reason: null,
      proposal: null,
      comment: '',
      at: NOW,
    }) as const
  const reviewer: Layer = { ...emptyLayer(OF_OLD, { id: 'rev', name: 'Rev' }), reviews: [review(50, 1), review(51, 5)] }
  const later = { article: OF_NEW, layer: emptyLayer(OF_NEW, { id: 'rev', name: 'Rev' }) }

  it('follow to what was carried, and wait for the rest', () => {
    const plan = planVerdicts({ article: OF_OLD, layer: reviewer }, later, [carried().layer])
    expect(plan).toMatchObject({ carried: 1, waiting: 1, edit: { edits: [{ type: 'review', id: idOf(50) }] } })
  })

  it('wait while the colleague has carried nothing', () => {
    expect(planVerdicts({ article: OF_OLD, layer: reviewer }, later, [])).toMatchObject({ carried: 0, waiting: 2 })
  })
})

describe('words that changed', () => {
  it('are those of annotations that say something else, or are gone', () => {
    const changed = wordsChanged(EARLIER, carried().layer)
    expect(changed.map(({ annotation, after }) => [annotation, after?.quote ?? null])).toEqual([
      [idOf(1), 'The council voted 31 to 19 for the wall'],
      [idOf(2), '19'],
      [idOf(5), null],
    ])
  })
})
