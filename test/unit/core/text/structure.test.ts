import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../../src/core/text/paragraphs.ts'
import { type TextBlock, textBlocksOf } from '../../../../src/core/text/structure.ts'

const TEXT =
  'Harbour news\n\nThe council met.\n\n1. First point\n2. Second point\n\nAnd more on it.\n\n• Other list\n\nYear\tSales\n2021\t611\n2022\t\t498\n\nA quote.\n\nIts second part.\n\nThe end.'

interface Raw {
  readonly kind: string
  readonly [key: string]: unknown
}

/** A block over the first place of some words. */
function over(words: string, kind: string, more: object = {}): Raw & { start: number; end: number } {
  const start = TEXT.indexOf(words)
  return { id: `${kind}-${start}`, kind, start, end: start + words.length, ...more }
}

const TABLE = over('Year\tSales\n2021\t611\n2022\t\t498', 'table')
const BLOCKS = [
  over('Harbour news', 'heading', { level: 2 }),
  over('The council met.', 'paragraph'),
  over('1. First point', 'list-item', { level: 1, marker: '1.' }),
  over('2. Second point', 'list-item', { level: 1, marker: '2.' }),
  over('And more on it.', 'list-item', { level: 1 }),
  over('• Other list', 'list-item', { level: 1, marker: '•' }),
  TABLE,
  over('Year', 'cell', { row: 0, column: 0, header: true }),
  over('Sales', 'cell', { row: 0, column: 1, header: true }),
  over('2021', 'cell', { row: 1, column: 0 }),
  over('611', 'cell', { row: 1, column: 1 }),
  over('2022', 'cell', { row: 2, column: 0 }),
  over('498', 'cell', { row: 2, column: 2 }),
  over('A quote.\n\nIts second part.', 'quote'),
]

function wordsOf(blocks: readonly TextBlock[]): readonly (readonly [string, string])[] {
  return blocks.map(({ kind, start, end }) => [kind, TEXT.slice(start, end)])
}

describe('the blocks that a text is set in', () => {
  it('are paragraphs where the article says nothing', () => {
    const blocks = textBlocksOf({ text: TEXT })
    expect(blocks.map(({ start, end, spaced }) => ({ start, end, spaced }))).toEqual(blocksOf(TEXT))
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['paragraph']))
  })

  it('are what the article says that they are, each cell by itself', () => {
    expect(wordsOf(textBlocksOf({ text: TEXT, blocks: BLOCKS }))).toEqual([
      ['heading', 'Harbour news'],
      ['paragraph', 'The council met.'],
      ['list-item', '1. First point'],
      ['list-item', '2. Second point'],
      ['list-item', 'And more on it.'],
      ['list-item', '• Other list'],
      ['cell', 'Year'],
      ['cell', 'Sales'],
      ['cell', '2021'],
      ['cell', '611'],
      ['cell', '2022'],
      ['cell', '498'],
      ['quote', 'A quote.'],
      ['quote', 'Its second part.'],
      ['paragraph', 'The end.'],
    ])
  })

  it('measure markers with the space after them', () => {
    const items = textBlocksOf({ text: TEXT, blocks: BLOCKS }).filter(({ kind }) => kind === 'list-item')
    expect(items.map(({ marker }) => marker)).toEqual([3, 3, undefined, 2])
  })

  it('share a group with what they are set together with', () => {
    const groups = textBlocksOf({ text: TEXT, blocks: BLOCKS }).map(({ group }) => group)
    const [, , first, second, more, other, year] = groups
    expect(first?.kind).toBe('list')
    expect([second === first, more === first, other === first]).toEqual([true, true, false])
    expect(groups.filter((group) => group === year)).toHaveLength(6)
    expect(year?.grid).toEqual({ columns: 3, numeric: new Set([1, 2]), tight: false })
    expect(groups[12]).toBe(groups[13])
  })

  it('are paragraphs where a table is no grid: words outside its cells, or rows out of order', () => {
    const [cells, before] = [BLOCKS.filter(({ kind }) => kind === 'cell'), BLOCKS.slice(0, 6)]
    const outside = textBlocksOf({ text: TEXT, blocks: [...before, TABLE, ...cells.slice(1)] })
    const disordered = textBlocksOf({
      text: TEXT,
      blocks: [...before, TABLE, ...cells.map((cell, index) => ({ ...cell, row: 9 - index }))],
    })
    for (const blocks of [outside, disordered]) {
      expect(wordsOf(blocks)).toContainEqual(['paragraph', 'Year\tSales\n2021\t611\n2022\t\t498'])
    }
  })

  it('know a list item that directly follows another from one after a blank line', () => {
    const items = textBlocksOf({ text: TEXT, blocks: BLOCKS }).filter(({ kind }) => kind === 'list-item')
    expect(items.map(({ spaced }) => spaced)).toEqual([true, false, true, true])
  })

  it('hold every word once and in order, whatever the article says', () => {
    const kinds = ['paragraph', 'heading', 'list-item', 'quote', 'caption', 'table', 'cell', 'note', 'code', 'song']
    const block = fc.record({
      id: fc.string(),
      kind: fc.constantFrom(...kinds),
      start: fc.integer({ min: -2, max: 60 }),
      end: fc.integer({ min: -2, max: 70 }),
      row: fc.integer({ min: 0, max: 3 }),
      column: fc.integer({ min: 0, max: 3 }),
      level: fc.integer({ min: 1, max: 9 }),
      marker: fc.constantFrom('1.', 'a', ''),
    })
    const words = fc.string({ unit: fc.constantFrom('a', '1', '.', ' ', '\t', '\n', '💩'), maxLength: 60 })
    fc.assert(
      fc.property(words, fc.array(block, { maxLength: 12 }), (text, list) => {
        const blocks = [...list].sort((a, b) => a.start - b.start)
        const set = textBlocksOf({ text, blocks })
        const joined = set.map(({ start, end }) => text.slice(start, end)).join('')
        expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        expect(set.every(({ start, end }, index) => start < end && start >= (set[index - 1]?.end ?? 0))).toBe(true)
      }),
    )
  })
})
