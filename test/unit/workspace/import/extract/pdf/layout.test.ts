import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../../../../src/workspace/import/extract/pdf/columns.ts'
import { Hyphens } from '../../../../../../src/workspace/import/extract/pdf/hyphens.ts'
import { type Line, linesOf } from '../../../../../../src/workspace/import/extract/pdf/lines.ts'
import { paragraphsOf } from '../../../../../../src/workspace/import/extract/pdf/paragraphs.ts'
import { isBullet, type Piece, piecesOf } from '../../../../../../src/workspace/import/extract/pdf/pieces.ts'

const line = (words: string, left: number, y: number, size = 12): Line => ({
  words,
  left,
  right: left + words.length * size * 0.45,
  y,
  size,
  font: 'f',
})

const textOf = (lines: readonly Line[]) => paragraphsOf(columnsOf(lines), [], new Hyphens('en', [])).text.split('\n\n')

/** Lines from the top, on one baseline from the left. */
const page = (...lines: readonly Line[]) => lines.toSorted((a, b) => b.y - a.y || a.left - b.left)

describe('a page', () => {
  it('has a table over its columns as a table, whatever their gutter runs through', () => {
    const column = (left: number) =>
      [0, 1, 2, 3, 4].map((at) => line(`some ${left} words fill this ${at} line here`, left, 700 - 15 * at))
    const wide = 'A line of words that runs from the one side of the page over to its other side, without an end'
    const rows = [
      ['Year', 'Spent', 'Left'],
      ['2023', '1.2 million', '0.3 million'],
      ['2024', '1.5 million', 'nothing'],
    ].flatMap((cells, row) => cells.map((words, at) => line(words, 50 + 140 * at, 560 - 15 * row)))
    const text = textOf(page(...column(50), ...column(320), line(wide, 50, 600), ...rows, line(`${wide}.`, 50, 480)))
    expect(text.at(-2)).toBe('Year\tSpent\tLeft\n2023\t1.2 million\t0.3 million\n2024\t1.5 million\tnothing')
    expect(text.at(-1)).toBe(`${wide}.`)
  })

  it('keeps paragraphs of two lines apart, which have as many gaps between them as in them', () => {
    const words = (at: number) => [
      `Paragraph ${at} has a line that is filled with words from left to right`,
      `and another one that fills it as much as the first one of them does.`,
    ]
    const lines = [0, 1, 2].flatMap((at) => words(at).map((said, index) => line(said, 50, 700 - 42 * at - 16 * index)))
    expect(textOf([line('A heading', 50, 740, 20), ...lines])).toEqual([
      'A heading',
      ...[0, 1, 2].map((at) => words(at).join(' ')),
    ])
  })
})

describe('isBullet', () => {
  const piece = (words: string, x: number): Piece => ({ words, x, y: 100, width: 5, size: 12, font: 'f', isRtl: false })
  it('takes a private sign for a bullet where it begins a line', () => {
    const [sign, after] = [piece('\uf095', 50), piece('word', 65)]
    expect(isBullet(sign, [sign, after])).toBe(true)
    expect(isBullet(sign, [sign])).toBe(false)
    expect(isBullet(sign, [piece('word', 42), sign, after])).toBe(false)
    expect(isBullet(after, [sign, after])).toBe(false)
  })
})

describe('signs that stand over others', () => {
  const item = (str: string, x: number, width: number, y = 500) => ({
    str,
    dir: 'ltr',
    transform: [20, 0, 0, 20, x, y],
    width,
    height: 20,
    fontName: 'f',
  })
  const begin = { type: 'beginMarkedContentProps', tag: 'Span', id: null }
  const end = { type: 'endMarkedContent' }

  it('go with their letters, and what is said for several signs reaches as far as they do', () => {
    const items = [
      item('อีกครั', 50, 60),
      begin,
      item('\u0013', 112, 0, 499),
      end,
      item('งหลังน', 110.2, 56),
      begin,
      item('x', 166.2, 0),
      item('\u0013', 165.8, 0),
      item(' ', 166.2, 0),
      item('า', 166.2, 8),
      end,
      item('ท่วม', 174.3, 34),
    ]
    const { pieces } = piecesOf(items, new Map(), ['้', '้ำ'])
    expect(pieces.map(({ words }) => words).filter((words) => /\S/.test(words))).toEqual(['อีกครั้', 'งหลังน', '้ำ', 'ท่วม'])
    expect(linesOf(pieces).map(({ words }) => words)).toEqual(['อีกครั้งหลังน้ำท่วม'])
  })
})
