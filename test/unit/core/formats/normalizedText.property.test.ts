import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromNormalized, normalizedText, toNormalized } from '../../../../src/core/formats/normalizedText.ts'
import { ACUTE, wildText } from '../support/texts.ts'

/** What evening says it does, by regular expressions alone. */
function plainly(text: string): string {
  const pieces = text.match(/\s+|[^\p{M}\s]\p{M}*|\p{M}+/gu) ?? []
  return pieces.map((piece) => piece.replace(/\s+/g, '').normalize('NFC')).join('')
}

describe('even', () => {
  it('leaves out white space and composes, in any text', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        expect(normalizedText(text).text).toBe(plainly(text))
      }),
    )
  })

  it('knows of each code unit where it comes from: evening that place gives it again', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const normalized = normalizedText(text)
        expect(fromNormalized(normalized, { start: 0, end: normalized.text.length + 1 })).toBeNull()
        for (let unit = 0; unit < normalized.text.length; unit += 1) {
          const place = fromNormalized(normalized, { start: unit, end: unit + 1 })
          if (!place) throw new Error(`no place for ${unit}`)
          const there = toNormalized(normalized, place)
          expect(there && there.start <= unit && unit < there.end).toBe(true)
        }
      }),
    )
  })

  it('takes a span with white space around it for the words in it, and white space alone for nothing', () => {
    const normalized = normalizedText(' a  bc d ')
    expect(toNormalized(normalized, { start: 2, end: 7 })).toEqual({ start: 1, end: 3 })
    expect(toNormalized(normalized, { start: 3, end: 5 })).toEqual({ start: 1, end: 2 })
    for (const [start, end] of [
      [0, 1],
      [2, 4],
      [8, 9],
    ] as const)
      expect(toNormalized(normalized, { start, end })).toBeNull()
  })

  it('makes a text and its decomposition the same, also where composing makes it longer', () => {
    expect(normalizedText(`Caf${ACUTE}  \n x`).text).toBe(normalizedText('Café x').text)
    // U+FB2C becomes three characters in Normalization Form C.
    const normalized = normalizedText('\ufb2c\ufb2c')
    expect(normalized.text).toHaveLength(6)
    expect(fromNormalized(normalized, { start: 3, end: 6 })).toEqual({ start: 1, end: 2 })
  })
})
