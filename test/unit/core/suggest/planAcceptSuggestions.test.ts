import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import { editSchema } from '../../../../src/core/edits/edit.ts'
import type { IdsAndClock } from '../../../../src/core/edits/plan.ts'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import type { Layer } from '../../../../src/core/model/layer.ts'
import type { Tag } from '../../../../src/core/model/tag.ts'
import { planAcceptSuggestions } from '../../../../src/core/suggest/planAcceptSuggestions.ts'
import type { Suggestion } from '../../../../src/core/suggest/suggestion.ts'
import { annotationOf, articleOf, CHANGED, layerOf, uuid } from '../support/layers.ts'

const TEXT = '„Dat zagen we aankomen”, zegt de havenmeester. Er staan dertig schepen op de rede, aldus de bond.'
const article = articleOf(TEXT)

function suggestionOf(quote: string, tag: Tag, more: Partial<Suggestion> = {}): Suggestion {
  const start = TEXT.indexOf(quote)
  return { tag, start, end: start + quote.length, quote, rule: 'memory', confidence: 1, ...more }
}

const speaker = { name: 'de havenmeester', kind: 'person' }
const value = { value: 30, bound: 'exact', unit: 'schepen', kind: 'count' }
const attribution = suggestionOf('zegt de havenmeester', 'attribution', { speaker })
const claim = suggestionOf('Er staan dertig schepen op de rede', 'claim')
const quote = suggestionOf('„Dat zagen we aankomen”', 'quote', { link: attribution })
const figure = suggestionOf('dertig schepen', 'figure', { value, link: claim })
const FOUND = [quote, attribution, claim, figure]

let next = 100
const IDS_AND_CLOCK: IdsAndClock = { newId: () => uuid(next++), now: () => CHANGED }

function accept(layer: Layer, accepted: readonly Suggestion[]): Layer {
  const acceptance = planAcceptSuggestions(TEXT, layer, accepted, FOUND, IDS_AND_CLOCK)
  if (!acceptance) throw new Error('nothing to accept')
  expect(editSchema.parse(JSON.parse(JSON.stringify(acceptance.edit)))).toEqual(acceptance.edit)
  const applied = applyEdit(TEXT, layer, acceptance.edit)
  if (!applied.ok) throw new Error(applied.error.code)
  const back = applyEdit(TEXT, applied.value.layer, applied.value.inverse)
  expect(back.ok && serializeLayer(back.value.layer)).toBe(serializeLayer(layer))
  return applied.value.layer
}

/** Which words are linked to which. */
function linksOf({ annotations }: Layer): readonly string[] {
  return annotations.flatMap(({ quote, links }) =>
    links.map(({ rel, to }) => `${quote} ${rel} ${annotations.find(({ id }) => id === to)?.quote}`),
  )
}

const QUOTE_LINK = '„Dat zagen we aankomen” attributed-to zegt de havenmeester'
const FIGURE_LINK = 'dertig schepen part-of Er staan dertig schepen op de rede'

describe('accepting', () => {
  it('makes an annotation with the words, the value and the speaker', () => {
    const { annotations } = accept(layerOf(article), [attribution, figure])
    expect(annotations).toMatchObject([
      { tag: 'attribution', quote: 'zegt de havenmeester', speaker, links: [], note: '', created: CHANGED },
      { tag: 'figure', quote: 'dertig schepen', value, links: [] },
    ])
  })

  it('links a quote to its attribution, whichever comes first, or both at once', () => {
    const quoteFirst = accept(accept(layerOf(article), [quote]), [attribution])
    expect(linksOf(quoteFirst)).toEqual([QUOTE_LINK])
    expect(linksOf(accept(layerOf(article), [quote, attribution]))).toEqual([QUOTE_LINK])
    const tagged = annotationOf(TEXT, 1, attribution.start, attribution.end, { tag: 'attribution' })
    expect(linksOf(accept(layerOf(article, tagged), [quote]))).toEqual([QUOTE_LINK])
  })

  it('links a figure to the claim that it is part of', () => {
    expect(linksOf(accept(layerOf(article), [claim, figure]))).toEqual([FIGURE_LINK])
    expect(linksOf(accept(accept(layerOf(article), [figure]), [claim]))).toEqual([FIGURE_LINK])
  })

  it('links a waiting quote whose edges were changed, and leaves one that has an attribution', () => {
    const bond = annotationOf(TEXT, 2, TEXT.indexOf('aldus'), TEXT.length - 1, { tag: 'attribution' })
    const adjusted = { tag: 'quote', links: [] } as const
    const waiting = annotationOf(TEXT, 1, 1, 22, adjusted)
    expect(linksOf(accept(layerOf(article, waiting), [attribution]))).toEqual([
      'Dat zagen we aankomen attributed-to zegt de havenmeester',
    ])
    const linked = { ...waiting, links: [{ rel: 'attributed-to' as const, to: bond.id }] }
    expect(linksOf(accept(layerOf(article, linked, bond), [attribution]))).toHaveLength(1)
  })

  it('never links to an annotation of another tag in that place', () => {
    const wrong = annotationOf(TEXT, 1, attribution.start, attribution.end, { tag: 'claim' })
    expect(linksOf(accept(layerOf(article, wrong), [quote]))).toEqual([])
  })

  it('leaves out what another accepted one has settled, and gives nothing for nothing', () => {
    const shorter = suggestionOf('dertig', 'figure')
    expect(accept(layerOf(article), [figure, shorter]).annotations).toHaveLength(1)
    expect(planAcceptSuggestions(TEXT, layerOf(article), [], FOUND, IDS_AND_CLOCK)).toBeNull()
  })

  it('is one edit and gives the annotations in text order', () => {
    const acceptance = planAcceptSuggestions(TEXT, layerOf(article), FOUND, FOUND, IDS_AND_CLOCK)
    expect(acceptance?.edit.type).toBe('batch')
    expect(acceptance?.added.map(({ tag }) => tag)).toEqual(['quote', 'attribution', 'claim', 'figure'])
  })
})
