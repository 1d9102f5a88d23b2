import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterAround } from '../../../../src/core/text/characters.ts'
import { type Direction, move, type TextUnit } from '../../../../src/core/text/movement.ts'
import { blocksOf } from '../../../../src/core/text/paragraphs.ts'

const TEXT = 'Eén schip. Twee schepen, drie 👨‍👩‍👧 aan boord!\n\n„Klaar?” zei hij.'
const blocks = blocksOf(TEXT)

/** The places that the cursor goes through from the text's edge, each shown as what lies before it in its block. */
function stops(unit: TextUnit, direction: Direction): number[] {
  const found: number[] = []
  let at = direction === 'forward' ? 0 : TEXT.length
  for (
    let next = move(TEXT, blocks, at, { unit, direction });
    next !== at;
    next = move(TEXT, blocks, at, { unit, direction })
  ) {
    found.push(next)
    at = next
  }
  return found
}

describe('the text cursor', () => {
  test('goes behind each word going forward, and before each going backward', () => {
    const words = ['Eén', 'schip', 'Twee', 'schepen', 'drie', 'aan', 'boord', 'Klaar', 'zei', 'hij']
    const ends = words.map((word) => TEXT.indexOf(word) + word.length)
    const starts = words.map((word) => TEXT.indexOf(word)).reverse()
    expect(stops('word', 'forward').filter((stop) => ends.includes(stop))).toEqual(ends)
    expect(stops('word', 'backward').filter((stop) => starts.includes(stop))).toEqual(starts)
  })

  test('goes over a family of emoji and a combining mark in one step', () => {
    const family = TEXT.indexOf('👨')
    expect(move(TEXT, blocks, family, { unit: 'character', direction: 'forward' })).toBe(TEXT.indexOf(' aan'))
    expect(move('cafe\u0301', blocksOf('cafe\u0301'), 5, { unit: 'character', direction: 'backward' })).toBe(3)
  })

  test('goes by sentence, to where its words end', () => {
    expect(move(TEXT, blocks, 0, { unit: 'sentence', direction: 'forward' })).toBe('Eén schip.'.length)
    expect(move(TEXT, blocks, 'Eén schip. Twee'.length, { unit: 'sentence', direction: 'backward' })).toBe(
      'Eén schip. '.length,
    )
  })

  test('goes by paragraph to its edges', () => {
    expect(stops('paragraph', 'forward')).toEqual(blocks.map((block) => block.end))
    expect(stops('paragraph', 'backward')).toEqual(blocks.map((block) => block.start).reverse())
  })

  test('stays at the edges of the text', () => {
    for (const unit of ['character', 'word', 'sentence', 'paragraph'] as const) {
      expect(move(TEXT, blocks, TEXT.length, { unit, direction: 'forward' })).toBe(TEXT.length)
      expect(move(TEXT, blocks, 0, { unit, direction: 'backward' })).toBe(0)
    }
  })

  test('always ends up further on, in a block, between grapheme clusters', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', ' ', '.', '\n', 'é', 'e\u0301', '👨‍👩‍👧', '💩', 'א', '’'),
      maxLength: 40,
    })
    const units = fc.constantFrom<TextUnit>('character', 'word', 'sentence', 'paragraph')
    fc.assert(
      fc.property(texts, units, fc.boolean(), (text, unit, forward) => {
        const blocks = blocksOf(text)
        let at = forward ? (blocks[0]?.start ?? 0) : (blocks.at(-1)?.end ?? 0)
        for (let count = 0; count < 100; count += 1) {
          const next = move(text, blocks, at, { unit, direction: forward ? 'forward' : 'backward' })
          if (next === at) break
          expect(forward ? next > at : next < at).toBe(true)
          expect(blocks.some((block) => next >= block.start && next <= block.end)).toBe(true)
          expect(clusterAround(text, next)).toBeNull()
          at = next
        }
      }),
    )
  })
})
