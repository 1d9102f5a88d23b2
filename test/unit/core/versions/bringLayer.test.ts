import { describe, expect, it } from 'vitest'
import { checkLayer } from '../../../../src/core/check/checkLayer.ts'
import { type Annotation, anchorOf } from '../../../../src/core/model/annotation.ts'
import { emptyLayer, type Layer } from '../../../../src/core/model/layer.ts'
import { articlesBefore, bringablePlaces, bringableTo, bringLayer } from '../../../../src/core/versions/bringLayer.ts'
import { confirmedOnly } from '../../../../src/core/versions/decideCarried.ts'
import { uuid } from '../support/layers.ts'

const OLD =
  'The council voted 31 to 17 for the wall.\n\nThe mayor was glad of it, she said on Tuesday.\n\nCritics left.'
const NEW = 'The council voted 31 to 19 for the wall.\n\nThe mayor was glad of it, she said on Tuesday.'
const OF_OLD = { id: 'wall', sha256: 'a'.repeat(64), text: OLD }
const OF_NEW = { id: 'wall-2', sha256: 'b'.repeat(64), text: NEW }

function annotation(number: number, words: string): Annotation {
  const start = OLD.indexOf(words)
  const span = { start, end: start + words.length }
  const at = '2026-11-30T10:00:00.000Z'
  const rest = { note: '', links: [], created: at, updated: at }
  return { id: uuid(number), tag: 'claim', ...span, ...anchorOf(OLD, span), ...rest }
}

const EARLIER: Layer = {
  ...emptyLayer(OF_OLD, { id: 'ann', name: 'Ann' }),
  status: 'done',
  annotations: [annotation(1, '31 to 17'), annotation(2, 'The mayor was glad of it'), annotation(3, 'Critics left')],
  attributes: { topic: 'floods' },
  codebook: 3,
}

describe('a layer brought to a later version to be compared', () => {
  const { layer, counts } = bringLayer({ article: OF_OLD, layer: EARLIER }, OF_NEW)

  it('is a layer on that version, with what its annotator would have to confirm unconfirmed', () => {
    expect(checkLayer(layer, OF_NEW)).toEqual([])
    expect(layer).toMatchObject({
      article: { id: 'wall-2' },
      annotator: { id: 'ann', name: 'Ann' },
      status: 'done',
      attributes: { topic: 'floods' },
      codebook: 3,
    })
    expect(layer.annotations.map(({ quote, carried }) => [quote, carried?.as, carried?.confirmed])).toEqual([
      ['31 to 19', 'changed', false],
      ['The mayor was glad of it', 'same', true],
    ])
    expect(counts).toMatchObject({ same: 1, changed: 1, gone: 1 })
  })

  it('is measured without what nobody has agreed to', () => {
    const measured = confirmedOnly(layer)
    expect(measured.unconfirmed).toBe(1)
    expect(measured.layer.annotations.map(({ quote }) => quote)).toEqual(['The mayor was glad of it'])
  })
})

describe('whose layer can be brought to which version', () => {
  const previousOf = new Map([
    ['v1', null],
    ['v2', 'v1'],
    ['v3', 'v2'],
    ['other', 'gone'],
    ['round', 'about'],
    ['about', 'round'],
  ])
  const place = (article: string, ...annotators: readonly string[]) => ({ article, annotators })
  const mapped = (...places: readonly ReturnType<typeof place>[]) => new Map(places.map((one) => [one.article, one]))

  it('is everybody with an earlier layer and none there, from their latest one', () => {
    const places = mapped(place('v1', 'ann', 'ben', 'cas'), place('v2', 'ben', 'cas'), place('v3', 'cas'))
    expect(bringableTo(place('v3', 'cas'), places, previousOf)).toEqual([
      { annotator: 'ann', from: 'v1' },
      { annotator: 'ben', from: 'v2' },
    ])
  })

  it('ends where the version before is unknown, or where versions go in a circle', () => {
    expect(articlesBefore('other', previousOf)).toEqual(['gone'])
    expect(articlesBefore('round', previousOf)).toEqual(['about'])
    expect(bringableTo(place('other', 'ann'), mapped(place('v1', 'ben')), previousOf)).toEqual([])
  })

  it('counts nobody twice: who met on an earlier version is compared there', () => {
    const met = [place('v1', 'ann', 'ben'), place('v2', 'ben')]
    expect(bringablePlaces(met, previousOf)).toEqual(new Map())
    const apart = [place('v1', 'ann'), place('v2', 'ben')]
    expect(bringablePlaces(apart, previousOf)).toEqual(new Map([['v2', [{ annotator: 'ann', from: 'v1' }]]]))
  })
})
