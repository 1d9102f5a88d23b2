import { describe, expect, it } from 'vitest'
import { type MigrationStep, migrate } from '../../../../src/core/model/migrate.ts'

/** A format as it could have gone: words, then spans, then spans with a tag. */
const STEPS: readonly MigrationStep[] = [
  { from: 1, change: ({ word, ...rest }) => ({ ...rest, span: { words: word } }) },
  { from: 2, change: (content) => ({ ...content, tag: 'claim' }) },
]

describe('migrate', () => {
  it('takes every step from the version that was found', () => {
    const now = { format: 'x', version: 3, span: { words: 'wall' }, tag: 'claim' }
    expect(migrate({ format: 'x', version: 1, word: 'wall' }, 1, 3, STEPS)).toEqual(now)
    expect(migrate({ format: 'x', version: 2, span: { words: 'wall' } }, 2, 3, STEPS)).toEqual(now)
  })

  it('leaves alone what is of this version, or older than the first step', () => {
    const current = { format: 'x', version: 3 }
    expect(migrate(current, 3, 3, STEPS)).toBe(current)
    const ancient = { format: 'x', version: 0 }
    expect(migrate(ancient, 0, 3, STEPS)).toBe(ancient)
  })

  it('leaves the content that it is given as it was', () => {
    const before = Object.freeze({ format: 'x', version: 1, word: 'wall' })
    migrate(before, 1, 3, STEPS)
    expect(before).toEqual({ format: 'x', version: 1, word: 'wall' })
  })

  it('is a mistake in the program where a step is missing', () => {
    expect(() => migrate({}, 1, 4, STEPS)).toThrow('no step leads on')
    expect(() => migrate({}, 1, 3, STEPS.toReversed())).toThrow('no step leads on')
  })
})
