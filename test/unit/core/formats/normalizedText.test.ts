import { describe, expect, it } from 'vitest'
import { fromNormalized, normalizedText, toNormalized } from '../../../../src/core/formats/normalizedText.ts'
import { ACUTE } from '../support/texts.ts'

describe('plain', () => {
  const plain = (text: string) => normalizedText(text, 'plain').text

  it.each([
    ['“Yes” – he said…', '"Yes"-he  said...'],
    ['a — b', 'a -- b'],
    ['the ﬁrst co\u00adoperation', 'the first\ncooperation'],
    [`Caf${ACUTE}\n\nx`, 'Café x'],
    ['bad \0 sign', 'bad \ufffd sign'],
  ])('takes %j and %j for the same', (one, other) => expect(plain(one)).toBe(plain(other)))

  it.each([
    ['Smit', 'smit'],
    ['café', 'cafe'],
    ['3.4', '34'],
  ])('tells %j from %j', (one, other) => expect(plain(one)).not.toBe(plain(other)))

  it('knows of each unit where it comes from', () => {
    const text = 'a “ﬁne”  --  day'
    const normalized = normalizedText(text, 'plain')
    expect(normalized.text).toBe('a"fine"-day')
    const wordsOf = (start: number, end: number) => {
      const span = fromNormalized(normalized, { start, end })
      return span && text.slice(span.start, span.end)
    }
    expect([wordsOf(1, 7), wordsOf(2, 3), wordsOf(8, 11), wordsOf(8, 12)]).toEqual(['“ﬁne”', 'ﬁ', 'day', null])
    expect(toNormalized(normalized, { start: 7, end: 9 })).toBeNull()
  })
})
