import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparedOf } from '../../../../src/core/compare/compare.ts'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import type { Annotation } from '../../../../src/core/model/annotation.ts'
import { ADJUDICATED } from '../../../../src/core/model/ids.ts'
import { emptyLayer, type Layer } from '../../../../src/core/model/layer.ts'
import {
  type Adjudication,
  KEEP_NONE,
  keepAll,
  keepSide,
  makeNew,
  placeDecisions,
  planAdjudicate,
  planRelink,
  planReopen,
} from '../../../../src/core/review/adjudicate.ts'
import { countedIds } from '../support/edits.ts'
import { annotationOf, articleOf, layerOf, succeeded, uuid } from '../support/layers.ts'
import { shuffled } from '../support/spans.ts'

const text = '“Er komen 40.000 man”, zegt Noor, aldus de minister.'
const article = articleOf(text)
const QUOTE = [0, 21] as const
const FIGURE = [10, 20] as const
const CLAIM = [1, 20] as const
const NOOR = [23, 32] as const
const MINISTER = [34, 51] as const

function by(id: string, first: number, ...annotations: readonly Annotation[]): Layer {
  return {
    ...layerOf(article, ...annotations.map((annotation) => ({ ...annotation, id: moved(annotation.id, first) }))),
    annotator: { id, name: id },
  }
}

/** The id so many numbers on: each annotator has ids of their own. */
function moved(id: string, first: number): string {
  return uuid(first + Number.parseInt(id.slice(-4), 16))
}

/** One annotator's tags: what is attributed goes to Noor or to the minister. */
function layerBy(id: string, first: number, speaker: typeof NOOR | typeof MINISTER, figure: number = FIGURE[1]): Layer {
  const to = (number: number) => uuid(first + number)
  return by(
    id,
    first,
    annotationOf(text, 1, ...QUOTE, {
      tag: 'quote',
      links: [{ rel: 'attributed-to', to: to(speaker === NOOR ? 3 : 4) }],
    }),
    annotationOf(text, 2, FIGURE[0], figure, { tag: 'figure', links: [{ rel: 'part-of', to: to(5) }] }),
    annotationOf(text, 3, ...NOOR, { tag: 'attribution', speaker: { name: `Noor (${id})`, kind: 'person' } }),
    annotationOf(text, 4, ...MINISTER, { tag: 'attribution' }),
    annotationOf(text, 5, ...CLAIM, { tag: 'claim', note: id === 'anna' ? '' : 'Nagaan' }),
  )
}

const anna = layerBy('anna', 100, NOOR)
const bram = layerBy('bram', 200, MINISTER, FIGURE[1] - 4)
const empty = emptyLayer(article, { id: ADJUDICATED, name: 'Adjudicated' })
const context = { text, layers: [anna, bram].map(comparedOf), by: 'carla', idsAndClock: countedIds(1000) }
const units = placeDecisions(empty, context.layers).map(({ unit }) => unit)

function edited(layer: Layer, edit: Edit): Layer {
  return succeeded(applyEdit(text, layer, edit)).layer
}

function unitAt(tag: string, [start]: readonly [number, number]) {
  const unit = units.find(({ members }) =>
    members.some(({ annotation }) => annotation.tag === tag && annotation.start === start),
  )
  if (!unit) throw new Error(`no ${tag} at ${start}`)
  return unit
}

function settle(layer: Layer, tag: string, span: readonly [number, number], adjudication?: Adjudication): Layer {
  const unit = unitAt(tag, span)
  return edited(layer, planAdjudicate(context, layer, [{ unit, adjudication: adjudication ?? keepAll(unit) }]))
}

/** Each link as "tag → the words it leads to". */
function linksIn(layer: Layer): readonly string[] {
  return layer.annotations.flatMap(({ tag, links }) =>
    links.map(({ to }) => `${tag} → ${layer.annotations.find(({ id }) => id === to)?.quote}`),
  )
}

describe('links in the settled layer', () => {
  it('come along when the second end is settled, whichever that is', () => {
    const quote = settle(empty, 'quote', QUOTE)
    expect(linksIn(quote)).toEqual([])
    expect(linksIn(settle(quote, 'attribution', NOOR))).toEqual(['quote → zegt Noor'])
    expect(linksIn(settle(settle(empty, 'attribution', NOOR), 'quote', QUOTE))).toEqual(['quote → zegt Noor'])
  })

  it('come along in one step where both ends are settled at once', () => {
    const choices = units.map((unit) => ({ unit, adjudication: keepAll(unit) }))
    expect(linksIn(edited(empty, planAdjudicate(context, empty, choices)))).toContain('quote → zegt Noor')
  })

  it('go with an end that is rejected, and come back when it is taken after all', () => {
    const both = settle(settle(empty, 'quote', QUOTE), 'attribution', NOOR)
    const rejected = settle(both, 'attribution', NOOR, KEEP_NONE)
    expect(linksIn(rejected)).toEqual([])
    expect(linksIn(settle(rejected, 'attribution', NOOR))).toEqual(['quote → zegt Noor'])
    expect(linksIn(edited(both, planReopen(context, both, unitAt('attribution', NOOR))))).toEqual([])
  })

  it('are those of the side that was taken, where the sides differ', () => {
    const ends = settle(settle(empty, 'attribution', NOOR), 'attribution', MINISTER)
    const quote = unitAt('quote', QUOTE)
    expect(linksIn(settle(ends, 'quote', QUOTE, keepSide(quote, 'anna')))).toEqual(['quote → zegt Noor'])
    expect(linksIn(settle(ends, 'quote', QUOTE, keepSide(quote, 'bram')))).toEqual(['quote → aldus de minister'])
  })

  it('are the other side’s where the side that was taken leads to nothing settled', () => {
    const ends = settle(empty, 'attribution', MINISTER)
    expect(linksIn(settle(ends, 'quote', QUOTE))).toEqual(['quote → aldus de minister'])
  })

  it('follow something new where they still make sense for its tag, and only there', () => {
    const claim = settle(empty, 'claim', CLAIM)
    const newFigure = makeNew({ tag: 'figure', start: 8, end: 20 })
    expect(linksIn(settle(claim, 'figure', FIGURE, newFigure))).toEqual([`figure → ${text.slice(...CLAIM)}`])
    expect(linksIn(settle(claim, 'figure', FIGURE, makeNew({ tag: 'quote', start: 8, end: 20 })))).toEqual([])
  })

  it('are undone to the byte with the decision that brought them', () => {
    const before = settle(settle(empty, 'quote', QUOTE), 'attribution', MINISTER)
    const unit = unitAt('attribution', NOOR)
    const applied = succeeded(
      applyEdit(text, before, planAdjudicate(context, before, [{ unit, adjudication: keepAll(unit) }])),
    )
    expect(linksIn(applied.layer)).not.toEqual(linksIn(before))
    expect(JSON.stringify(edited(applied.layer, applied.inverse))).toBe(JSON.stringify(before))
  })

  it('hang on what is settled alone, not on the order of it', () => {
    const inOrder = (order: readonly (typeof units)[number][]) =>
      linksIn(
        order.reduce(
          (layer, unit) => edited(layer, planAdjudicate(context, layer, [{ unit, adjudication: keepAll(unit) }])),
          empty,
        ),
      )
    fc.assert(
      fc.property(fc.nat(), fc.subarray([...units]), (seed, some) => {
        expect(inOrder(shuffled(some, seed))).toEqual(inOrder(some))
      }),
    )
  })

  it('can be brought up to date when an annotator links afterwards, and stay where nothing changed', () => {
    const choices = units.map((unit) => ({ unit, adjudication: keepAll(unit) }))
    const settled = edited(empty, planAdjudicate(context, empty, choices))
    expect(planRelink(context, settled)).toBeNull()
    const edit: Edit = {
      type: 'link',
      id: uuid(105),
      links: [{ rel: 'attributed-to', to: uuid(104) }],
      at: article.imported,
    }
    const later = { ...context, layers: [edited(anna, edit), bram].map(comparedOf) }
    const relinked = planRelink(later, settled)
    if (!relinked) throw new Error('nothing to bring up to date')
    expect(linksIn(edited(settled, relinked))).toContain('claim → aldus de minister')
  })

  it('stay as they are where the layers that they come from are gone', () => {
    const choices = units.map((unit) => ({ unit, adjudication: keepAll(unit) }))
    const settled = edited(empty, planAdjudicate(context, empty, choices))
    expect(planRelink({ ...context, layers: [] }, settled)).toBeNull()
  })
})

describe('what is settled', () => {
  it('has the note, value and speaker of the side that was taken, and of the other where that has none', () => {
    const speaker = unitAt('attribution', NOOR)
    const named = (adjudication: Adjudication) =>
      settle(empty, 'attribution', NOOR, adjudication).annotations.map((annotation) => annotation.speaker?.name)
    expect(named(keepSide(speaker, 'bram'))).toEqual(['Noor (bram)'])
    expect(named(keepAll(speaker))).toEqual(['Noor (anna)'])
    expect(settle(empty, 'claim', CLAIM).annotations.map(({ note }) => note)).toEqual(['Nagaan'])
  })
})
