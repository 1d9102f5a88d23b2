import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSpans, createSpan, overlaps } from '../../../../src/core/model/span.ts'
import { codeOf } from '../support/layers.ts'

const anySpan = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 10 }))
  .map(([start, size]) => ({ start, end: start + size }))

describe('createSpan', () => {
  it('makes a span from 0 to the end of the text', () => {
    expect(createSpan(0, 5, 5)).toEqual({ ok: true, value: { start: 0, end: 5 } })
  })

  it.each([
    [2, 2],
    [3, 2],
  ])('refuses %i–%i as empty', (start, end) => {
    expect(codeOf(createSpan(start, end, 5))).toBe('span-empty')
  })

  it.each([
    [-1, 2],
    [0, 6],
    [6, 7],
    [0.5, 2],
    [0, 1.5],
    [Number.NaN, 2],
    [0, Number.POSITIVE_INFINITY],
  ])('refuses %d–%d as outside a text of 5 code units', (start, end) => {
    expect(createSpan(start, end, 5)).toEqual({
      ok: false,
      error: { code: 'span-outside', details: { start, end, length: 5 } },
    })
  })
})

describe('compareSpans', () => {
  it('orders by start, then by end', () => {
    const spans = [
      { start: 3, end: 4 },
      { start: 0, end: 9 },
      { start: 3, end: 3.5 },
      { start: 0, end: 2 },
    ]
    expect(spans.sort(compareSpans).map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [0, 9],
      [3, 3.5],
      [3, 4],
    ])
  })

  it('is 0 for equal edges alone', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        expect(compareSpans(a, b) === 0).toBe(a.start === b.start && a.end === b.end)
      }),
    )
  })
})

describe('overlaps', () => {
  it('holds where two spans share a code unit, whichever is named first', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const units = Array.from({ length: 40 }, (_, unit) => unit)
        const shared = units.some((unit) => a.start <= unit && unit < a.end && b.start <= unit && unit < b.end)
        expect(overlaps(a, b)).toBe(shared)
        expect(overlaps(b, a)).toBe(shared)
      }),
    )
  })

  it('does not hold for spans that only touch', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false)
  })
})
