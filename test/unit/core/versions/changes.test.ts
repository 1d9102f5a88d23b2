import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../../../src/core/versions/changes.ts'
import { changesQuote, touching } from '../../../../src/core/versions/quotedPassages.ts'
import { sketchNearness, sketchOf } from '../../../../src/core/versions/sketch.ts'
import { runs } from '../../support/runs.ts'

function told(earlier: string, later: string) {
  return changesBetween(earlier, later).map(({ kind, before, after, figures }) => ({
    kind,
    before: before && earlier.slice(before.start, before.end),
    after: after && later.slice(after.start, after.end),
    ...(figures && { figures }),
  }))
}

describe('what changed', () => {
  it('is a figure with both values', () => {
    expect(
      told(
        'In all 1.250 people were evacuated from the centre.',
        'In all 1.300 people were evacuated from the centre.',
      ),
    ).toEqual([{ kind: 'replaced', before: '1.250', after: '1.300', figures: { before: 1250, after: 1300 } }])
    expect(told('It fell by 3,1 percent in a year.', 'It fell by 2,9 percent in a year.')[0]).toMatchObject({
      figures: { before: 3.1, after: 2.9 },
    })
  })

  it('is what was added and removed, by words', () => {
    expect(
      told('The mayor said that the wall is needed now.', 'The mayor of Delft said that the wall is needed.'),
    ).toEqual([
      { kind: 'added', before: null, after: 'of Delft' },
      { kind: 'removed', before: 'now', after: null },
    ])
  })

  it('is a paragraph that moved, once', () => {
    const paragraphs = [
      'The first paragraph speaks about the vote of the city council on Tuesday night and its length.',
      'A second one is about money that the province must find before the summer of next year begins.',
      'Third comes the water board, whose chairman sees risks for everybody who lives along the old dike.',
    ]
    const [one = '', two = '', three = ''] = paragraphs
    const changes = told(paragraphs.join('\n\n'), [two, three, one].join('\n\n'))
    expect(changes).toEqual([{ kind: 'moved', before: one, after: one }])
  })

  it('is no full stop that a passage at the end of the text lends to another', () => {
    const [one, two, three] = [
      'The first paragraph speaks about the vote of the city council on Tuesday night and its length.',
      'A second one is about money that the province must find before the summer of next year begins.',
      'Third comes the water board, whose chairman sees risks for everybody who lives along the old dike.',
    ]
    expect(
      told([one, two, three].join('\n\n'), [two, one].join('\n\n'))
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['moved', 'removed'])
  })

  it('is nothing where only typography differs', () => {
    expect(told('“We can’t wait…” – she said.', '"We can\'t wait..." - she\nsaid.')).toEqual([])
  })

  it('is near an annotation of either text that it touches, and changes a quote that it is in', () => {
    const [change] = changesBetween('It costs 40 million.', 'It costs 52 million.')
    if (!change) throw new Error('no change')
    const [figure, first, verb] = [9, 0, 0].map((start, index) => ({ start, end: [19, 2, 8][index] ?? 0 }))
    if (!figure || !first || !verb) throw new Error('no span')
    expect(touching([figure], [], 0)(change)).toBe(true)
    expect(touching([], [figure], 0)(change)).toBe(true)
    expect(touching([first], [first], 0)(change)).toBe(false)
    expect(touching([verb], [], 5)(change)).toBe(true)
    expect(changesQuote([figure], [])(change)).toBe(true)
    expect(changesQuote([figure], [])({ ...change, kind: 'moved' })).toBe(false)
  })

  it('covers all words: without what was added, the later text has only words of the earlier one', () => {
    const text = fc
      .array(fc.constantFrom(...'a bee sea 12 3,5 dee “ee” eff.'.split(' ')), { maxLength: 40 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const cut = (of: string, side: 'before' | 'after') => {
          const marks = [...of]
          for (const { kind, [side]: span } of changesBetween(earlier, later)) {
            if (span && kind !== 'moved') marks.fill(' ', span.start, span.end)
          }
          return marks.join('').match(/\S+/g)?.join('') ?? ''
        }
        const sorted = (of: string) => [...of].sort().join('')
        expect(sorted(cut(later, 'after'))).toBe(sorted(cut(earlier, 'before')))
      }),
      { numRuns: runs(200) },
    )
  })
})

describe('a sketch', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 120, maxLength: 200 })

  it('is as near to itself as can be, and far from other words', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [a, b] = [sketchOf(one.join(' ')), sketchOf(other.join(' '))]
        expect(sketchNearness(a, a)).toBe(1)
        expect(sketchNearness(a, b)).toBe(sketchNearness(b, a))
        expect(sketchNearness(a, b)).toBeLessThan(0.3)
      }),
      { numRuns: runs(30) },
    )
  })

  it('is near to that of a text with a few words changed', () => {
    fc.assert(
      fc.property(words, (one) => {
        const changed = one.map((word, index) => (index % 60 === 30 ? 'gewijzigd' : word))
        expect(sketchNearness(sketchOf(one.join(' ')), sketchOf(changed.join(' ')))).toBeGreaterThan(0.5)
      }),
      { numRuns: runs(30) },
    )
  })

  it('is empty of a text without words', () => {
    expect(sketchNearness(sketchOf('…'), sketchOf(''))).toBe(0)
  })
})
