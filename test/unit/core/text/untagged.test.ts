import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../../src/core/text/paragraphs.ts'
import { untaggedSentence } from '../../../../src/core/text/untagged.ts'

const TEXT = 'One is here. Two is there.\n\n* * *\n\nThree is last.'

function next(tagged: readonly string[], from: number): string | null {
  const spans = tagged
    .map((words) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }))
    .sort((a, b) => a.start - b.start)
  const sentence = untaggedSentence(TEXT, blocksOf(TEXT), spans, from)
  return sentence && TEXT.slice(sentence.start, sentence.end)
}

describe('untaggedSentence', () => {
  it('gives the first without a tag', () => {
    expect(next([], 0)).toBe('One is here.')
    expect(next(['is'], 0)).toBe('Two is there.')
    expect(next(['here. Two'], 0)).toBe('Three is last.')
  })

  it('goes on from where one is, and begins again at the top', () => {
    expect(next([], 1)).toBe('Two is there.')
    expect(next([], TEXT.length)).toBe('One is here.')
    expect(next(['One'], TEXT.length)).toBe('Two is there.')
  })

  it('passes over what can’t be read, and knows when nothing is left', () => {
    expect(next([], TEXT.indexOf('*'))).toBe('Three is last.')
    expect(next(['One is', 'there', 'last'], 0)).toBeNull()
  })

  it('is not touched by a span that ends where the sentence begins', () => {
    expect(next(['One is here. ', 'Three'], 0)).toBe('Two is there.')
  })
})
