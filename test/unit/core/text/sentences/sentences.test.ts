import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { blocksOf } from '../../../../../src/core/text/paragraphs.ts'
import { sentencesIn } from '../../../../../src/core/text/sentences/sentences.ts'
import { sentenceTableOf } from '../../../../../src/core/text/sentences/tables.ts'
import { wildText } from '../../support/texts.ts'
import { DUTCH } from './dutchSentences.ts'
import { ENGLISH } from './englishSentences.ts'

function sentences(text: string, language: string | null): readonly string[] {
  const block = { start: 0, end: text.length }
  return [...sentencesIn(text, block, sentenceTableOf(language))].map(({ start, end }) => text.slice(start, end))
}

describe.each([
  ['nl', DUTCH],
  ['en', ENGLISH],
] as const)('sentences in %s', (language, rows) => {
  test.each(rows.map((row) => [row]))('%s', (row) => {
    const wanted = row.split('|').map((sentence) => sentence.trim())
    expect(sentences(row.replaceAll('|', ''), language)).toEqual(wanted)
  })

  test('are found as well where nobody said which language it is', () => {
    const found = rows.filter((row) => {
      const wanted = row.split('|').map((sentence) => sentence.trim())
      return sentences(row.replaceAll('|', ''), null).join('|') === wanted.join('|')
    })
    expect(found.length / rows.length).toBeGreaterThan(0.95)
  })
})

describe('sentencesIn', () => {
  it('ends sentences of other scripts at their own marks', () => {
    expect(sentences('今日は雨。明日は晴れ！本当？', 'ja')).toEqual(['今日は雨。', '明日は晴れ！', '本当？'])
    expect(sentences('هل جاء؟ نعم.', 'ar')).toEqual(['هل جاء؟', 'نعم.'])
  })

  it('holds everything in a block but white space, in order', () => {
    const pieces = fc.constantFrom(
      'dr. ',
      'Jan',
      'de ',
      '. ',
      '? ',
      '” ',
      '“',
      '\n',
      ' ',
      '1. ',
      'J.',
      '… ',
      '- ',
      "'t ",
    )
    const text = fc.oneof(
      wildText,
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('nl', 'en', null), (whole, language) => {
        for (const block of blocksOf(whole)) {
          let behind = block.start
          for (const { start, end } of sentencesIn(whole, block, sentenceTableOf(language))) {
            expect(whole.slice(behind, start).trim()).toBe('')
            expect(whole.slice(start, end).trim()).toBe(whole.slice(start, end))
            expect(end).toBeGreaterThan(start)
            behind = end
          }
          expect(whole.slice(behind, block.end).trim()).toBe('')
        }
      }),
    )
  })

  it.each(['. ', '1. ', 'A. ', 'a\n', '?” ', '"', ' '])('takes time in proportion to a block of %j', (piece) => {
    const time = (count: number) => {
      const text = `x${piece.repeat(count)}x`
      const began = performance.now()
      sentences(text, 'nl')
      return performance.now() - began
    }
    time(10_000)
    // Twenty times the text: in proportion that is 20, by the square 400.
    expect(time(200_000)).toBeLessThan(100 * time(10_000) + 1000)
  })
})
