import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOneText, type OneTextPiece } from '../../../../src/core/versions/asOneText.ts'

const EARLIER =
  'The plan costs 40 million euro in all.\n\nNobody in the gallery was surprised by that.\n\nWork begins in April.'

const joined = (pieces: readonly OneTextPiece[], ...as: readonly OneTextPiece['as'][]) =>
  pieces
    .filter((piece) => as.includes(piece.as))
    .map(({ text }) => text)
    .join('')

describe('two versions as one text', () => {
  it('has what was removed and added beside each other', () => {
    expect(asOneText(EARLIER, EARLIER.replace('40', '52'))).toEqual([
      { text: 'The plan costs ', as: 'same' },
      { text: '40 ', as: 'removed' },
      { text: '52 ', as: 'added' },
      { text: EARLIER.slice(18), as: 'same' },
    ])
  })

  it('says of a passage that stands elsewhere that it moved, at both places', () => {
    const [first, second, third] = EARLIER.split('\n\n')
    const pieces = asOneText(EARLIER, [second, first, third].join('\n\n'))
    expect(joined(pieces, 'removed', 'added')).toBe('')
    expect(joined(pieces, 'moved-away').trim()).toBe(joined(pieces, 'moved-here').trim())
    expect(joined(pieces, 'moved-here')).not.toBe('')
  })

  it('is the later version to the letter without what was removed, and has all that the earlier one says', () => {
    const word = fc.constantFrom(
      'the',
      'plan',
      '“costs”',
      '40',
      '…',
      'river',
      'votes',
      'mayor',
      '  ',
      '\n\n',
      'é',
      '👍',
    )
    const text = fc.array(word, { maxLength: 40 }).map((all) => all.join(' '))
    const letters = (of: string) => [...of.replaceAll(/\s/g, '')].sort().join('')
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const pieces = asOneText(earlier, later)
        expect(joined(pieces, 'same', 'added', 'moved-here')).toBe(later)
        expect(letters(joined(pieces, 'same', 'removed', 'moved-away'))).toBe(letters(earlier))
      }),
    )
  })
})
