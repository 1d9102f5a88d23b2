import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterAround, isInsidePair, isSpace, spanOfSelection } from '../../../../src/core/text/characters.ts'
import { runs } from '../../support/runs.ts'
import { ACUTE, clusterEdges, FAMILY, MARKS, textWithTwoOffsets, wildText } from '../support/texts.ts'

describe('isInsidePair', () => {
  it('holds between the halves of a surrogate pair and nowhere else', () => {
    const text = 'a💩b'
    expect([0, 1, 2, 3, 4].map((offset) => isInsidePair(text, offset))).toEqual([false, false, true, false, false])
  })

  it('does not hold beside a lone surrogate', () => {
    expect(isInsidePair('\ud83da', 1)).toBe(false)
    expect(isInsidePair('a\udca9', 1)).toBe(false)
    expect(isInsidePair('\udca9\ud83d', 1)).toBe(false)
  })
})

describe('isSpace', () => {
  it('agrees with \\s on every code unit', () => {
    const differing = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
      (character) => isSpace(character, 0) !== /\s/.test(character),
    )
    expect(differing).toEqual([])
  })
})

/** The cluster that an offset lies strictly inside, from a pass over the whole text. */
function clusterByFullPass(text: string, offset: number) {
  const edges = clusterEdges(text)
  if (edges.includes(offset) || offset < 0 || offset > text.length) return null
  const next = edges.findIndex((edge) => edge > offset)
  return { start: edges[next - 1], end: edges[next] }
}

describe('clusterAround', () => {
  it('agrees with a segmentation of the whole text at every offset', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        for (let offset = -1; offset <= text.length + 1; offset += 1) {
          expect(clusterAround(text, offset), `at ${offset}`).toEqual(clusterByFullPass(text, offset))
        }
      }),
    )
  })

  it.each([
    ['an e with an accent', ACUTE],
    ['a letter with three marks', MARKS],
    ['a family', FAMILY],
    ['a flag', '🇳🇱'],
    ['a Devanagari conjunct', 'क्षि'],
    ['a Hangul syllable', '한'],
    ['a letter with a thousand marks', `z${'\u0335'.repeat(1000)}`],
  ])('finds the whole of %s from each place inside it', (_, cluster) => {
    const text = `x${cluster}y`
    for (let offset = 2; offset < text.length - 1; offset += 1) {
      expect(clusterAround(text, offset)).toEqual({ start: 1, end: text.length - 1 })
    }
    expect(clusterAround(text, 1)).toBeNull()
    expect(clusterAround(text, text.length - 1)).toBeNull()
  })

  it('pairs the flags of a long row from its beginning', () => {
    const text = `x🇳${'🇳🇱'.repeat(200)}`
    for (const offset of [3, 5, 401, 799, 801]) {
      expect(clusterAround(text, offset), `at ${offset}`).toEqual(clusterByFullPass(text, offset))
    }
  })

  it('takes a carriage return and its line feed for one', () => {
    expect(clusterAround('a\r\nb', 2)).toEqual({ start: 1, end: 3 })
  })
})

describe('spanOfSelection', () => {
  it('leaves out white space at both ends, and keeps it within', () => {
    expect(spanOfSelection(' \n ruim  dertig\u00a0\t', 0, 17)).toEqual({ start: 3, end: 15 })
  })

  it('takes a selection that was made backwards', () => {
    expect(spanOfSelection('ruim dertig', 5, 0)).toEqual({ start: 0, end: 4 })
  })

  it.each([
    ['white space alone', ' \n\t\u00a0', 0, 4],
    ['nothing', 'woord', 2, 2],
    ['what lies outside the text', 'woord', 9, 12],
  ])('is null for %s', (_, text, start, end) => {
    expect(spanOfSelection(text, start, end)).toBeNull()
  })

  it('widens an edge inside a cluster to all of it', () => {
    const text = `x${FAMILY}y${ACUTE}`
    expect(spanOfSelection(text, 3, 4)).toEqual({ start: 1, end: 9 })
    expect(spanOfSelection(text, 0, 11)).toEqual({ start: 0, end: 12 })
  })

  it('cuts edges that lie beyond the text', () => {
    expect(spanOfSelection('woord', -5, 99)).toEqual({ start: 0, end: 5 })
  })

  it('gives a span that is never empty, never inside a cluster, and means itself', () => {
    fc.assert(
      fc.property(textWithTwoOffsets, ([text, one, other]) => {
        const span = spanOfSelection(text, one, other)
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        if (!span) {
          expect(text.slice(low, high).trim()).toBe('')
          return
        }
        expect(span.end).toBeGreaterThan(span.start)
        const edges = clusterEdges(text)
        expect(edges).toContain(span.start)
        expect(edges).toContain(span.end)
        expect(spanOfSelection(text, span.start, span.end)).toEqual(span)
      }),
      { numRuns: runs(500) },
    )
  })

  it('holds every selected character but outer white space, and beyond them the rest of their clusters alone', () => {
    fc.assert(
      fc.property(textWithTwoOffsets, ([text, one, other]) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const words = text.slice(low, high)
        const span = spanOfSelection(text, one, other)
        if (!span) return
        const from = high - words.trimStart().length
        const to = low + words.trimEnd().length
        const edges = clusterEdges(text)
        expect(span.start).toBe(edges.findLast((edge) => edge <= from))
        expect(span.end).toBe(edges.find((edge) => edge >= to))
      }),
      { numRuns: runs(500) },
    )
  })
})
