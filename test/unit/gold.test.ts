import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type GoldArticle, readGold } from '../gold/gold.ts'
import { parseMarked } from '../gold/marks.ts'

const gold = readGold(join(import.meta.dirname, '../gold'))
const sum = (count: (article: GoldArticle) => number) => gold.reduce((total, article) => total + count(article), 0)

describe('the gold set', () => {
  it('has at least ten articles in both languages, half of them held out, with at least 300 tags', () => {
    expect(gold.length).toBeGreaterThanOrEqual(10)
    expect(gold.filter(({ half }) => half === 'open')).toHaveLength(gold.length / 2)
    expect(gold.filter(({ language }) => language === 'nl')).toHaveLength(gold.length / 2)
    expect(sum(({ tags }) => tags.length)).toBeGreaterThanOrEqual(300)
  })

  it('has slices that equal the quotes, and links that lead to attributions', () => {
    for (const { text, tags } of gold)
      for (const { start, end, quote, link } of tags) {
        expect(text.slice(start, end)).toBe(quote)
        if (link) expect(tags.map(({ id }) => id)).toContain(link)
      }
  })

  it('leaves no mark in the text', () => {
    for (const { text } of gold) expect(text).not.toMatch(/[⟦⟧|]/u)
  })
})

describe('parseMarked', () => {
  it('gives bare text and nested spans', () => {
    const { text, tags } = parseMarked('Zo ⟦q >a1|‘⟦f 2;exact;uur;duration|twee uur⟧’⟧, ⟦a1 Kegge;person|zegt Kegge⟧')
    expect(text).toBe('Zo ‘twee uur’, zegt Kegge')
    expect(tags).toEqual([
      { tag: 'quote', link: 'a1', start: 3, end: 13, quote: '‘twee uur’' },
      {
        tag: 'figure',
        value: { value: 2, bound: 'exact', unit: 'uur', kind: 'duration' },
        start: 4,
        end: 12,
        quote: 'twee uur',
      },
      {
        tag: 'attribution',
        id: 'a1',
        speaker: { name: 'Kegge', kind: 'person' },
        start: 15,
        end: 25,
        quote: 'zegt Kegge',
      },
    ])
  })

  it('refuses marks that are not paired', () => {
    expect(() => parseMarked('⟦q|‘a’')).toThrow()
    expect(() => parseMarked('a⟧')).toThrow()
  })
})
