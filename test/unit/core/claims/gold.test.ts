import { describe, expect, it } from 'vitest'
import { claimPairs, heldOutFigures, scoreFigures, scorePairs } from '../../../gold/claims.ts'

describe.each(['en', 'nl'] as const)('the pairs of claims in %s', (language) => {
  const pairs = claimPairs(language)

  it('are at least 150, a third of them held out, with claims that say the same, differ by a figure, or are others', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(150)
    expect(pairs.filter(({ isHeldOut }) => isHeldOut).length / pairs.length).toBeGreaterThan(0.3)
    for (const says of ['same', 'figure', 'other'] as const)
      expect(pairs.filter((pair) => pair.says === says && pair.isHeldOut).length).toBeGreaterThan(5)
    expect(new Set(pairs.map(({ one, other }) => `${one} ${other}`)).size).toBe(pairs.length)
  })

  it('are told apart as well as `docs/speed.md` says, also those that were held out', () => {
    for (const isHeldOut of [false, true]) {
      const { precision, recall } = scorePairs(
        language,
        pairs.filter((pair) => pair.isHeldOut === isHeldOut),
      )
      expect(precision).toBeGreaterThanOrEqual(0.66)
      expect(recall).toBeGreaterThanOrEqual(0.84)
    }
  })

  it('hold figures that are stated differently, at least 60 pairs, told apart as well as the first time', () => {
    const figures = heldOutFigures(language)
    expect(figures.length).toBeGreaterThanOrEqual(60)
    const { precision, recall } = scoreFigures(figures)
    expect(precision).toBeGreaterThanOrEqual(0.96)
    expect(recall).toBeGreaterThanOrEqual(0.83)
  })
})
