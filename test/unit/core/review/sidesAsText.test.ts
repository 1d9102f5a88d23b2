import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sidesAsText } from '../../../../src/core/review/sidesAsText.ts'

const TEXT =
  '“We have been warned three times, and nobody in this room should have to wait for a fourth time before we act,” she said.'
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

describe('the sides of a difference as one text', () => {
  it('marks what only one of them holds, and leaves out the middle of what both hold', () => {
    const inner = span(TEXT.slice(1, TEXT.indexOf(',”')))
    const outer = span(TEXT.slice(0, TEXT.indexOf(' she')))
    expect(sidesAsText(TEXT, [outer, inner]).map(({ sides, pieces }) => [sides, pieces])).toEqual([
      [[0], ['“']],
      [
        [0, 1],
        ['We have been warned three', 'a fourth time before we act'],
      ],
      [[0], [',”']],
    ])
  })

  it('is one part where they say the same, and shows a gap between sides as nobody’s', () => {
    expect(sidesAsText(TEXT, [span('warned'), span('warned')])).toMatchObject([{ sides: [0, 1], pieces: ['warned'] }])
    const parts = sidesAsText(TEXT, [span('“We have'), span('three times')])
    expect(parts.map(({ sides }) => sides)).toEqual([[0], [], [1]])
  })

  it('leaves nothing out of what distinguishes them, however long', () => {
    const parts = sidesAsText(TEXT, [span(TEXT), span('she said.')])
    expect(parts[0]).toMatchObject({ sides: [0], pieces: [TEXT.slice(0, -'she said.'.length)] })
  })

  it('covers every side exactly, with each part held by the same sides throughout', () => {
    const side = fc
      .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: TEXT.length }))
      .map(([start, length]) => ({ start, end: Math.min(TEXT.length, start + length) }))
    fc.assert(
      fc.property(fc.array(side, { minLength: 1, maxLength: 4 }), (sides) => {
        const parts = sidesAsText(TEXT, sides)
        sides.forEach(({ start, end }, index) => {
          const own = parts.filter((part) => part.sides.includes(index))
          expect([own[0]?.start, own.at(-1)?.end]).toEqual([start, end])
          expect(own.reduce((sum, part) => sum + part.end - part.start, 0)).toBe(end - start)
        })
      }),
    )
  })
})
