/** Reading characters and words in windows finds what the segmenter finds in the whole text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmenterOf } from '../../../../src/core/text/segmenters.ts'
import { segmentAt, segmentsIn } from '../../../../src/core/text/segments.ts'

/** Pieces of writing that join, end lines, need a look ahead or have no spaces. */
const PIECES = [
  ...[
    'a',
    'Z',
    '7',
    ' ',
    '  ',
    '.',
    ',',
    "'",
    '’',
    '-',
    '_',
    '\n',
    '\r\n',
    '\t',
    'e\u0301',
    '\u0301',
    '\u200d',
    '\u200b',
  ],
  ...[
    '😀',
    '👨‍👩‍👧',
    '🇳🇱',
    '🇧🇪🇩🇪',
    '👍🏽',
    'क्षि',
    'مرحبا',
    '\u0600',
    '한국',
    'の',
    '。',
    '中文',
    'カタカナ',
    'can’t ',
    '3.14 ',
    'ﬁ',
  ],
]

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).chain((pieces) =>
  // Often repeated, so that a text is longer than one window.
  fc.integer({ min: 1, max: 60 }).map((times) => pieces.join('').repeat(times)),
)

const units = ['character', 'word'] as const

describe.each(units)('%s', (unit) => {
  it('finds all segments of a text', () => {
    fc.assert(
      fc.property(text, (words) => {
        const whole = [...segmenterOf(unit).segment(words)].map(({ index }) => index)
        const found = [...segmentsIn(words, unit, { start: 0, end: words.length })].map(({ start }) => start)
        expect(found).toEqual(whole)
      }),
      { numRuns: 150 },
    )
  })

  it('finds the one that holds an offset', () => {
    fc.assert(
      fc.property(text, fc.nat(), (words, at) => {
        const offset = words === '' ? 0 : at % words.length
        const wanted = segmenterOf(unit).segment(words).containing(offset)
        const found = segmentAt(words, unit, { start: 0, end: words.length }, offset)
        expect(found?.start).toBe(wanted?.index)
        if (wanted) expect(found?.end).toBe(wanted.index + wanted.segment.length)
      }),
      { numRuns: 300 },
    )
  })
})
