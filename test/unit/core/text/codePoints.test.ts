import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInsidePair } from '../../../../src/core/text/characters.ts'
import { codePointOffsets } from '../../../../src/core/text/codePoints.ts'
import { wildText } from '../support/texts.ts'

describe('codePointOffsets', () => {
  it('counts the word of the test vector 13–23 in UTF-16 and 12–22 in code points', () => {
    const offsets = codePointOffsets('💩This is an annotation.')
    expect([offsets.fromUtf16(13), offsets.fromUtf16(23)]).toEqual([12, 22])
    expect([offsets.toUtf16(12), offsets.toUtf16(22)]).toEqual([13, 23])
  })

  it('counts as many code points before an offset as iteration gives', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const offsets = codePointOffsets(text)
        for (let offset = 0; offset <= text.length; offset += 1) {
          expect(offsets.fromUtf16(offset), `at ${offset}`).toBe([...text.slice(0, offset)].length)
        }
      }),
    )
  })

  it('finds each code point where iteration finds it, and goes on one unit a code point beyond the text', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const offsets = codePointOffsets(text)
        const characters = [...text]
        for (let offset = 0; offset <= characters.length; offset += 1) {
          expect(offsets.toUtf16(offset), `at ${offset}`).toBe(characters.slice(0, offset).join('').length)
        }
        expect(offsets.toUtf16(characters.length + 3)).toBe(text.length + 3)
      }),
    )
  })

  it('converts there and back to the same offset, from inside a pair to its end', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const offsets = codePointOffsets(text)
        for (let offset = 0; offset <= text.length; offset += 1) {
          const expected = isInsidePair(text, offset) ? offset + 1 : offset
          expect(offsets.toUtf16(offsets.fromUtf16(offset))).toBe(expected)
        }
      }),
    )
  })

  it('takes a lone surrogate for one code point', () => {
    const offsets = codePointOffsets('\ud83d\ud83d\udca9\udca9')
    expect([0, 1, 2, 3, 4].map(offsets.fromUtf16)).toEqual([0, 1, 2, 2, 3])
  })
})
