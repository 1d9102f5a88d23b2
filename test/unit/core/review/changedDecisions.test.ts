import { expect, it } from 'vitest'
import type { Decision } from '../../../../src/core/model/layer.ts'
import { changedDecisions } from '../../../../src/core/review/changedDecisions.ts'

const decision = (id: string): Decision => ({
  id,
  units: [],
  outcome: 'none',
  by: 'ann',
  at: '2026-03-01T10:00:00.000Z',
})

it('names the decisions that only one of the layers has', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(decision) as [Decision, Decision, Decision]
  const ids = (before: Decision[] | undefined, after: Decision[] | undefined) =>
    changedDecisions({ ...(before && { decisions: before }) }, { ...(after && { decisions: after }) }).map(
      ({ id }) => id,
    )
  expect(ids([a, b], [a])).toEqual(['b'])
  expect(ids([a], [a, c])).toEqual(['c'])
  expect(ids([a, b], [a, c])).toEqual(['b', 'c'])
  expect([ids([a], [a]), ids(undefined, [b])]).toEqual([[], ['b']])
})
