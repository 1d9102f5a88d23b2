/** The laws of moving, cutting and joining spans, over random texts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLayer } from '../../../../src/core/check/checkLayer.ts'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import { type Edge, moveEdge, planMerge, planResize, planSplit } from '../../../../src/core/edits/planEdges.ts'
import { serializeLayer } from '../../../../src/core/model/files.ts'
import { spanOfSelection } from '../../../../src/core/text/characters.ts'
import type { Direction, TextUnit } from '../../../../src/core/text/movement.ts'
import { blocksOf } from '../../../../src/core/text/paragraphs.ts'
import { runs } from '../../support/runs.ts'
import { countedIds } from '../support/edits.ts'
import { annotationOf, articleOf, layerOf, succeeded, uuid } from '../support/layers.ts'
import { clusterEdges, someText, textWithTwoOffsets } from '../support/texts.ts'
import { layerOver } from '../support/vectors.ts'

describe('moveEdge', () => {
  it('moves the one edge the way it is asked, to a span that a selection could have made, or says that it cannot', () => {
    const edges = fc.constantFrom<Edge>('start', 'end')
    const units = fc.constantFrom<TextUnit>('character', 'word', 'sentence', 'paragraph')
    const directions = fc.constantFrom<Direction>('forward', 'backward')
    fc.assert(
      fc.property(textWithTwoOffsets, edges, units, directions, ([text, one, other], edge, unit, direction) => {
        const span = spanOfSelection(text, one, other)
        if (!span) return
        const moved = moveEdge(text, blocksOf(text), span, edge, unit, direction)
        if (!moved) return
        const still: Edge = edge === 'start' ? 'end' : 'start'
        expect(moved[still]).toBe(span[still])
        if (direction === 'forward') expect(moved[edge]).toBeGreaterThan(span[edge])
        else expect(moved[edge]).toBeLessThan(span[edge])
        expect(moved.end).toBeGreaterThan(moved.start)
        expect(spanOfSelection(text, moved.start, moved.end)).toEqual(moved)
      }),
      { numRuns: runs(1000) },
    )
  })

  it('does not turn a span inside out', () => {
    const text = 'een twee drie'
    const span = { start: 4, end: 8 }
    expect(moveEdge(text, blocksOf(text), span, 'start', 'word', 'forward')).toBeNull()
    expect(moveEdge(text, blocksOf(text), span, 'start', 'paragraph', 'forward')).toBeNull()
    expect(moveEdge(text, blocksOf(text), span, 'end', 'word', 'backward')).toBeNull()
    expect(moveEdge(text, blocksOf(text), span, 'end', 'paragraph', 'backward')).toBeNull()
  })
})

describe('planResize', () => {
  it('plans nothing where both edges stay, and a resize where either moves', () => {
    const annotation = annotationOf('een twee drie', 1, 4, 8)
    expect(planResize(annotation, { start: 4, end: 8 }, countedIds())).toBeNull()
    expect(planResize(annotation, { start: 4, end: 13 }, countedIds())).toMatchObject({ start: 4, end: 13 })
    expect(planResize(annotation, { start: 0, end: 8 }, countedIds())).toMatchObject({ start: 0, end: 8 })
  })
})

describe('planSplit', () => {
  it('makes two parts that hold all words between them, wherever it cuts, and undo joins them again', () => {
    fc.assert(
      fc.property(someText, fc.nat(), (text, seed) => {
        const whole = spanOfSelection(text, 0, text.length)
        if (!whole) return
        const article = articleOf(text)
        const annotation = annotationOf(text, 900, whole.start, whole.end)
        const layer = layerOf(article, annotation)
        const edit = planSplit(text, annotation, seed % (text.length + 1), countedIds())
        if (!edit) return
        const applied = succeeded(applyEdit(text, layer, edit))
        expect(checkLayer(applied.layer, article)).toEqual([])
        const [first, second] = applied.layer.annotations
        expect([first?.id, second?.id]).toEqual([uuid(900), uuid(1)])
        expect(first?.start).toBe(whole.start)
        expect(second?.end).toBe(whole.end)
        expect(text.slice(first?.end, second?.start).trim()).toBe('')
        expect(first?.end).toBeLessThanOrEqual(second?.start ?? 0)
        expect(clusterEdges(text)).toEqual(expect.arrayContaining([first?.end, second?.start]))
        expect(serializeLayer(succeeded(applyEdit(text, applied.layer, applied.inverse)).layer)).toBe(
          serializeLayer(layer),
        )
      }),
      { numRuns: runs(300) },
    )
  })
})

describe('planMerge', () => {
  it('makes one annotation over all that were chosen, and leaves a layer without faults', () => {
    const chosen = fc.uniqueArray(fc.nat(9), { maxLength: 6 })
    fc.assert(
      fc.property(someText.chain(layerOver), chosen, ({ text, layer }, numbers) => {
        const linked = layer.annotations.map((annotation, index) => {
          const to = layer.annotations[(index + 1) % layer.annotations.length]?.id ?? annotation.id
          return to === annotation.id ? annotation : { ...annotation, links: [{ rel: 'part-of', to } as const] }
        })
        const before = { ...layer, annotations: linked }
        const ids = new Set(numbers.map(uuid))
        const merged = linked.filter(({ id }) => ids.has(id))
        const edit = planMerge(before, ids, countedIds())
        if (merged.length < 2) {
          expect(edit).toBeNull()
          return
        }
        if (!edit) throw new Error('nothing was planned')
        const { layer: after } = succeeded(applyEdit(text, before, edit))
        expect(checkLayer(after, articleOf(text))).toEqual([])
        expect(after.annotations).toHaveLength(linked.length - merged.length + 1)
        const [kept, ...others] = after.annotations.filter(({ id }) => ids.has(id))
        expect(others).toEqual([])
        expect(kept).toMatchObject({
          id: merged[0]?.id,
          tag: merged[0]?.tag,
          start: Math.min(...merged.map(({ start }) => start)),
          end: Math.max(...merged.map(({ end }) => end)),
        })
      }),
    )
  })
})
