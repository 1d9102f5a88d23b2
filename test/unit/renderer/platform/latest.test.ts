import { expect, test } from 'vitest'
import { createLatest } from '../../../../src/renderer/platform/latest.ts'

test('only the request that began last is the latest', () => {
  const latest = createLatest()
  const isFirst = latest.begin()
  expect(isFirst()).toBe(true)
  const isSecond = latest.begin()
  expect([isFirst(), isSecond()]).toEqual([false, true])
})

test('after cancel no request is the latest until another begins', () => {
  const latest = createLatest()
  const isFirst = latest.begin()
  latest.cancel()
  expect(isFirst()).toBe(false)
  expect(latest.begin()()).toBe(true)
})

test('two series know nothing of each other', () => {
  const isFirst = createLatest().begin()
  createLatest().begin()
  expect(isFirst()).toBe(true)
})
