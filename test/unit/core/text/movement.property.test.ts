/** Where the cursor comes to on its way through any text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Direction, move, type TextUnit } from '../../../../src/core/text/movement.ts'
import { blocksOf } from '../../../../src/core/text/paragraphs.ts'
import { anyText, clusterEdges } from '../support/texts.ts'

/** Every place that a cursor comes to, from `offset` on. */
function walk(text: string, offset: number, unit: TextUnit, direction: Direction): readonly number[] {
  const blocks = blocksOf(text)
  const places = [offset]
  for (;;) {
    const at = places.at(-1) ?? 0
    const next = move(text, blocks, at, { unit, direction })
    if (next === at) return places
    expect(direction === 'forward' ? next > at : next < at, `from ${at} to ${next}`).toBe(true)
    places.push(next)
  }
}

describe('move', () => {
  it('comes by character to every cluster edge of every block, and back the same way', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = blocksOf(text)
        const [first, last] = [blocks[0]?.start, blocks.at(-1)?.end]
        if (first === undefined || last === undefined) return
        const inBlocks = clusterEdges(text).filter((edge) =>
          blocks.some(({ start, end }) => start <= edge && edge <= end),
        )
        expect(walk(text, first, 'character', 'forward')).toEqual(inBlocks)
        expect(walk(text, last, 'character', 'backward')).toEqual(inBlocks.toReversed())
      }),
    )
  })

  it('always goes the way it is asked, stops, and stands in a block', () => {
    const units = fc.constantFrom<TextUnit>('word', 'sentence', 'paragraph')
    fc.assert(
      fc.property(anyText, units, fc.constantFrom<Direction>('forward', 'backward'), (text, unit, direction) => {
        const blocks = blocksOf(text)
        const from = direction === 'forward' ? blocks[0]?.start : blocks.at(-1)?.end
        if (from === undefined) return
        const places = walk(text, from, unit, direction)
        for (const place of places) expect(blocks.some(({ start, end }) => start <= place && place <= end)).toBe(true)
        expect(places.at(-1)).toBe(direction === 'forward' ? blocks.at(-1)?.end : blocks[0]?.start)
      }),
    )
  })

  it('stays where it is in a text without words', () => {
    expect(move(' \n ', [], 1, { unit: 'word', direction: 'forward' })).toBe(1)
  })
})
