import { describe, expect, it } from 'vitest'
import { articleSchema } from '../../../../src/core/model/article.ts'
import { blocksIn, omittedIn } from '../../../../src/core/model/articleBlock.ts'
import { articleOf } from '../support/layers.ts'

const TEXT = 'Kop\n\nEen 😀 alinea.\n\na\tb\nc\td'
const table = { id: 't', kind: 'table', start: 21, end: 28 }
const cell = (start: number, row: number, column: number) => ({
  id: `c${start}`,
  kind: 'cell',
  start,
  end: start + 1,
  row,
  column,
})

describe('blocksIn', () => {
  it('gives what holds, with fields that it doesn’t know', () => {
    const blocks = [
      { id: 'a', kind: 'heading', start: 0, end: 3, level: 2, colour: 'red' },
      { id: 'b', kind: 'paragraph', start: 5, end: 19 },
      table,
      cell(21, 0, 0),
      cell(23, 0, 1),
      cell(25, 1, 0),
      cell(27, 1, 1),
    ]
    expect(blocksIn({ text: TEXT, blocks })).toEqual({ entries: blocks, faults: [] })
  })

  it('gives none for an article of before there were any', () => {
    expect(blocksIn({ text: TEXT })).toEqual({ entries: [], faults: [] })
  })

  it.each([
    ['block-outside', { id: 'x', kind: 'paragraph', start: 20, end: 29 }],
    ['block-outside', { id: 'x', kind: 'paragraph', start: 7, end: 7 }],
    ['block-overlap', { id: 'x', kind: 'paragraph', start: 2, end: 7 }],
    ['block-pair', { id: 'x', kind: 'paragraph', start: 5, end: 10 }],
    ['block-pair', { id: 'x', kind: 'paragraph', start: 10, end: 12 }],
    ['block-cell', { id: 'x', kind: 'cell', start: 5, end: 8, row: 0, column: 0 }],
    ['block-form', { id: 'x', kind: 'poem', start: 5, end: 8 }],
    ['block-form', { id: 'x', kind: 'paragraph', start: 5.5, end: 8 }],
    ['block-form', 'paragraph'],
  ])('passes over one entry and says why: %s', (reason, faulty) => {
    const kept = { id: 'a', kind: 'heading', start: 0, end: 3, level: 2 }
    const read = blocksIn({ text: TEXT, blocks: [kept, faulty, table] })
    expect(read.entries).toEqual([kept, table])
    expect(read.faults).toEqual([{ path: 'blocks[1]', reason }])
  })

  it('passes over cells that overlap, or reach beyond their table', () => {
    const blocks = [table, { ...cell(21, 0, 0), end: 24 }, cell(23, 0, 1), { ...cell(27, 1, 1), end: 29 }]
    expect(blocksIn({ text: `${TEXT}!!`, blocks }).faults).toEqual([
      { path: 'blocks[2]', reason: 'block-overlap' },
      { path: 'blocks[3]', reason: 'block-cell' },
    ])
  })

  it('passes over what is no list at all', () => {
    expect(blocksIn({ text: TEXT, blocks: { 0: table } })).toEqual({
      entries: [],
      faults: [{ path: 'blocks', reason: 'list-expected' }],
    })
  })
})

describe('omittedIn', () => {
  it('gives the parts that hold and says what is wrong with the others', () => {
    const part = { id: 'o1', kind: 'navigation', words: 12, excerpt: 'Nieuws Sport' }
    expect(omittedIn({ omitted: [part, { ...part, words: -1 }] })).toEqual({
      entries: [part],
      faults: [{ path: 'omitted[1]', reason: 'block-form' }],
    })
  })
})

describe('an article with faulty blocks', () => {
  it('opens, and keeps them as they are', () => {
    const article = { ...articleOf(TEXT), blocks: [{ kind: 'poem' }], omitted: 'nothing', author: null }
    expect(articleSchema.parse(article)).toEqual(article)
  })
})
