import { describe, expect, test } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import { planAdd } from '../../../../src/core/edits/plan.ts'
import { moveEdge, planMerge, planResize, planSplit } from '../../../../src/core/edits/planEdges.ts'
import type { Annotation } from '../../../../src/core/model/annotation.ts'
import { emptyLayer, type Layer } from '../../../../src/core/model/layer.ts'
import type { Tag } from '../../../../src/core/model/tag.ts'
import { blocksOf } from '../../../../src/core/text/paragraphs.ts'

const TEXT = 'Ruim dertig schepen varen 👨‍👩‍👧 rond.\n\nDat zegt hij.'
const blocks = blocksOf(TEXT)
let ids = 0
const idsAndClock = {
  newId: () => {
    ids += 1
    return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`
  },
  now: () => '2026-01-02T03:04:05.000Z',
}

function spanOf(words: string) {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

function layerOf(...tagged: readonly (readonly [string, Tag])[]): Layer {
  let layer = emptyLayer({ id: 'a', sha256: '0'.repeat(64) }, { id: 'ann', name: 'Ann' })
  for (const [words, tag] of tagged) layer = apply(layer, planAdd(TEXT, spanOf(words), tag, idsAndClock))
  return layer
}

function apply(layer: Layer, edit: Parameters<typeof applyEdit>[2] | null): Layer {
  if (!edit) throw new Error('nothing was planned')
  const applied = applyEdit(TEXT, layer, edit)
  if (!applied.ok) throw new Error(JSON.stringify(applied.error))
  return applied.value.layer
}

function only(layer: Layer): Annotation {
  const [annotation] = layer.annotations
  if (!annotation || layer.annotations.length !== 1) throw new Error('not one annotation')
  return annotation
}

describe('moving an edge', () => {
  const slice = (span: { start: number; end: number } | null) => span && TEXT.slice(span.start, span.end)

  test('goes by word, over the white space between words', () => {
    const span = spanOf('dertig')
    expect(slice(moveEdge(TEXT, blocks, span, 'end', 'word', 'forward'))).toBe('dertig schepen')
    expect(slice(moveEdge(TEXT, blocks, span, 'start', 'word', 'backward'))).toBe('Ruim dertig')
    expect(slice(moveEdge(TEXT, blocks, spanOf('dertig schepen'), 'end', 'word', 'backward'))).toBe('dertig')
    expect(slice(moveEdge(TEXT, blocks, spanOf('Ruim dertig'), 'start', 'word', 'forward'))).toBe('dertig')
  })

  test('goes by character, never into a grapheme cluster', () => {
    const span = spanOf('varen')
    const wider = moveEdge(TEXT, blocks, span, 'end', 'character', 'forward')
    expect(slice(wider)).toBe('varen 👨‍👩‍👧')
    expect(slice(wider && moveEdge(TEXT, blocks, wider, 'end', 'character', 'backward'))).toBe('varen')
  })

  test('never empties a span, and stops at the edges of the text', () => {
    expect(moveEdge(TEXT, blocks, spanOf('Ruim'), 'start', 'word', 'backward')).toBeNull()
    expect(moveEdge(TEXT, blocks, spanOf('Ruim'), 'end', 'word', 'backward')).toBeNull()
    expect(moveEdge(TEXT, blocks, spanOf('hij.'), 'end', 'character', 'forward')).toBeNull()
  })

  test('crosses from one paragraph into the next', () => {
    expect(slice(moveEdge(TEXT, blocks, spanOf('rond.'), 'end', 'word', 'forward'))).toBe('rond.\n\nDat')
  })

  test('plans nothing for a span that stays the same', () => {
    const annotation = only(layerOf(['dertig', 'figure']))
    expect(planResize(annotation, spanOf('dertig'), idsAndClock)).toBeNull()
    expect(planResize(annotation, spanOf('Ruim dertig'), idsAndClock)).toMatchObject({
      type: 'resize',
      ...spanOf('Ruim dertig'),
    })
  })
})

describe('splitting', () => {
  test('gives two annotations with the tag, without the space between', () => {
    const layer = layerOf(['Ruim dertig schepen', 'figure'])
    const split = apply(layer, planSplit(TEXT, only(layer), TEXT.indexOf('schepen'), idsAndClock))
    expect(split.annotations.map(({ tag, quote }) => [tag, quote])).toEqual([
      ['figure', 'Ruim dertig'],
      ['figure', 'schepen'],
    ])
  })

  test('is refused at an edge and where a part would be white space', () => {
    const annotation = only(layerOf(['Ruim dertig', 'figure']))
    expect(planSplit(TEXT, annotation, annotation.start, idsAndClock)).toBeNull()
    expect(planSplit(TEXT, annotation, annotation.end, idsAndClock)).toBeNull()
  })
})

describe('merging', () => {
  test('covers all, keeps the first, joins notes, and redirects links', () => {
    let layer = layerOf(['Ruim dertig', 'claim'], ['schepen varen', 'claim'], ['dertig schepen', 'figure'])
    const [first, figure, second] = layer.annotations
    if (!first || !figure || !second) throw new Error('three annotations were made')
    const at = idsAndClock.now()
    layer = apply(layer, { type: 'link', id: figure.id, links: [{ rel: 'part-of', to: second.id }], at })
    layer = apply(layer, { type: 'note', id: first.id, note: 'one', at })
    layer = apply(layer, { type: 'note', id: second.id, note: 'two', at })
    const merged = apply(layer, planMerge(layer, new Set([first.id, second.id]), idsAndClock))
    expect(merged.annotations.map(({ quote, note }) => [quote, note])).toEqual([
      ['Ruim dertig schepen varen', 'one\ntwo'],
      ['dertig schepen', ''],
    ])
    expect(merged.annotations[1]?.links).toEqual([{ rel: 'part-of', to: first.id }])
  })

  test('is refused for fewer than two', () => {
    const layer = layerOf(['Ruim dertig', 'claim'])
    expect(planMerge(layer, new Set([only(layer).id]), idsAndClock)).toBeNull()
  })
})
