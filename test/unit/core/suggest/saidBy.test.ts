import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../../src/core/suggest/saidBy.ts'
import { suggest } from '../../../../src/core/suggest/suggest.ts'
import { blocksOf } from '../../../../src/core/text/paragraphs.ts'

const TEXT = [
  'The wall costs about £214 million, said mayor Ann Smit on Monday. Some 1,200 chairs were empty.',
  'She said that nobody spoke against it.',
].join('\n\n')
const read = { text: TEXT, blocks: blocksOf(TEXT), language: 'en' }
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

describe('what words say that somebody tags by hand', () => {
  it('is a figure’s value by the rules that suggest, also where a word that bounds it was left out', () => {
    const value = { value: 214_000_000, bound: 'about', unit: 'GBP', kind: 'money' }
    expect(saidBy(read, span('about £214 million'), 'figure', [])).toEqual({ value })
    expect(saidBy(read, span('£214 million'), 'figure', [])).toMatchObject({
      value: { value: 214_000_000, unit: 'GBP' },
    })
  })

  it('is an attribution’s speaker', () => {
    expect(saidBy(read, span('said mayor Ann Smit'), 'attribution', [])).toEqual({
      speaker: { name: 'Ann Smit', kind: 'person' },
    })
  })

  it('is whom a pronoun carries back to, where suggestions for the whole text are there', () => {
    const found = suggest(TEXT, 'en')
    expect(saidBy(read, span('She said'), 'attribution', found)).toMatchObject({ speaker: { name: 'Ann Smit' } })
    expect(saidBy(read, span('She said'), 'attribution', [])).toEqual({})
  })

  it('is nothing for other tags, for words without a number, and where there are several', () => {
    expect(saidBy(read, span('£214 million'), 'claim', [])).toEqual({})
    expect(saidBy(read, span('The wall'), 'figure', [])).toEqual({})
    expect(saidBy(read, span(TEXT.slice(0, TEXT.indexOf(' chairs'))), 'figure', [])).toEqual({})
  })
})
