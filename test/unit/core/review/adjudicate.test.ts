import { describe, expect, it } from 'vitest'
import { comparedOf } from '../../../../src/core/compare/compare.ts'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import { ADJUDICATED } from '../../../../src/core/model/ids.ts'
import { emptyLayer, type Layer } from '../../../../src/core/model/layer.ts'
import {
  type AdjudicationContext,
  type Choice,
  KEEP_NONE,
  keepAll,
  keepSide,
  makeNew,
  placeDecisions,
  planAdjudicate,
  planReopen,
} from '../../../../src/core/review/adjudicate.ts'
import { countedIds } from '../support/edits.ts'
import { annotationOf, articleOf, layerOf, succeeded } from '../support/layers.ts'

const text = 'Volgens de minister komen er 40.000 man naar de oostgrens van de Navo.'
const article = articleOf(text)
const idsAndClock = countedIds(1000)

const first: Layer = {
  ...layerOf(
    article,
    annotationOf(text, 1, 0, 19, { tag: 'attribution' }),
    annotationOf(text, 2, 29, 39, { tag: 'figure' }),
  ),
  annotator: { id: 'anna', name: 'Anna' },
}
const second: Layer = {
  ...layerOf(
    article,
    annotationOf(text, 3, 0, 19, { tag: 'attribution' }),
    annotationOf(text, 4, 26, 39, { tag: 'figure' }),
  ),
  annotator: { id: 'bram', name: 'Bram' },
}
const empty = emptyLayer(article, { id: ADJUDICATED, name: 'Adjudicated' })

function unitsOf(adjudicated: Layer, ...layers: readonly Layer[]) {
  return placeDecisions(adjudicated, layers.map(comparedOf))
}

function edited(layer: Layer, edit: Edit): Layer {
  return succeeded(applyEdit(text, layer, edit)).layer
}

/** Adjudication of these layers by Carla. */
function contextOf(...layers: readonly Layer[]): AdjudicationContext {
  return { text, layers: layers.map(comparedOf), by: 'carla', idsAndClock }
}

const context = contextOf(first, second)

function settled(layer: Layer, ...choices: readonly Choice[]): Layer {
  return edited(layer, planAdjudicate(context, layer, choices))
}

describe('settling', () => {
  const [same, figure] = unitsOf(empty, first, second).map(({ unit }) => unit)
  if (!same || !figure) throw new Error('two units')

  it('takes what is agreed, with where it comes from', () => {
    const layer = settled(empty, { unit: same, adjudication: keepAll(same) })
    expect(layer.annotations).toMatchObject([
      {
        tag: 'attribution',
        start: 0,
        end: 19,
        provenance: { from: [{ annotator: 'anna' }, { annotator: 'bram' }], by: 'carla' },
      },
    ])
    expect(layer.decisions).toMatchObject([{ outcome: 'agreed', by: 'carla' }])
  })

  it('takes one side, both, something new, or none, and each is a decision', () => {
    const outcomes = [
      keepSide(figure, 'bram'),
      keepAll(figure),
      makeNew({ tag: 'claim', start: 20, end: 39 }),
      KEEP_NONE,
    ]
    const kept = outcomes.map((adjudication) => {
      const layer = settled(empty, { unit: figure, adjudication })
      expect(unitsOf(layer, first, second)[1]?.decision).toBeDefined()
      return [layer.decisions?.[0]?.outcome, layer.annotations.map(({ start, end }) => [start, end])]
    })
    expect(kept).toEqual([
      ['one', [[26, 39]]],
      [
        'both',
        [
          [26, 39],
          [29, 39],
        ],
      ],
      ['new', [[20, 39]]],
      ['none', []],
    ])
  })

  it('is done when each difference has its decision, also where nothing was kept', () => {
    const layer = settled(empty, { unit: same, adjudication: KEEP_NONE }, { unit: figure, adjudication: KEEP_NONE })
    expect(layer.annotations).toEqual([])
    expect(unitsOf(layer, first, second).every(({ decision }) => decision)).toBe(true)
  })

  it('replaces an earlier decision and what came of it', () => {
    const once = settled(empty, { unit: figure, adjudication: keepAll(figure) })
    const twice = settled(once, { unit: figure, adjudication: keepSide(figure, 'anna') })
    expect(twice.annotations).toHaveLength(1)
    expect(twice.decisions).toHaveLength(1)
  })

  it('is open again only where a layer has changed since', () => {
    const layer = settled(
      empty,
      { unit: same, adjudication: keepAll(same) },
      { unit: figure, adjudication: keepSide(figure, 'anna') },
    )
    const id = second.annotations.find(({ tag }) => tag === 'figure')?.id ?? ''
    const changed = edited(second, { type: 'resize', id, start: 29, end: 35, at: '2024-06-01T00:00:00.000Z' })
    const open = unitsOf(layer, first, changed).filter(({ decision }) => !decision)
    expect(open).toHaveLength(1)
    expect(open[0]?.unit.members.map(({ annotation }) => annotation.end)).toEqual([39, 35])
  })

  it('is taken back with what came of it, and undone to the byte', () => {
    const layer = settled(empty, { unit: figure, adjudication: keepAll(figure) })
    expect(edited(layer, planReopen(context, layer, figure))).toEqual(empty)
    const applied = succeeded(
      applyEdit(text, empty, planAdjudicate(context, empty, [{ unit: figure, adjudication: keepAll(figure) }])),
    )
    expect(JSON.stringify(edited(applied.layer, applied.inverse))).toBe(JSON.stringify(empty))
  })
})
