import { describe, expect, it } from 'vitest'
import { compareLayers, countKinds, type TaggedSpan } from '../../../../src/core/compare/compare.ts'
import { confusionOf, SAID_TAGS } from '../../../../src/core/compare/confusion.ts'
import { layerBy, tagged } from '../support/spans.ts'

function kindsOf(first: readonly TaggedSpan[], second: readonly TaggedSpan[]) {
  return compareLayers([layerBy('a', first), layerBy('b', second)]).map(
    ({ kind, members, missing }) =>
      `${kind} ${members.map(({ annotation }) => annotation.id).join('+')} -${missing.join()}`,
  )
}

describe('compareLayers', () => {
  it('calls the same tag on the same edges agreed', () => {
    expect(kindsOf([tagged('1', 'claim', 0, 5)], [tagged('1', 'claim', 0, 5)])).toEqual(['agreed a-1+b-1 -'])
  })

  it('calls the same tag on other edges a difference of boundary', () => {
    expect(kindsOf([tagged('1', 'claim', 0, 5)], [tagged('1', 'claim', 2, 9)])).toEqual(['boundary a-1+b-1 -'])
  })

  it('calls another tag on the same edges a difference of tag', () => {
    expect(kindsOf([tagged('1', 'claim', 0, 5)], [tagged('1', 'quote', 0, 5)])).toEqual(['tag a-1+b-1 -'])
  })

  it('says who has nothing where another has a span', () => {
    expect(kindsOf([tagged('1', 'claim', 0, 5)], [])).toEqual(['missing a-1 -b'])
    expect(kindsOf([], [tagged('1', 'claim', 0, 5)])).toEqual(['missing b-1 -a'])
  })

  it('doesn’t take a figure inside a claim for that claim with another tag', () => {
    expect(kindsOf([tagged('1', 'claim', 0, 50)], [tagged('1', 'figure', 10, 14)])).toEqual([
      'missing a-1 -b',
      'missing b-1 -a',
    ])
  })

  it('doesn’t pair spans that only touch', () => {
    expect(kindsOf([tagged('1', 'claim', 0, 5)], [tagged('1', 'claim', 5, 9)])).toHaveLength(2)
  })

  it('pairs the best first: the equal span before one that overlaps more text', () => {
    expect(kindsOf([tagged('1', 'claim', 0, 9), tagged('2', 'claim', 0, 10)], [tagged('1', 'claim', 0, 9)])).toEqual([
      'agreed a-1+b-1 -',
      'missing a-2 -b',
    ])
  })

  it('makes as many pairs as there can be where the best pair alone would leave two spans single', () => {
    const first = [tagged('1', 'claim', 0, 10), tagged('2', 'claim', 9, 20)]
    const second = [tagged('1', 'claim', 1, 11), tagged('2', 'claim', 0, 3)]
    expect(countKinds(compareLayers([layerBy('a', first), layerBy('b', second)]))).toMatchObject({
      boundary: 2,
      missing: 0,
    })
  })

  it('puts three layers’ spans about one place into one unit', () => {
    const units = compareLayers([
      layerBy('c', [tagged('1', 'claim', 0, 8)]),
      layerBy('a', [tagged('1', 'claim', 0, 5)]),
      layerBy('b', [tagged('1', 'claim', 0, 6)]),
    ])
    expect(units).toHaveLength(1)
    expect(units[0]?.kind).toBe('boundary')
    expect(units[0]?.members.map(({ annotator }) => annotator)).toEqual(['a', 'b', 'c'])
  })

  it('counts tags against tags, and against nothing', () => {
    const units = compareLayers([
      layerBy('a', [tagged('1', 'claim', 0, 5), tagged('2', 'figure', 10, 15)]),
      layerBy('b', [tagged('1', 'quote', 0, 5)]),
    ])
    const table = confusionOf(units, 'a', 'b')
    expect(table[SAID_TAGS.indexOf('claim')]?.[SAID_TAGS.indexOf('quote')]).toBe(1)
    expect(table[SAID_TAGS.indexOf('figure')]?.[SAID_TAGS.indexOf(null)]).toBe(1)
    expect(table.flat().reduce((sum, count) => sum + count, 0)).toBe(2)
  })
})
