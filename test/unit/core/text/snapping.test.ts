import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spanOfSelection } from '../../../../src/core/text/characters.ts'
import { blocksOf } from '../../../../src/core/text/paragraphs.ts'
import { type SnapUnit, widen } from '../../../../src/core/text/snapping.ts'
import { textWithTwoOffsets } from '../support/texts.ts'

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

  it('cuts no grapheme cluster that begins with the white space before a paragraph', () => {
    const text = ' \u200da'
    expect(widen(text, blocksOf(text), { start: 2, end: 3 }, 'paragraph')).toEqual({ start: 0, end: 3 })
  })

  it('leaves the sentence before alone where white space and the next sentence are one grapheme cluster', () => {
    const text = 'a\n \u200d🇳🇱a'
    const wide = widen(text, blocksOf(text), { start: 4, end: 8 }, 'sentence')
    expect(wide).toEqual({ start: 2, end: 9 })
    expect(widen(text, blocksOf(text), wide, 'sentence')).toEqual(wide)
  })

  it('never loses anything, never cuts a character, and changes nothing the second time, in one paragraph or over several', () => {
    const units = fc.constantFrom<SnapUnit>('word', 'sentence', 'paragraph')
    fc.assert(
      fc.property(textWithTwoOffsets, units, ([text, one, other], unit) => {
        const blocks = blocksOf(text)
        const span = spanOfSelection(text, one, other)
        if (!span) return
        const wide = widen(text, blocks, span, unit)
        expect(wide.start).toBeLessThanOrEqual(span.start)
        expect(wide.end).toBeGreaterThanOrEqual(span.end)
        expect(spanOfSelection(text, wide.start, wide.end)).toEqual(wide)
        expect(widen(text, blocks, wide, unit)).toEqual(wide)
      }),
    )
  })
})
