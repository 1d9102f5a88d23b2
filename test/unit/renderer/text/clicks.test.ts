import { expect, test } from 'vitest'
import { type ClickTargets, createClicks } from '../../../../src/renderer/text/clicks.ts'

/** Targets by id, start and end; the selected one is kept in `state`. */
function targets(
  state: { selected: string | null },
  ...spans: readonly (readonly [string, number, number])[]
): ClickTargets {
  return {
    at: (offset) =>
      spans.flatMap(([id, start, end]) =>
        offset < start || offset >= end
          ? []
          : [
              {
                id,
                start,
                end,
                select: () => {
                  state.selected = id
                },
              },
            ],
      ),
    selected: () => state.selected,
    deselect: () => {
      state.selected = null
    },
  }
}

test('selects the shortest target first, then the next with each click, and starts over', () => {
  const state = { selected: null }
  const clicks = createClicks()
  clicks.register(targets(state, ['sentence', 0, 90], ['word', 10, 20]))
  const seen = [1, 2, 3].map(() => {
    clicks.click(12, false)
    return state.selected
  })
  expect(seen).toEqual(['word', 'sentence', 'word'])
})

test('of equal spans the kind that was registered first comes first', () => {
  const [annotations, suggestions] = [{ selected: null }, { selected: null }]
  const clicks = createClicks()
  clicks.register(targets(annotations, ['annotation', 10, 20]))
  const stop = clicks.register(targets(suggestions, ['suggestion', 10, 20]))
  clicks.click(12, false)
  expect([annotations.selected, suggestions.selected]).toEqual(['annotation', null])
  clicks.click(12, false)
  expect(suggestions.selected).toBe('suggestion')
  stop()
  clicks.click(12, false)
  expect(annotations.selected).toBe('annotation')
})

test('deselects everything where there is nothing', () => {
  const state = { selected: 'word' }
  const clicks = createClicks()
  clicks.register(targets(state, ['word', 10, 20]))
  clicks.click(null, false)
  expect(state.selected).toBeNull()
})

test('gives clicks to whoever has taken them, until that ends', () => {
  const state = { selected: null }
  const clicks = createClicks()
  clicks.register(targets(state, ['word', 10, 20]))
  const taken: number[] = []
  const stop = clicks.giveTo((offset) => taken.push(offset))
  clicks.click(12, false)
  clicks.click(null, false)
  expect([taken, state.selected]).toEqual([[12], null])
  const later = clicks.giveTo(() => undefined)
  // The one before no longer has them, so its end changes nothing.
  stop()
  clicks.click(12, false)
  expect(state.selected).toBeNull()
  later()
  clicks.click(12, false)
  expect(state.selected).toBe('word')
})
