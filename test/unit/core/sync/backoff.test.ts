import { describe, expect, it } from 'vitest'
import { backoff, pause } from '../../../../src/core/sync/backoff.ts'

describe('backoff', () => {
  it('doubles from one second to a minute, and half of it is chance', () => {
    expect([0, 1, 2, 5, 6, 7, 100].map((failures) => backoff(failures, () => 1))).toEqual([
      1000, 2000, 4000, 32_000, 60_000, 60_000, 60_000,
    ])
    expect([0, 6].map((failures) => backoff(failures, () => 0))).toEqual([500, 30_000])
  })

  it('pauses about ten seconds where nothing goes wrong', () => {
    expect([pause(() => 0), pause(() => 1)]).toEqual([7500, 12_500])
  })
})
