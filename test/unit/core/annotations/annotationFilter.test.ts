import { describe, expect, it } from 'vitest'
import { answerFilters, passes } from '../../../../src/core/annotations/annotationFilter.ts'
import type { Attributes } from '../../../../src/core/model/attributes.ts'
import type { Tag } from '../../../../src/core/model/tag.ts'
import { attribute, codebook, value } from '../codebook/support.ts'
import { annotationOf } from '../support/layers.ts'

const TEXT = 'The plan costs 40 million.'
const tagged = (number: number, tag: Tag, attributes?: Attributes) =>
  annotationOf(TEXT, number, 0, 8, { tag, ...(attributes && { attributes }) })

const ALL = [
  tagged(1, 'claim', { kind: 'rule' }),
  tagged(2, 'claim', { kind: 'strange', topics: ['water', 'money'] }),
  tagged(3, 'claim'),
  tagged(4, 'figure', { kind: 'rule' }),
]
const BOOK = codebook(
  attribute('topics', { kind: 'many', values: [value('money'), value('water'), value('taxes')] }),
  attribute('kind', { of: ['claim', 'article'], values: [value('event'), value('rule')] }),
  attribute('mood'),
  attribute('remark', { kind: 'text', values: [] }),
)

describe('filtering annotations', () => {
  it('offers the questions that are answered, with the values given and none', () => {
    expect(answerFilters(BOOK, ALL)).toEqual([
      { key: 'topics', of: ['claim'], values: ['money', 'water', null] },
      { key: 'kind', of: ['claim'], values: ['rule', 'strange', null] },
    ])
    expect(answerFilters(BOOK, ALL.slice(0, 1))).toEqual([{ key: 'kind', of: ['claim'], values: ['rule'] }])
  })

  it('lets through what has the tag, the value among several, or no answer though it is asked', () => {
    const shown = (filter: Parameters<typeof passes>[0]) =>
      ALL.flatMap((one, index) => (passes(filter, one) ? [index] : []))
    expect(shown(null)).toEqual([0, 1, 2, 3])
    expect(shown({ by: 'tag', tag: 'figure' })).toEqual([3])
    expect(shown({ by: 'answer', key: 'kind', value: 'rule', of: ['claim'] })).toEqual([0])
    expect(shown({ by: 'answer', key: 'topics', value: 'money', of: ['claim'] })).toEqual([1])
    expect(shown({ by: 'answer', key: 'kind', value: null, of: ['claim'] })).toEqual([2])
  })
})
