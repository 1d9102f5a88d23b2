import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterAround } from '../../../../src/core/text/characters.ts'
import { textBlocksOf } from '../../../../src/core/text/structure.ts'

const SENTENCE = 'The council met “in the old town hall.” '

/** Lines of 0 to 60,000 code units: sentences, words without an end, one word without a space, clusters of many units. */
const longLine = fc
  .array(
    fc.tuple(
      fc.constantFrom(SENTENCE, 'word ', 'x', '漢字', '👩‍👩‍👧‍👦', 'e\u0301', '\u00a0'),
      fc.integer({ min: 1, max: 3000 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) =>
    pieces
      .map(([piece, count]) => piece.repeat(count))
      .join('')
      .slice(0, 60_000),
  )

describe('a line that is too long to be set as one block', () => {
  it('is cut behind a sentence, and goes on without a blank line', () => {
    const text = SENTENCE.repeat(1000).trim()
    const blocks = textBlocksOf({ text })
    expect(blocks.length).toBeGreaterThan(4)
    expect(new Set(blocks.map(({ start, end }) => text.slice(start, end).slice(-6)))).toEqual(new Set(['hall.”']))
    expect(blocks.map(({ spaced }) => spaced)).toEqual(blocks.map((_, index) => index === 0))
  })

  it('is cut at white space where no sentence ends, and between characters where there is no white space', () => {
    const words = 'word '.repeat(5000).trim()
    expect(textBlocksOf({ text: words }).every(({ start, end }) => /^word.*word$/.test(words.slice(start, end)))).toBe(
      true,
    )
    const family = '👩‍👩‍👧‍👦'.repeat(2000)
    const blocks = textBlocksOf({ text: family })
    expect(blocks.length).toBeGreaterThan(1)
    for (const { end } of blocks) expect(clusterAround(family, end)).toBeNull()
  })

  it('is cut in headings, items and quotations as in paragraphs', () => {
    const text = SENTENCE.repeat(1000).trim()
    const blocks = [{ id: 'a', kind: 'quote' as const, start: 0, end: text.length }]
    const parts = textBlocksOf({ text, blocks })
    expect(parts.length).toBeGreaterThan(4)
    expect(new Set(parts.map(({ group }) => group)).size).toBe(1)
  })

  it('stays whole up to 16,000 code units', () => {
    expect(textBlocksOf({ text: 'x'.repeat(16_000) })).toHaveLength(1)
    expect(textBlocksOf({ text: 'x'.repeat(16_001) }).length).toBeGreaterThan(1)
  })

  it('has each word in exactly one part, in order, and no part of more than 16,000 code units', () => {
    fc.assert(
      fc.property(longLine, (text) => {
        let behind = 0
        for (const { start, end } of textBlocksOf({ text })) {
          expect(text.slice(behind, start).trim()).toBe('')
          expect(start).toBeGreaterThanOrEqual(behind)
          expect(end).toBeGreaterThan(start)
          expect(end - start).toBeLessThanOrEqual(16_000)
          behind = end
        }
        expect(text.slice(behind).trim()).toBe('')
      }),
      { numRuns: 60 },
    )
  })
})
