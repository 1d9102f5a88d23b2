import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../../../src/workspace/import/extract/pdf/lines.ts'
import type { Piece } from '../../../../../../src/workspace/import/extract/pdf/pieces.ts'
import { mirroredSigns, withSigns } from '../../../../../../src/workspace/import/extract/pdf/readingOrder.ts'

const piece = (words: string, x: number, width: number, y = 700, size = 12): Piece => ({
  words,
  x,
  y,
  width,
  size,
  font: 'f',
  isRtl: false,
})

/** Pieces one beside the other from the left, each sign 6 points wide, a space between words alone. */
function row(...words: readonly string[]): readonly Piece[] {
  let x = 50
  return words.map((word) => {
    const made = piece(word, x, 6 * word.length)
    x += made.width
    return made
  })
}

const wordsOf = (...pieces: readonly Piece[]) => linesOf(pieces).map(({ words }) => words)

describe('a line that runs from the right', () => {
  it.each([
    ['its words from the right', ['דרך', ' ', 'שלום'], 'שלום דרך'],
    ['numbers as they are written', ['שקלים', ' ', '285,000', ' ', 'עלה'], 'עלה 285,000 שקלים'],
    ['a time drawn in three', ['דקות', ' ', '7', ':', '40', ' ', 'בשעה'], 'בשעה 7:40 דקות'],
    ['numbers apart one after the other', ['יום', ' ', '15', ' ,', '12', ' ', 'ביום'], 'ביום 12, 15 יום'],
    ['a name with its number', ['ובטלפון', ' ', 'BookBus 3', ' ', 'באתר'], 'באתר BookBus 3 ובטלפון'],
    ['marks at a number’s edge in their place', ['.16:30', 'ב־'], 'ב־16:30.'],
    ['the number of an item before it', ['מדור', ' ', '.1'], '1. מדור'],
    ['per cent with its number', ['من', ' ', '8%', ' ', 'بنحو'], 'بنحو 8% من'],
  ])('has %s', (_, drawn, words) => {
    expect(wordsOf(...row(...drawn))).toEqual([words])
  })

  it('has its brackets turned where they are as they are seen', () => {
    const turned = (words: string, ...others: readonly string[]) => withSigns(words, mirroredSigns([words, ...others]))
    expect(turned('قال: »انتهينا« (اليوم)')).toBe('قال: «انتهينا» (اليوم)')
    expect(turned('قال: «انتهينا» )نحو 45( اليوم')).toBe('قال: «انتهينا» (نحو 45) اليوم')
    expect(turned('قال: «انتهينا» اليوم', 'said »this« here')).toBe('قال: «انتهينا» اليوم')
    expect(turned('»انتهينا« اليوم')).toBe('«انتهينا» اليوم')
  })
})

describe('a line of Han, kana or Thai', () => {
  it('has no spaces between signs that are set apart, and Thai those that are drawn', () => {
    expect(wordsOf(piece('白森', 50, 24), piece('ダム', 80, 24))).toEqual(['白森ダム'])
    expect(wordsOf(piece('ข่าว', 50, 24), piece('ตลาด', 80, 24))).toEqual(['ข่าว ตลาด'])
    expect(wordsOf(piece('ข่าว', 50, 24), piece('ตลาด', 74, 24))).toEqual(['ข่าวตลาด'])
  })

  it('has readings behind the characters that they are set above', () => {
    expect(wordsOf(piece('県は白森ダム', 50, 72), piece('しらもり', 74, 24, 711, 6))).toEqual([
      '県は白森(しらもり)ダム',
    ])
  })
})

describe('signs that the font lacks', () => {
  it('are put into the gap of the words around them, which are drawn first', () => {
    expect(wordsOf(piece('ราว 4 500 คน', 50, 72), piece(',', 80, 3))).toEqual(['ราว 4,500 คน'])
    expect(wordsOf(piece('een lange regel', 50, 90), piece(',', 95, 3))).toEqual(['een lange,regel'])
    expect(wordsOf(piece('een lange regel', 50, 90), piece('x', 95, 3))).not.toContain('een langexregel')
  })
})

describe('a superscript', () => {
  it('stands with its words, also where a line of the next column lies between them', () => {
    const mark = piece('1', 390, 4, 705, 7)
    const beside = piece('Een regel van de andere kolom', 50, 180, 703)
    expect(wordsOf(mark, beside, piece('de bus braucht 34.', 300, 90), piece('Der Landkreis', 397, 80))).toEqual([
      'Een regel van de andere kolom',
      'de bus braucht 34.¹ Der Landkreis',
    ])
  })
})
