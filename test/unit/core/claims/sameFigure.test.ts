import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createClaimIndex } from '../../../../src/core/claims/likeness.ts'
import { isComparable, saysSameFigure } from '../../../../src/core/claims/sameFigure.ts'
import { termsOf } from '../../../../src/core/claims/terms.ts'

/** The first figure of some words. */
function figureIn(words: string, language: string) {
  const [value] = termsOf({ statement: words, language, claimant: null }).figures
  if (!value) throw new Error(`no figure in “${words}”`)
  return value
}

const PAIRS = readFileSync(join(import.meta.dirname, '../../../gold/claims/figures.txt'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [language: string, says: string, one: string, other: string])

describe('figures that are stated differently', () => {
  it.each(PAIRS)('%s: %s: %s, %s', (language, says, one, other) => {
    const [a, b] = [figureIn(one, language), figureIn(other, language)]
    expect(saysSameFigure(a, b)).toBe(says === 'same')
    expect(saysSameFigure(b, a)).toBe(says === 'same')
  })

  it('can be compared across languages', () => {
    expect(saysSameFigure(figureIn('3 per cent of homes', 'en'), figureIn('3 procent van de huizen', 'nl'))).toBe(true)
    expect(isComparable(figureIn('90 minutes', 'en'), figureIn('twee uur', 'nl'))).toBe(true)
  })

  it('make claims about one thing more alike, with that figure as the reason', () => {
    const index = createClaimIndex<string>()
    const claimant = null
    const stated = (statement: string) => ({ statement, language: 'en', claimant })
    index.add('wall', stated('The flood wall will be 2.4 kilometres long.'))
    const [found] = index.like(stated('A flood wall of 2,400 metres is planned.'))
    expect(found?.reasons.map(({ kind }) => kind)).toEqual(['words', 'figure'])
  })
})
