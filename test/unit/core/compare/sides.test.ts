import { describe, expect, it } from 'vitest'
import { compareLayers } from '../../../../src/core/compare/compare.ts'
import { linksDiffer, linksSaid, sidesOf } from '../../../../src/core/compare/sides.ts'
import { annotationOf, uuid } from '../support/layers.ts'

const text = '“Er komen 40.000 man”, zegt Noor, aldus de minister.'

/** A layer with a quote and two attributions, the quote linked to the first or second of them, or (null) to neither. */
function layerBy(annotator: string, first: number, linked: 1 | 2 | null, end = 21) {
  const links = linked === null ? [] : [{ rel: 'attributed-to' as const, to: uuid(first + linked) }]
  return {
    annotator,
    annotations: [
      annotationOf(text, first, 0, end, { tag: 'quote', links }),
      annotationOf(text, first + 1, 23, 32, { tag: 'attribution' }),
      annotationOf(text, first + 2, 34, 51, { tag: 'attribution' }),
    ],
  }
}

describe('sidesOf', () => {
  it('puts together who says the same, the largest side first', () => {
    const layers = [layerBy('a', 10, null, 20), layerBy('b', 20, null), layerBy('c', 30, null)]
    const [quote] = compareLayers(layers)
    if (!quote) throw new Error('a unit')
    expect(sidesOf(quote).map(({ annotation, members }) => [annotation.end, members.map((m) => m.annotator)])).toEqual([
      [21, ['b', 'c']],
      [20, ['a']],
    ])
  })
})

describe('linksDiffer', () => {
  const differ = (...linked: readonly (1 | 2 | null)[]) => {
    const units = compareLayers(linked.map((to, index) => layerBy(`annotator-${index}`, 10 * (index + 1), to)))
    const quote = units.find(({ members }) => members[0]?.annotation.tag === 'quote')
    if (!quote) throw new Error('a unit')
    return linksDiffer(quote, linksSaid(units))
  }

  it('is so where two who link a place lead it to different places', () => {
    expect(differ(1, 2)).toBe(true)
    expect(differ(1, 1, 2)).toBe(true)
  })

  it('isn’t where they lead it to the same place, each in the own layer, or only one links it', () => {
    expect(differ(1, 1)).toBe(false)
    expect(differ(1, null)).toBe(false)
    expect(differ(null, null)).toBe(false)
  })
})
