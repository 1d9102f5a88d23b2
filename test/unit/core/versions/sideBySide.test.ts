import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Piece, sideBySide } from '../../../../src/core/versions/sideBySide.ts'

const EARLIER = `Council backs the wall

The plan costs 40 million euro and passed by 31 votes to 17 on Tuesday night.

Nobody in the gallery was surprised by that.

Work begins in April.`
const LATER = `Council backs the wall

The plan costs 52 million euro and passed by 31 votes to 17 on Tuesday night.

The mayor called it a good day for the river.

Work begins in April.`

const words = (all: readonly Piece[] | null, as?: Piece['as']) =>
  all
    ?.filter((one) => as === undefined || one.as === as)
    .map(({ text }) => text)
    .join(as ? '|' : '') ?? null

describe('two versions side by side', () => {
  it('puts paragraphs that share words beside each other, and marks what differs', () => {
    const rows = sideBySide(EARLIER, LATER)
    expect(rows.map(({ before, after }) => [words(before), words(after)])).toEqual([
      ['Council backs the wall', 'Council backs the wall'],
      [EARLIER.split('\n\n')[1], LATER.split('\n\n')[1]],
      ['Nobody in the gallery was surprised by that.', 'The mayor called it a good day for the river.'],
      ['Work begins in April.', 'Work begins in April.'],
    ])
    expect([words(rows[1]?.before ?? [], 'changed'), words(rows[1]?.after ?? [], 'changed')]).toEqual(['40', '52'])
  })

  it('leaves the other side empty where a paragraph is new or gone', () => {
    const [first, second] = EARLIER.split('\n\n')
    expect(sideBySide(`${first}\n\n${second}`, `${first}`).map(({ after }) => words(after))).toEqual([first, null])
    expect(sideBySide(`${second}`, `${first}\n\n${second}`).map(({ before }) => words(before))).toEqual([null, second])
  })

  it('says of a passage that stands elsewhere that it has moved', () => {
    const [first, second, third, fourth] = EARLIER.split('\n\n')
    const rows = sideBySide(EARLIER, [first, third, second, fourth].join('\n\n'))
    const moved = rows.flatMap(({ after }) => after ?? []).filter(({ as }) => as === 'moved')
    expect(moved.length).toBeGreaterThan(0)
    expect(rows.flatMap(({ after }) => after ?? []).filter(({ as }) => as === 'changed')).toEqual([])
  })

  it('keeps paragraphs beside each other after one that moved away', () => {
    const all = [
      'Alpha council voted on Tuesday night to build the long wall along the river.',
      'Bravo scheme consists of a wall, a pumping station and a storage meadow for water.',
      'Charlie traders went home unhappy, for footfall near a similar wall had dropped.',
      'Delta money comes from central government and from the company that sells water.',
    ]
    const [a = '', b = '', c = '', d = ''] = all
    const rows = sideBySide(all.join('\n\n'), [a.replace('Tuesday', 'Monday'), c, d, b].join('\n\n'))
    expect(rows.map(({ before, after }) => [words(before), words(after)])).toEqual([
      [a, a.replace('Tuesday', 'Monday')],
      [b, null],
      [c, c],
      [d, d],
      [null, b],
    ])
  })

  it('loses no word of either version and keeps their order', () => {
    const word = fc.constantFrom('the', 'plan', 'costs', '40', 'million', 'river', 'votes', 'mayor', 'wall', 'night')
    const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))
    const text = fc.array(paragraph, { maxLength: 6 }).map((all) => all.join('\n\n'))
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const rows = sideBySide(earlier, later)
        const side = (of: 'before' | 'after') => rows.flatMap((row) => (row[of] ? [words(row[of])] : []))
        expect(side('before')).toEqual(earlier === '' ? [] : earlier.split('\n\n'))
        expect(side('after')).toEqual(later === '' ? [] : later.split('\n\n'))
      }),
    )
  })
})
