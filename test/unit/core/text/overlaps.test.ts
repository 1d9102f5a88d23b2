import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Annotation, anchorOf } from '../../../../src/core/model/annotation.ts'
import { compareSpans } from '../../../../src/core/model/span.ts'
import { TAGS, type Tag } from '../../../../src/core/model/tag.ts'
import { claimsInQuotes } from '../../../../src/core/text/overlaps.ts'

const TEXT = 'x'.repeat(60)

function annotation(tag: Tag, start: number, end: number, id = `${tag}${start}`): Annotation {
  return {
    id,
    tag,
    start,
    end,
    ...anchorOf(TEXT, { start, end }),
    note: '',
    links: [],
    created: '',
    updated: '',
  }
}

test('what a claim and a quote share is found, whichever begins first', () => {
  const nested = [annotation('claim', 0, 30), annotation('quote', 10, 20)]
  expect(claimsInQuotes(nested)).toEqual([{ id: 'quote10', start: 10, end: 20 }])
  const crossing = [annotation('quote', 5, 20), annotation('claim', 10, 40)]
  expect(claimsInQuotes(crossing)).toEqual([{ id: 'claim10', start: 10, end: 20 }])
  expect(claimsInQuotes([annotation('claim', 0, 10), annotation('quote', 10, 20)])).toEqual([])
})

test('what is found covers exactly what both cover', () => {
  const places = fc.array(
    fc.tuple(fc.constantFrom(...TAGS), fc.nat(50), fc.integer({ min: 1, max: 9 })).map(([tag, start, length]) => {
      return { tag, start, end: start + length }
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(places, (spans) => {
      const sorted = [...spans]
        .sort(compareSpans)
        .map(({ tag, start, end }, at) => annotation(tag, start, end, `${at}`))
      const covers = (tag: Tag, offset: number) =>
        sorted.some((span) => span.tag === tag && span.start <= offset && offset < span.end)
      const found = claimsInQuotes(sorted)
      for (let offset = 0; offset < TEXT.length; offset++) {
        const shared = found.some(({ start, end }) => start <= offset && offset < end)
        expect(shared).toBe(covers('claim', offset) && covers('quote', offset))
      }
    }),
  )
})
