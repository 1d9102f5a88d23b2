import { describe, expect, it } from 'vitest'
import { createClaimIndex } from '../../../../src/core/claims/likeness.ts'

const said = (statement: string, name?: string, language = 'en') => ({
  statement,
  language,
  claimant: name === undefined ? null : { name },
})

describe('claims that may say the same', () => {
  const index = createClaimIndex<string>()
  index.add('bridge', said('The new bridge over the river cost 40 million euros.', 'Ann Lee'))
  index.add('school', said('The city closed three primary schools last year.'))
  index.add('crime', said('Crime in the capital rose by 12% in 2023.'))

  it('are found by their words and figures, with the reason', () => {
    const [found, ...others] = index.like(said('Building the river bridge cost 40 million euros', 'Mayor Lee'))
    expect(found?.id).toBe('bridge')
    expect(found?.reasons.map(({ kind }) => kind)).toEqual(['words', 'figure', 'speaker'])
    expect(others).toEqual([])
  })

  it('are found where another figure is stated', () => {
    const [found] = index.like(said('The bridge over the river has cost 31 million euros so far.'))
    expect(found?.reasons).toContainEqual(
      expect.objectContaining({
        kind: 'other-figure',
        figure: expect.objectContaining({ value: 31_000_000 }),
        other: expect.objectContaining({ value: 40_000_000 }),
      }),
    )
  })

  it('are none where only a figure or a word is shared', () => {
    expect(index.like(said('The stadium needs 40 million euros.'))).toEqual([])
    expect(index.like(said('The capital has a new mayor.'))).toEqual([])
    expect(index.like(said(''))).toEqual([])
  })

  it('are found no more once they are removed, and once where they were changed', () => {
    index.add('bridge', said('The old bridge over the river is closed.'))
    expect(index.size()).toBe(3)
    index.remove('bridge')
    expect(index.like(said('The old bridge over the river is closed.'))).toEqual([])
  })
})
