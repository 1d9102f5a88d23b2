import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestDisorder, dissimilarity, type GammaUnit } from '../../../../src/core/agreement/gamma/alignment.ts'
import { assignMost, type Edge } from '../../../../src/core/agreement/gamma/assignment.ts'
import { type Continuum, GAMMA_DEFAULTS, type Gamma, gammaSteps } from '../../../../src/core/agreement/gamma/gamma.ts'
import { runs } from '../../support/runs.ts'
import { anySpans, shuffled, TEXT_LENGTH, tagged } from '../support/spans.ts'

function gammaOf(...continua: readonly Continuum[]): Gamma {
  return ended(gammaSteps(continua, { seed: 7, samples: 10, most: 30, precision: 0.05 }))
}

/** What it comes to. */
function ended<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const on = (...annotators: readonly (readonly GammaUnit[])[]): Continuum => ({ length: TEXT_LENGTH, annotators })

/** The best worth by trying every way. */
function bestByTrying(edges: readonly (readonly Edge[])[], taken: ReadonlySet<number> = new Set()): number {
  const [first, ...rest] = edges
  if (!first) return 0
  const without = bestByTrying(rest, taken)
  return first
    .filter(({ to }) => !taken.has(to))
    .reduce((best, { to, worth }) => Math.max(best, worth + bestByTrying(rest, new Set([...taken, to]))), without)
}

describe('assignMost', () => {
  const anyEdges = fc.array(
    fc.uniqueArray(fc.record({ to: fc.nat(5), worth: fc.integer({ min: 1, max: 9 }) }), {
      selector: ({ to }) => to,
      maxLength: 5,
    }),
    { maxLength: 6 },
  )

  it('finds what trying every way finds', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const partners = assignMost(edges, 6)
        const used = [...partners].filter((to) => to >= 0)
        expect(new Set(used).size).toBe(used.length)
        const worth = edges.reduce(
          (sum, list, left) => sum + (list.find(({ to }) => to === partners[left])?.worth ?? 0),
          0,
        )
        expect(worth).toBe(bestByTrying(edges))
      }),
      { numRuns: runs(500) },
    )
  })
})

describe('dissimilarity', () => {
  it('is nothing for equal units, Δ∅ for another tag on the same edges, more with the distance', () => {
    const unit = tagged('', 'claim', 10, 20)
    expect(dissimilarity(unit, unit)).toBe(0)
    expect(dissimilarity(unit, tagged('', 'quote', 10, 20))).toBe(1)
    expect(dissimilarity(unit, tagged('', 'claim', 15, 25))).toBe(0.25)
    expect(dissimilarity(unit, tagged('', 'claim', 30, 40))).toBe(4)
  })
})

describe('bestDisorder', () => {
  it('counts a unit that nobody else has as Δ∅ for each pair, divided by the mean number of units', () => {
    expect(bestDisorder([[tagged('', 'claim', 0, 5)], []])).toBe(2)
    expect(bestDisorder([[tagged('', 'claim', 0, 5)], [], []])).toBeCloseTo(3)
  })

  it('leaves two units apart where together they would cost more than apart', () => {
    expect(bestDisorder([[tagged('', 'claim', 0, 5)], [tagged('', 'claim', 40, 45)]])).toBe(2)
  })

  it('counts three equal annotators as in order', () => {
    const units = [tagged('', 'claim', 0, 5), tagged('', 'quote', 9, 30)]
    expect(bestDisorder([units, units, units])).toBe(0)
  })
})

describe('gamma', () => {
  it('is 1 for annotators who say the same, with nothing left open', () => {
    const units = [tagged('', 'claim', 0, 5), tagged('', 'quote', 20, 30)]
    expect(gammaOf(on(units, units))).toEqual({
      value: 1,
      low: 1,
      high: 1,
      cutAt: null,
      isApproximate: false,
      reason: null,
    })
  })

  it('is undefined where nobody tagged anything', () => {
    expect(gammaOf(on([], []))).toEqual({ value: null, reason: 'nothing-annotated' })
    expect(gammaOf()).toEqual({ value: null, reason: 'nothing-annotated' })
  })

  it('is negative for annotators who avoid each other', () => {
    const first = [tagged('', 'claim', 0, 10), tagged('', 'claim', 20, 30), tagged('', 'claim', 40, 50)]
    const second = [tagged('', 'quote', 10, 20), tagged('', 'quote', 30, 40), tagged('', 'quote', 50, 60)]
    const gamma = gammaOf(on(first, second))
    expect(gamma.value).toBeLessThan(0)
  })

  it('has its value inside its interval, and falls as units move apart', () => {
    const units = [tagged('', 'claim', 2, 10), tagged('', 'figure', 25, 31), tagged('', 'quote', 40, 55)]
    const moved = (by: number) => units.map((unit) => ({ ...unit, start: unit.start + by, end: unit.end + by }))
    const near = gammaOf(on(units, moved(1)))
    const far = gammaOf(on(units, moved(3)))
    if (near.reason !== null || far.reason !== null) throw new Error('undefined')
    expect(near.low).toBeLessThan(near.value)
    expect(near.high).toBeGreaterThan(near.value)
    expect(near.value).toBeGreaterThan(far.value)
    expect(near.value).toBeLessThan(1)
  })

  it('makes do with the samples that it has when the time is over, with a wider interval, and says so', () => {
    const units = [tagged('', 'claim', 2, 10), tagged('', 'figure', 25, 31), tagged('', 'quote', 40, 55)]
    const text = on(
      units,
      units.map((unit) => ({ ...unit, start: unit.start + 2, end: unit.end + 2 })),
    )
    const cutAfter = (samples: number) => {
      let asked = 0
      return ended(gammaSteps([text], GAMMA_DEFAULTS, () => asked++ >= samples))
    }
    const [whole, cut] = [ended(gammaSteps([text])), cutAfter(8)]
    if (whole.reason !== null || cut.reason !== null) throw new Error('undefined')
    expect([whole.cutAt, cut.cutAt]).toEqual([null, 8])
    expect(cut.high - cut.low).toBeGreaterThan(whole.high - whole.low)
    expect(cutAfter(4)).toEqual({ value: null, reason: 'out-of-time' })
  })

  it('is the same whatever the order of annotators and units', () => {
    fc.assert(
      fc.property(anySpans, anySpans, anySpans, fc.nat(), (one, two, three, seed) => {
        const there = gammaOf(on(one, two, three))
        expect(gammaOf(on(shuffled(three, seed), shuffled(one, seed), two))).toEqual(there)
      }),
      { numRuns: runs(20) },
    )
  })
})
