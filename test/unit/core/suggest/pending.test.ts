import { describe, expect, it } from 'vitest'
import type { Tag } from '../../../../src/core/model/tag.ts'
import { indexOfSuggestion, keyOfSuggestion, pendingSuggestions } from '../../../../src/core/suggest/pending.ts'
import type { Suggestion } from '../../../../src/core/suggest/suggestion.ts'
import { annotationOf } from '../support/layers.ts'

const TEXT = 'Zij zei: „Er staat ‘een aanval tegen hen allen’ in.” Op ruim dertig locaties staan toestellen.'

function at(words: string) {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

function suggestionOf(words: string, tag: Tag): Suggestion {
  return { tag, ...at(words), quote: words, rule: 'memory', confidence: 1 }
}

/** Whether the suggestion is still to be decided once `words` have `tag`. */
function isPending(suggestion: Suggestion, words: string, tag: Tag): boolean {
  const { start, end } = at(words)
  return pendingSuggestions([suggestion], [annotationOf(TEXT, 1, start, end, { tag })]).length > 0
}

const figure = suggestionOf('ruim dertig locaties', 'figure')
const outer = suggestionOf('„Er staat ‘een aanval tegen hen allen’ in.”', 'quote')
const inner = suggestionOf('‘een aanval tegen hen allen’', 'quote')
const small = suggestionOf('‘een', 'quote')

describe('a suggestion is settled', () => {
  it.each([
    ['by the same words', 'ruim dertig locaties'],
    ['by words that overlap', 'Op ruim dertig'],
    ['by words inside it', 'dertig'],
    ['by words around it', 'Op ruim dertig locaties staan toestellen'],
  ])('%s with its tag', (_, words) => expect(isPending(figure, words, 'figure')).toBe(false))

  it('not by another tag', () => expect(isPending(figure, 'ruim dertig locaties', 'claim')).toBe(true))
  it('not by words beside it', () => expect(isPending(figure, 'Op', 'figure')).toBe(true))
  it('not where a quotation stands within a quotation', () => {
    expect(isPending(small, outer.quote, 'quote')).toBe(true)
    expect(isPending(outer, small.quote, 'quote')).toBe(true)
  })
  it('where a quotation was tagged without its marks', () =>
    expect(isPending(inner, 'een aanval tegen hen allen', 'quote')).toBe(false))
})

it('keeps the order', () => expect(pendingSuggestions([outer, small, figure], [])).toEqual([outer, small, figure]))

it('finds each suggestion by its key, and none by another', () => {
  const sorted = [outer, { ...outer, tag: 'claim' as const }, small, inner, figure]
  for (const [index, suggestion] of sorted.entries())
    expect(indexOfSuggestion(sorted, keyOfSuggestion(suggestion))).toBe(index)
  expect(indexOfSuggestion(sorted, keyOfSuggestion({ ...figure, end: figure.end - 1 }))).toBe(-1)
  expect(indexOfSuggestion(sorted, null)).toBe(-1)
  expect(indexOfSuggestion([], keyOfSuggestion(figure))).toBe(-1)
})
