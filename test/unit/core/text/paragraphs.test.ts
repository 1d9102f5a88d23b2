import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockAt, blocksOf } from '../../../../src/core/text/paragraphs.ts'
import { anyText } from '../support/texts.ts'

/** Texts of short and very long lines, so that long paragraphs are cut. */
const longText = fc
  .array(fc.oneof(fc.constantFrom('kort', '\n', '\n\n', '\n \t\n', ' '), fc.constant('lang '.repeat(500))), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''))

const articleText = fc.oneof(anyText, longText)

describe('blocksOf', () => {
  it('parts paragraphs at blank lines and keeps single line breaks inside', () => {
    expect(blocksOf('een\ntwee\n\n\ndrie')).toEqual([
      { start: 0, end: 8, spaced: true },
      { start: 11, end: 15, spaced: true },
    ])
  })

  it('takes a line of white space for a blank one', () => {
    expect(blocksOf('een\n \t\u00a0\ntwee').map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [8, 12],
    ])
  })

  it('gives no block for white space alone', () => {
    expect(blocksOf('')).toEqual([])
    expect(blocksOf(' \n\n \n')).toEqual([])
  })

  it('cuts a long paragraph at a line break and says that the next block continues it', () => {
    const line = 'x'.repeat(1500)
    const blocks = blocksOf([line, line, line, line, '', line].join('\n'))
    expect(blocks).toEqual([
      { start: 0, end: 3001, spaced: true },
      { start: 3002, end: 6003, spaced: false },
      { start: 6005, end: 7505, spaced: true },
    ])
  })

  it('gives no block above 4000 code units but for a line that is longer by itself', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        for (const { start, end } of blocksOf(text)) {
          if (text.slice(start, end).includes('\n')) expect(end - start).toBeLessThanOrEqual(4000)
        }
      }),
    )
  })

  it('covers each character that is not white space exactly once, in order, with white space alone between', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        let behind = 0
        for (const { start, end } of blocksOf(text)) {
          expect(start).toBeGreaterThanOrEqual(behind)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(behind, start).trim()).toBe('')
          expect(text.slice(start, end).trim()).not.toBe('')
          behind = end
        }
        expect(text.slice(behind).trim()).toBe('')
      }),
    )
  })

  it('begins and ends each block at a line break or an edge of the text', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        for (const { start, end } of blocksOf(text)) {
          expect(start === 0 || text[start - 1] === '\n').toBe(true)
          expect(end === text.length || text[end] === '\n').toBe(true)
        }
      }),
    )
  })

  it('says spaced where a blank line or the beginning of the text lies before a block', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        blocksOf(text).forEach(({ start, spaced }, index, blocks) => {
          const gap = text.slice(blocks[index - 1]?.end ?? 0, start)
          expect(spaced).toBe(index === 0 || gap.split('\n').length > 2)
        })
      }),
    )
  })
})

describe('blockAt', () => {
  it('gives the last block that begins at or before an offset, else the first', () => {
    fc.assert(
      fc.property(articleText, fc.nat(), (text, seed) => {
        const blocks = blocksOf(text)
        const offset = seed % (text.length + 1)
        const expected = Math.max(
          0,
          blocks.findLastIndex((block) => block.start <= offset),
        )
        expect(blockAt(blocks, offset)).toBe(expected)
      }),
    )
  })
})
