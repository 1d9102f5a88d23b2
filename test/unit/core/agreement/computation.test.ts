import { describe, expect, it } from 'vitest'
import { createComputation, type Gammas, wasCut } from '../../../../src/core/agreement/computation.ts'
import { annotationOf } from '../support/layers.ts'

const TEXT = 'The plan passed by 31 votes to 17. Work starts in April, the mayor said.'

/** Gamma of two annotators, against a clock that runs `step` milliseconds each time it is looked at. */
function gammasWithin(time: number, step: number): { readonly gammas: Gammas; readonly parts: readonly number[] } {
  const computation = createComputation(['ann', 'bob'])
  const layer = (annotator: string, by: number) => ({
    annotator,
    annotations: [4, 30, 50].map((start, number) => annotationOf(TEXT, number, start + by, start + by + 9)),
  })
  computation.add({ text: TEXT, layers: [layer('ann', 0), layer('bob', 2)] })
  let clock = 0
  const now = () => {
    clock += step
    return clock
  }
  const steps = computation.gammas({ time, now })
  const parts: number[] = []
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) return { gammas: next.value, parts }
    parts.push(next.value.part)
  }
}

describe('the time that gamma is given', () => {
  it('cuts nothing where it is enough', () => {
    const { gammas } = gammasWithin(60_000, 1)
    expect(wasCut(gammas)).toBe(false)
    expect(gammas.overall).toMatchObject({ cutAt: null, reason: null })
  })

  it('is shared, so that gamma by tag has its value too, and progress only grows', () => {
    const { gammas, parts } = gammasWithin(200, 1)
    expect(wasCut(gammas)).toBe(true)
    for (const gamma of [gammas.overall, gammas.byTag.claim]) {
      expect(gamma.reason).toBeNull()
      expect(gamma).toMatchObject({ cutAt: expect.any(Number) })
    }
    expect(parts).toEqual([...parts].sort((a, b) => a - b))
    expect(parts.at(-1)).toBeLessThanOrEqual(1)
  })

  it('leaves gamma undefined where it is over at once', () => {
    expect(gammasWithin(0, 1).gammas.overall).toEqual({ value: null, reason: 'out-of-time' })
  })
})
