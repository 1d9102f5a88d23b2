import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterAround } from '../../../../src/core/text/characters.ts'
import { blocksOf } from '../../../../src/core/text/paragraphs.ts'
import { type SnapUnit, widen } from '../../../../src/core/text/snapping.ts'

const TEXT = 'Ruim 1.200 man kwam. “Dat is veel,” zei hij.\n\nDe e\u0301e\u0301n 👩‍👩‍👧 bleef thuis.  '

function widened(from: string, unit: SnapUnit): string {
  const start = TEXT.indexOf(from)
  const span = widen(TEXT, blocksOf(TEXT), { start, end: start + from.length }, unit)
  return TEXT.slice(span.start, span.end)
}

describe('widen', () => {
  it.each([
    ['uim 1.2', 'word', 'Ruim 1.200'],
    ['man', 'word', 'man'],
    ['” zei', 'word', '” zei'],
    ['n 👩‍👩‍👧 b', 'word', 'e\u0301e\u0301n 👩‍👩‍👧 bleef'],
    ['man', 'sentence', 'Ruim 1.200 man kwam.'],
    ['kwam. “D', 'sentence', 'Ruim 1.200 man kwam. “Dat is veel,” zei hij.'],
    ['bleef', 'paragraph', 'De e\u0301e\u0301n 👩‍👩‍👧 bleef thuis.'],
    ['hij.\n\nDe', 'paragraph', TEXT.trimEnd()],
  ] as const)('widens %j to whole units: %s', (from, unit, expected) => {
    expect(widened(from, unit)).toBe(expected)
  })

  it('never loses anything, never cuts a character, and changes nothing the second time', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
    const units = fc.constantFrom<SnapUnit>('word', 'sentence', 'paragraph')
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), units, (text, a, b, unit) => {
        const blocks = blocksOf(text)
        const block = blocks[a % Math.max(1, blocks.length)]
        if (!block || block.end === block.start) return
        const start = block.start + (a % (block.end - block.start))
        const span = { start, end: start + 1 + (b % (block.end - start)) }
        const wide = widen(text, blocks, span, unit)
        expect(wide.start).toBeLessThanOrEqual(span.start)
        expect(wide.end).toBeGreaterThanOrEqual(span.end)
        for (const [edge, before] of [
          [wide.start, span.start],
          [wide.end, span.end],
        ] as const)
          if (edge !== before) expect(clusterAround(text, edge)).toBeNull()
        expect(widen(text, blocks, wide, unit)).toEqual(wide)
      }),
    )
  })
})
