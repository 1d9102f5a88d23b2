import { describe, expect, it } from 'vitest'
import { countWords } from '../../../../src/core/text/words.ts'

describe('countWords', () => {
  it.each([
    ['', 0],
    [' \n\t ', 0],
    ['een', 1],
    [' ruim dertig\u00a0locaties,\n\nzegt hij. ', 5],
    ['💩 – 40.000', 3],
  ])('counts in %j %i runs of characters', (text, count) => {
    expect(countWords(text)).toBe(count)
  })
  it('agrees with the regular expression on every kind of white space', () => {
    for (let unit = 0; unit < 0xd800; unit += 1) {
      const text = `a${String.fromCharCode(unit)}b`
      expect(countWords(text), unit.toString(16)).toBe(text.match(/\S+/g)?.length)
    }
  })
})
