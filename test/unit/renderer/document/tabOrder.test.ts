import fc from 'fast-check'
import { expect, it } from 'vitest'
import { movedTab, neighbourOf, tabBeside, withFront, withTab } from '../../../../src/renderer/document/tabOrder.ts'

const TABS = ['a', 'b', 'c']

it('opens an article in the place of the one in front, or in the tab that it has', () => {
  expect(withFront([], null, 'a')).toEqual(['a'])
  expect(withFront(['a'], 'a', 'b')).toEqual(['b'])
  expect(withFront(TABS, 'b', 'x')).toEqual(['a', 'x', 'c'])
  expect(withFront(TABS, 'b', 'c')).toEqual(TABS)
  expect(withFront(TABS, null, 'x')).toEqual(['a', 'b', 'c', 'x'])
})

it('opens a tab after the one in front', () => {
  expect(withTab(TABS, 'a', 'x')).toEqual(['a', 'x', 'b', 'c'])
  expect(withTab(TABS, 'a', 'c')).toEqual(TABS)
  expect(withTab(['a'], 'a', 'b')).toEqual(['a', 'b'])
})

it('brings the next tab to the front when one is closed, the previous where there is none', () => {
  expect(TABS.map((id) => neighbourOf(TABS, id))).toEqual(['b', 'c', 'b'])
  expect(neighbourOf(['a'], 'a')).toBeNull()
})

it('goes round', () => {
  expect([tabBeside(TABS, 'c', 'next'), tabBeside(TABS, 'a', 'previous')]).toEqual(['a', 'c'])
  expect(tabBeside(['a'], 'a', 'next')).toBeNull()
  expect(tabBeside(TABS, null, 'next')).toBe('a')
})

it('moves a tab and keeps the others in their order', () => {
  expect(movedTab(TABS, 'a', 2)).toEqual(['b', 'c', 'a'])
  expect(movedTab(TABS, 'c', -1)).toEqual(['c', 'a', 'b'])
  expect(movedTab(TABS, 'x', 0)).toEqual(TABS)
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 })
  fc.assert(
    fc.property(ids, fc.nat(), fc.integer({ min: -3, max: 12 }), (tabs, pick, to) => {
      const id = tabs[pick % tabs.length] ?? ''
      const moved = movedTab(tabs, id, to)
      const without = (list: readonly string[]) => list.filter((tab) => tab !== id)
      expect(without(moved)).toEqual(without(tabs))
      expect(moved).toHaveLength(tabs.length)
    }),
  )
})
