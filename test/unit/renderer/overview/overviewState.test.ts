import { expect, it, vi } from 'vitest'
import { fail } from '../../../../src/core/problem.ts'
import { ok, type Result } from '../../../../src/core/result.ts'
import type { Session } from '../../../../src/ipc/contract.ts'
import type { Overview } from '../../../../src/ipc/overview.ts'
import { createOverview } from '../../../../src/renderer/features/overview/overviewState.ts'

const sessionOf = (id: string) => ({ annotator: { id, name: id } }) as Session
const found = (count: number) => ok({ articles: Array(count) } as unknown as Overview)

function stage() {
  const world = {
    session: sessionOf('ann'),
    answer: found(1) as Result<Overview>,
    asked: 0,
    changed: () => {},
    remembered: 0,
  }
  const page = createOverview({
    session: () => world.session,
    read: async () => {
      world.asked += 1
      return world.answer
    },
    looked: () => '2026-11-01T00:00:00.000Z',
    rememberLooked: () => {
      world.remembered += 1
    },
    onProgress: () => () => {},
    onChanged: (listener) => {
      world.changed = listener
      return () => {}
    },
  })
  return { world, page }
}

it('gathers changes, and asks no more for them once reading was stopped', async () => {
  vi.useFakeTimers()
  const { world, page } = stage()
  const stop = page.look()
  await vi.advanceTimersByTimeAsync(1)
  for (let time = 0; time < 5; time += 1) world.changed()
  await vi.advanceTimersByTimeAsync(1000)
  expect(world.asked).toBe(2)
  world.answer = fail('cancelled')
  await page.ask()
  expect(page.state.getState()).toMatchObject({ wasStopped: true, overview: { articles: Array(1) } })
  world.changed()
  await vi.advanceTimersByTimeAsync(1000)
  expect(world.asked).toBe(3)
  stop()
  vi.useRealTimers()
})

it('has looked once there was something to see, and forgets it in another session', async () => {
  const { world, page } = stage()
  world.answer = fail('workspace-moved', { file: 'x' })
  const first = page.look()
  await vi.waitFor(() => expect(page.state.getState().problem?.code).toBe('workspace-moved'))
  first()
  expect(world.remembered).toBe(0)
  world.answer = found(2)
  const second = page.look()
  await vi.waitFor(() => expect(page.state.getState().overview?.articles.length).toBe(2))
  page.showList({ query: 'plan' })
  second()
  expect(world.remembered).toBe(1)
  world.session = sessionOf('bob')
  world.answer = fail('cancelled')
  page.look()()
  expect(page.state.getState()).toMatchObject({ overview: null, list: { query: '' } })
})
