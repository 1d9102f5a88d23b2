import { expect, it, vi } from 'vitest'
import { promptly } from '../../../../src/workspace/disk/promptly.ts'

const ITEMS = Array.from({ length: 1000 }, (_, number) => number)

it('looks at one after the other as long as each answers at once', async () => {
  const later = vi.fn()
  expect(await promptly(ITEMS, 4, { now: (item) => item * 2, later })).toEqual(ITEMS.map((item) => item * 2))
  expect(later).not.toHaveBeenCalled()
})

it('looks at several at the same time where the first looks took long, and keeps their order', async () => {
  const clock = vi.spyOn(performance, 'now')
  let time = 0
  clock.mockImplementation(() => {
    time += 1000
    return time
  })
  let running = 0
  let most = 0
  const now = vi.fn((item: number) => item * 2)
  const later = async (item: number) => {
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
    return item * 2
  }
  expect(await promptly(ITEMS, 4, { now, later })).toEqual(ITEMS.map((item) => item * 2))
  clock.mockRestore()
  expect(most).toBe(4)
  expect(now.mock.calls.length).toBeLessThan(ITEMS.length)
})
