import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import { describeStep, nextAction } from '../../../../src/core/edits/describe.ts'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import { EMPTY_HISTORY, record, type Step } from '../../../../src/core/edits/history.ts'
import { planAdd, planRemove, planRetag } from '../../../../src/core/edits/plan.ts'
import { planMerge, planSplit } from '../../../../src/core/edits/planEdges.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { annotationOf, articleOf, CHANGED, layerOf, succeeded, uuid } from '../support/layers.ts'

const TEXT = 'Ruim dertig landen, aldus de Noor, sturen 40.000 man.'
const ARTICLE = articleOf(TEXT)
const on = (words: string, number: number, fields = {}) => {
  const start = TEXT.indexOf(words)
  return annotationOf(TEXT, number, start, start + words.length, fields)
}
const ONE = on('Ruim dertig landen', 1, { tag: 'figure' })
const TWO = on('40.000 man', 2, { tag: 'figure' })
const SOURCE = on('aldus de Noor', 3, { tag: 'attribution' })
const idsAndClock = { newId: () => uuid(50), now: () => CHANGED }

/** What undoing an edit is called, what redoing it afterwards is, and the words that the undo is about. */
function named(layer: Layer, edit: Edit) {
  const done = succeeded(applyEdit(TEXT, layer, edit))
  const undo = describeStep(done.layer, done.inverse, 'undo')
  const undone = succeeded(applyEdit(TEXT, done.layer, done.inverse))
  const redo = describeStep(undone.layer, undone.inverse, 'redo')
  return { undo: [undo.action, undo.count], redo: [redo.action, redo.count], quote: undo.quote, places: undo.places }
}

describe('a step of undo', () => {
  it.each([
    ['tag', layerOf(ARTICLE), planAdd(TEXT, ONE, 'figure', idsAndClock)],
    ['delete', layerOf(ARTICLE, ONE), planRemove(layerOf(ARTICLE, ONE), new Set([ONE.id]), idsAndClock)],
    ['retag', layerOf(ARTICLE, ONE), planRetag([ONE], 'claim', idsAndClock)],
    ['note', layerOf(ARTICLE, ONE), { type: 'note', id: ONE.id, note: 'Klopt dit?', at: CHANGED }],
    ['split', layerOf(ARTICLE, ONE), planSplit(TEXT, ONE, 11, idsAndClock)],
    [
      'merge',
      layerOf(ARTICLE, ONE, TWO),
      planMerge(layerOf(ARTICLE, ONE, TWO), new Set([ONE.id, TWO.id]), idsAndClock),
    ],
    ['resize', layerOf(ARTICLE, ONE), { type: 'resize', id: ONE.id, start: 5, end: 18, at: CHANGED }],
  ] as const)('is called after what was done, both ways: %s', (action, layer, edit) => {
    if (!edit) throw new Error('no edit')
    const { undo, redo } = named(layer, edit)
    expect(undo).toEqual([action, 1])
    expect(redo).toEqual([action, 1])
  })

  it('counts what was done at once', () => {
    const edits = [planAdd(TEXT, ONE, 'figure', idsAndClock), { type: 'add', annotation: TWO } as const]
    expect(named(layerOf(ARTICLE), { type: 'batch', edits })).toMatchObject({ undo: ['tag', 2], redo: ['tag', 2] })
  })

  it('is about what was deleted, not about the links that went along', () => {
    const quote = on('sturen', 4, { tag: 'quote', links: [{ rel: 'attributed-to', to: SOURCE.id }] })
    const layer = layerOf(ARTICLE, SOURCE, quote)
    const { undo, quote: words } = named(layer, planRemove(layer, new Set([SOURCE.id]), idsAndClock))
    expect([undo, words]).toEqual([['delete', 1], 'aldus de Noor'])
  })

  it('says where the text changes, before and after', () => {
    const { places } = named(layerOf(ARTICLE, ONE), { type: 'resize', id: ONE.id, start: 5, end: 18, at: CHANGED })
    expect(places.map(({ start, end }) => [start, end])).toEqual([
      [0, 18],
      [5, 18],
    ])
  })

  it('of a rejection is about the rejected words', () => {
    const change = {
      words: [{ tag: 'figure', words: '40.000 man', tagged: 0, rejected: -1 }],
      places: [{ article: ARTICLE.id, tag: 'figure', start: TWO.start, end: TWO.end, rejected: false }],
      at: CHANGED,
    } as const
    const step: Step = { type: 'memory', change }
    expect(describeStep(layerOf(ARTICLE), step, 'undo')).toMatchObject({ action: 'rejection', quote: '40.000 man' })
  })

  it('has a name only where there is one', () => {
    expect(nextAction({ history: EMPTY_HISTORY }, 'undo')).toBeNull()
    const history = record<Step>(EMPTY_HISTORY, { type: 'status', status: 'open' })
    expect(nextAction({ history }, 'undo')).toEqual({ action: 'status', count: 1 })
  })
})
