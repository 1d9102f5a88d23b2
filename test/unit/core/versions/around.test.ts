import { describe, expect, it } from 'vitest'
import { around } from '../../../../src/core/versions/around.ts'

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

describe('what stands around a change', () => {
  it('is the rest of its line', () => {
    const text = 'First line.\n\nIt fell by a third in June.\nLast line.'
    expect(around(text, spanOf(text, 'third'))).toEqual({ before: 'It fell by a ', after: ' in June.' })
    expect(around(text, spanOf(text, 'First'))).toEqual({ before: '', after: ' line.' })
    expect(around(text, spanOf(text, 'Last line.'))).toEqual({ before: '', after: '' })
  })

  it('is cut between words where the line is long, and says so', () => {
    const text = `${'many words '.repeat(40)}changed${' and more'.repeat(40)}`
    const { before, after } = around(text, spanOf(text, 'changed'))
    expect(before).toMatch(/^…(?:many )?words (?:many words )+$/)
    expect(after).toMatch(/^(?: and more)+(?: and)?…$/)
    expect(before.length).toBeLessThanOrEqual(81)
    expect(after.length).toBeLessThanOrEqual(81)
  })

  it('is nothing at the beginning of a text that begins with an empty line', () => {
    expect(around('\nwords', { start: 0, end: 0 })).toEqual({ before: '', after: '' })
  })
})
