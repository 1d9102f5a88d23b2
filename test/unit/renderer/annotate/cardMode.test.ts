import { expect, it } from 'vitest'
import { createCardMode } from '../../../../src/renderer/features/annotate/cardMode.ts'

it('opens a part of the selected card before the next key, and closes it as soon as another is selected', () => {
  let selected: string | null = 'one'
  let atOnce = 0
  const { state, set, follow } = createCardMode({
    selected: () => selected,
    atOnce: (change) => {
      atOnce += 1
      change()
    },
  })
  set('note')
  expect([state.getState(), atOnce]).toEqual([{ mode: 'note', card: 'one' }, 1])
  follow()
  expect(state.getState().mode).toBe('note')
  selected = 'two'
  follow()
  expect([state.getState(), atOnce]).toEqual([{ mode: null, card: null }, 1])
  set('link')
  set(null)
  expect([state.getState(), atOnce]).toEqual([{ mode: null, card: null }, 2])
})
