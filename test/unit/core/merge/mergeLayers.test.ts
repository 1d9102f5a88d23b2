import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLayer } from '../../../../src/core/check/checkLayer.ts'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import { planReplace } from '../../../../src/core/edits/planReplace.ts'
import { differencesBetween } from '../../../../src/core/merge/difference.ts'
import { mergeLayers } from '../../../../src/core/merge/mergeLayers.ts'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import { anyWish, countedIds, editFor, type Wish } from '../support/edits.ts'
import { annotationOf, articleOf, CHANGED, layerOf, succeeded, uuid } from '../support/layers.ts'

const TEXT = 'Ruim dertig locaties zijn bezocht, zei de woordvoerder. De kosten zijn 40.000 euro.'
const ARTICLE = articleOf(TEXT)
const newId = () => uuid(999)

function edited(layer: Layer, wishes: readonly Wish[], first: number): Layer {
  const idsAndClock = countedIds(first)
  return wishes.reduce(
    (current, wish) => succeeded(applyEdit(TEXT, current, editFor(TEXT, current, wish, idsAndClock))).layer,
    layer,
  )
}

const wishes = fc.array(anyWish, { maxLength: 8 })

/** A layer, and two that were made from it apart. */
const sides = fc.tuple(wishes, wishes, wishes).map(([common, here, there]) => {
  const base = edited(layerOf(ARTICLE), common, 1)
  return { base, mine: edited(base, here, 1000), theirs: edited(base, there, 2000) }
})

function counted(): () => string {
  let next = 9000
  return () => {
    next += 1
    return uuid(next)
  }
}

describe('mergeLayers', () => {
  it('gives a layer merged with itself, and the other side of one that is unchanged', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        expect(serializeLayer(mergeLayers(base, mine, mine, newId).layer)).toBe(serializeLayer(mine))
        expect(serializeLayer(mergeLayers(base, mine, base, newId).layer)).toBe(serializeLayer(mine))
        expect(mergeLayers(base, base, theirs, newId).layer.annotations).toEqual(theirs.annotations)
      }),
    )
  })

  it('gives a layer in which nothing is wrong', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        expect(checkLayer(mergeLayers(base, mine, theirs, counted()).layer, ARTICLE)).toEqual([])
        expect(checkLayer(mergeLayers(null, mine, theirs, counted()).layer, ARTICLE)).toEqual([])
      }),
    )
  })

  it('loses nothing that either side made or changed', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const { layer } = mergeLayers(base, mine, theirs, counted())
        const marks = new Set(layer.annotations.map(({ tag, start, end, note }) => `${tag} ${start} ${end} ${note}`))
        const old = new Set(base.annotations.map((annotation) => JSON.stringify(annotation)))
        for (const side of [mine, theirs]) {
          for (const annotation of side.annotations) {
            const { tag, start, end, note } = annotation
            const isLater = [mine, theirs].some((other) =>
              other.annotations.some(
                ({ id, updated, ...rest }) => id === annotation.id && updated !== annotation.updated && rest,
              ),
            )
            if (!old.has(JSON.stringify(annotation)) && !isLater)
              expect(marks).toContain(`${tag} ${start} ${end} ${note}`)
          }
        }
      }),
    )
  })

  it('keeps both versions of a span that both sides changed, and says so', () => {
    const base = layerOf(ARTICLE, annotationOf(TEXT, 1, 0, 4))
    const mine = layerOf(ARTICLE, annotationOf(TEXT, 1, 0, 4, { tag: 'figure', updated: CHANGED }))
    const theirs = layerOf(ARTICLE, annotationOf(TEXT, 1, 0, 11, { updated: CHANGED }))
    const { layer, differences } = mergeLayers(base, mine, theirs, newId)
    expect(layer.annotations.map(({ tag, end }) => [tag, end])).toEqual([
      ['figure', 4],
      ['claim', 11],
    ])
    expect(differences.map(({ kind }) => kind)).toEqual(['both'])
  })

  it('removes what the other side removed, unless it was changed here', () => {
    const [one, two] = [annotationOf(TEXT, 1, 0, 4), annotationOf(TEXT, 2, 5, 11)]
    const base = layerOf(ARTICLE, one, two)
    const mine = layerOf(ARTICLE, one, { ...two, note: 'kijk na', updated: CHANGED })
    const { layer, differences } = mergeLayers(base, mine, layerOf(ARTICLE), newId)
    expect(layer.annotations.map(({ note }) => note)).toEqual(['kijk na'])
    expect(differences.map(({ kind }) => kind)).toEqual(['removed', 'kept'])
  })

  it('takes a span that both tagged alike for one, and leads links to it', () => {
    const own = annotationOf(TEXT, 1, 0, 4)
    const twin = annotationOf(TEXT, 2, 0, 4)
    const linked = annotationOf(TEXT, 3, 5, 11, { links: [{ rel: 'part-of', to: twin.id }] })
    const { layer } = mergeLayers(layerOf(ARTICLE), layerOf(ARTICLE, own), layerOf(ARTICLE, twin, linked), newId)
    expect(layer.annotations.map(({ id }) => id)).toEqual([own.id, linked.id])
    expect(layer.annotations[1]?.links).toEqual([{ rel: 'part-of', to: own.id }])
  })

  it('merges reviews and fields that it doesn’t know by their ids', () => {
    const review = (number: number, comment: string) => ({
      id: uuid(number),
      annotator: 'bob',
      annotation: uuid(1),
      verdict: 'agree' as const,
      reason: null,
      proposal: null,
      comment,
      at: CHANGED,
    })
    const base = { ...layerOf(ARTICLE), reviews: [review(1, 'a'), review(2, 'b')] }
    const mine = { ...base, reviews: [review(1, 'mine'), review(2, 'b')] }
    const decision = { id: 'd', units: [], outcome: 'none' as const, by: 'bob', at: CHANGED }
    const theirs: Layer = { ...base, reviews: [review(1, 'a'), review(3, 'new')], decisions: [decision] }
    const { layer } = mergeLayers(base, mine, theirs, newId)
    expect(layer.reviews.map(({ comment }) => comment)).toEqual(['mine', 'new'])
    expect(layer.decisions).toEqual([decision])
  })

  it('merges answers by key, and keeps both versions where one question was answered in two ways', () => {
    const base = layerOf(ARTICLE, annotationOf(TEXT, 1, 0, 20, { attributes: { type: 'event' }, codebook: 2 }))
    const answered = (attributes: Record<string, string>, codebook: number) =>
      layerOf(ARTICLE, annotationOf(TEXT, 1, 0, 20, { attributes, codebook, updated: CHANGED }))
    const mine = answered({ type: 'event', checkable: 'yes' }, 3)
    const apart = mergeLayers(base, mine, answered({ type: 'quantity' }, 4), newId)
    expect(apart.layer.annotations).toHaveLength(1)
    expect(apart.layer.annotations[0]?.attributes).toEqual({ type: 'quantity', checkable: 'yes' })
    expect(apart.layer.annotations[0]?.codebook).toBe(3)
    expect(apart.differences.map(({ kind }) => kind)).toEqual(['changed'])
    const both = mergeLayers(base, mine, answered({ type: 'event', checkable: 'no' }, 3), newId)
    expect(both.layer.annotations.map(({ attributes }) => attributes?.checkable).sort()).toEqual(['no', 'yes'])
  })

  it('merges the answers about the article by key', () => {
    const base: Layer = { ...layerOf(ARTICLE), attributes: { genre: 'news' }, codebook: 1 }
    const mine: Layer = { ...base, attributes: { genre: 'news', outlet: 'paper' } }
    const theirs: Layer = { ...base, attributes: { genre: 'opinion' } }
    const apart: Layer = { ...base, attributes: { genre: 'analysis', desk: 'city' } }
    expect(mergeLayers(base, { ...mine, attributes: { genre: 'opinion' } }, apart, newId).layer.attributes).toEqual({
      genre: 'opinion',
      desk: 'city',
    })
    expect(mergeLayers(base, mine, theirs, newId).layer.attributes).toEqual({ genre: 'opinion', outlet: 'paper' })
    expect(
      mergeLayers(base, mine, { ...base, attributes: undefined, codebook: undefined }, newId).layer.attributes,
    ).toEqual({
      outlet: 'paper',
    })
  })
})

describe('planReplace', () => {
  it('gives an edit that makes one layer’s annotations another’s, and whose inverse takes it back', () => {
    fc.assert(
      fc.property(sides, ({ mine, theirs }) => {
        const applied = succeeded(applyEdit(TEXT, mine, planReplace(mine, theirs)))
        expect(serializeLayer(applied.layer)).toBe(serializeLayer(theirs))
        const back = succeeded(applyEdit(TEXT, applied.layer, applied.inverse))
        expect(serializeLayer(back.layer)).toBe(serializeLayer(mine))
      }),
    )
  })

  it('changes nothing where nothing differs', () => {
    fc.assert(
      fc.property(sides, ({ mine }) => {
        expect(planReplace(mine, structuredClone(mine))).toEqual({ type: 'batch', edits: [] })
        expect(differencesBetween(mine, structuredClone(mine))).toEqual([])
      }),
    )
  })
})
