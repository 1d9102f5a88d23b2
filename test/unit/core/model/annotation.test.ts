import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Annotation,
  anchorOf,
  CONTEXT_LENGTH,
  compareAnnotations,
  orderFields,
} from '../../../../src/core/model/annotation.ts'
import { annotationOf, uuid } from '../support/layers.ts'
import { clusterEdges, someText } from '../support/texts.ts'

describe('anchorOf', () => {
  it('keeps 32 code units on each side', () => {
    const text = `${'x'.repeat(40)}QUOTE${'y'.repeat(40)}`
    expect(anchorOf(text, { start: 40, end: 45 })).toEqual({
      quote: 'QUOTE',
      prefix: 'x'.repeat(32),
      suffix: 'y'.repeat(32),
    })
  })

  it('keeps fewer at the edges of the text', () => {
    expect(anchorOf('een twee drie', { start: 4, end: 8 })).toEqual({ quote: 'twee', prefix: 'een ', suffix: ' drie' })
    expect(anchorOf('twee', { start: 0, end: 4 })).toEqual({ quote: 'twee', prefix: '', suffix: '' })
  })

  it('keeps 31 where the 32nd would be half of a surrogate pair', () => {
    const text = `💩${'x'.repeat(31)}Q${'y'.repeat(31)}💩`
    expect(anchorOf(text, { start: 33, end: 34 })).toEqual({
      quote: 'Q',
      prefix: 'x'.repeat(31),
      suffix: 'y'.repeat(31),
    })
  })

  it('keeps a surrogate pair that just fits', () => {
    const text = `💩${'x'.repeat(30)}Q${'y'.repeat(30)}💩`
    const { prefix, suffix } = anchorOf(text, { start: 32, end: 33 })
    expect(prefix).toBe(`💩${'x'.repeat(30)}`)
    expect(suffix).toBe(`${'y'.repeat(30)}💩`)
  })

  it('gives parts that lie beside each other in the text, well-formed, as long as they can be', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(), (text, one, other) => {
        const edges = clusterEdges(text)
        const first = one % (edges.length - 1)
        const start = edges[first] ?? 0
        const end = edges[first + 1 + (other % (edges.length - 1 - first))] ?? text.length
        const { quote, prefix, suffix } = anchorOf(text, { start, end })
        expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + quote + suffix)
        expect(quote).toBe(text.slice(start, end))
        for (const [part, room] of [
          [prefix, start],
          [suffix, text.length - end],
        ] as const) {
          expect(part).not.toMatch(/\p{Cs}/u)
          expect(part.length).toBeLessThanOrEqual(CONTEXT_LENGTH)
          expect(part.length).toBeGreaterThanOrEqual(Math.min(CONTEXT_LENGTH - 1, room))
        }
      }),
    )
  })
})

describe('compareAnnotations', () => {
  it('orders by start, then end, then id', () => {
    const text = 'een twee drie'
    const annotations = [
      annotationOf(text, 3, 4, 8),
      annotationOf(text, 1, 4, 13),
      annotationOf(text, 2, 4, 8),
      annotationOf(text, 4, 0, 13),
    ]
    const numbers = annotations.sort(compareAnnotations).map(({ id }) => id)
    expect(numbers).toEqual([uuid(4), uuid(2), uuid(3), uuid(1)])
  })

  it('is 0 for an annotation and itself alone', () => {
    const annotation = annotationOf('een', 1, 0, 3)
    expect(compareAnnotations(annotation, annotation)).toBe(0)
    expect(compareAnnotations(annotation, { ...annotation, id: uuid(2) })).toBeLessThan(0)
    expect(compareAnnotations({ ...annotation, id: uuid(2) }, annotation)).toBeGreaterThan(0)
  })
})

describe('orderFields', () => {
  it('puts known fields in the order of the file format and unknown ones behind them', () => {
    const annotation = annotationOf('een', 1, 0, 3, { value: { value: 1, bound: 'exact', unit: null, kind: 'count' } })
    const shuffled = { extra: 1, ...Object.fromEntries(Object.entries(annotation).reverse()), other: 2 }
    expect(Object.keys(orderFields(shuffled as unknown as Annotation))).toEqual([
      'id',
      'tag',
      'start',
      'end',
      'quote',
      'prefix',
      'suffix',
      'note',
      'links',
      'value',
      'created',
      'updated',
      'extra',
      'other',
    ])
  })

  it('leaves out what is undefined and keeps what is null, empty or 0', () => {
    const odd = { ...annotationOf('een', 1, 0, 3), value: undefined, extra: null, zero: 0, none: '' }
    const ordered = orderFields(odd)
    expect(ordered).not.toHaveProperty('value')
    expect(ordered).toMatchObject({ start: 0, extra: null, zero: 0, none: '' })
  })
})
