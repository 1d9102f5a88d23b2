import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_MEMORY, type Memory } from '../../../../src/core/model/memory.ts'
import { TAGS, type Tag } from '../../../../src/core/model/tag.ts'
import { holdingBack, recall } from '../../../../src/core/suggest/recall.ts'
import type { Suggestion } from '../../../../src/core/suggest/suggestion.ts'
import { MADE } from '../support/layers.ts'

type Counts = readonly [words: string, tag: Tag, tagged: number, rejected: number]

function memoryOf(...entries: readonly Counts[]): Memory {
  const words = entries.map(([words, tag, tagged, rejected]) => ({ words, tag, tagged, rejected, at: MADE }))
  return { ...EMPTY_MEMORY, words }
}

function suggestionOf(text: string, quote: string, tag: Tag = 'figure'): Suggestion {
  const start = text.indexOf(quote)
  return { tag, start, end: start + quote.length, quote, rule: 'figure-count', confidence: 0.9 }
}

const recalled = (text: string, memory: Memory, found: readonly Suggestion[] = []) =>
  recall(text, memory, found, TAGS).map(({ quote, tag }) => `${tag}: ${quote}`)

describe('what the memory proposes', () => {
  it('is every place of words that were tagged', () =>
    expect(recalled('Dertig man, zegt hij. En dertig man later.', memoryOf(['dertig man', 'figure', 1, 0]))).toEqual([
      'figure: Dertig man',
      'figure: dertig man',
    ]))

  it('trusts the exact words more than those with other capitals', () => {
    const found = recall('Dertig man en dertig man', memoryOf(['dertig man', 'figure', 1, 0]), [], TAGS)
    const [other, exact] = found.map(({ confidence }) => confidence)
    expect(exact).toBeCloseTo(2 / 3)
    expect(other).toBeLessThan(exact ?? 0)
    expect(found.map(({ rule }) => rule)).toEqual(['memory', 'memory'])
  })

  it.each([
    ['within a longer word', 'dertigman en zesendertig man', ['dertig man', 'figure', 1, 0]],
    ['that was rejected as often', 'dertig man', ['dertig man', 'figure', 1, 1]],
    ['over a blank line', 'dertig\n\nman', ['dertig man', 'figure', 1, 0]],
  ] as const)('is nothing %s', (_, text, entry) => expect(recalled(text, memoryOf(entry))).toEqual([]))

  it.each([
    ['spaced', 'Er zijn dertig\u00a0\nman.', 'dertig man', 'dertig\u00a0\nman'],
    ['quoted', 'Hij riep “dat nooit”.', '„dat nooit”', '“dat nooit”'],
    ['hyphenated', 'Dat zijn der\u00adtig man.', 'dertig man', 'der\u00adtig man'],
  ])('finds words that are %s otherwise', (_, text, words, stored) =>
    expect(recalled(text, memoryOf([words, 'figure', 1, 0]))).toEqual([`figure: ${stored}`]),
  )

  it('is nothing where the rules found the same tag already', () => {
    const text = 'ruim dertig man'
    const memory = memoryOf(['dertig man', 'figure', 1, 0])
    expect(recalled(text, memory, [suggestionOf(text, 'ruim dertig man')])).toEqual([])
    expect(recalled(text, memory, [suggestionOf(text, 'ruim dertig man', 'claim')])).toEqual(['figure: dertig man'])
  })

  it('takes the longest words that begin in a place', () =>
    expect(
      recalled('aldus de Noor', memoryOf(['aldus', 'attribution', 1, 0], ['aldus de Noor', 'attribution', 1, 0])),
    ).toEqual(['attribution: aldus de Noor']))

  it('finds words that begin with a quotation mark', () =>
    expect(recalled('Hij riep „dat nooit”.', memoryOf(['„dat nooit”', 'quote', 1, 0]))).toEqual(['quote: „dat nooit”']))

  it('is asked for by kind', () =>
    expect(recall('dertig man', memoryOf(['dertig man', 'claim', 1, 0]), [], ['figure'])).toEqual([]))

  it('quotes the text, in order, without overlap of one tag', () => {
    const words = fc.constantFrom('de', 'man', 'de man', 'de man de', 'Man', 'de 3')
    const text = fc.array(fc.constantFrom('de ', 'man ', 'Man ', '3 ', ', '), { maxLength: 30 })
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), text, (known, parts) => {
        const whole = parts.join('')
        const found = recall(whole, memoryOf(...known.map((one) => [one, 'claim', 1, 0] as const)), [], TAGS)
        for (const { start, end, quote } of found) expect(whole.slice(start, end)).toBe(quote)
        for (const [index, { start }] of found.entries())
          expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0)
      }),
    )
  })
})

describe('what the memory holds back', () => {
  const text = 'Er zijn dertig man.'
  const suggestion = suggestionOf(text, 'dertig man')

  it.each([
    ['words that were rejected', memoryOf(['dertig man', 'figure', 0, 1]), true],
    ['words that were rejected with other capitals', memoryOf(['Dertig man', 'figure', 0, 1]), true],
    ['words that were rejected as they are encoded elsewhere', memoryOf(['dertig\u00a0man', 'figure', 0, 1]), true],
    ['not words that were tagged as often', memoryOf(['dertig man', 'figure', 1, 1]), false],
    ['not words that were rejected for another tag', memoryOf(['dertig man', 'claim', 0, 1]), false],
    [
      'not words whose exact form was tagged',
      memoryOf(['DERTIG MAN', 'figure', 0, 1], ['dertig man', 'figure', 1, 0]),
      false,
    ],
    ['not other words', memoryOf(['dertig', 'figure', 0, 1]), false],
  ] as const)('is %s', (_, memory, held) => expect(holdingBack(memory, 'navo-top')(suggestion)).toBe(held))

  it('is a rejected place, in that article alone, also where its words are too long to remember', () => {
    const { tag, start, end } = suggestion
    const memory: Memory = { ...EMPTY_MEMORY, places: [{ article: 'navo-top', tag, start, end, at: MADE }] }
    expect(holdingBack(memory, 'navo-top')(suggestion)).toBe(true)
    expect(holdingBack(memory, 'haven')(suggestion)).toBe(false)
  })
})
