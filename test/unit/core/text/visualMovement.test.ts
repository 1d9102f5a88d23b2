import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  outermost,
  ownDirection,
  type PlacedCharacter,
  paragraphDirection,
  runsBothWays,
  stepOver,
  stepOverWord,
} from '../../../../src/core/text/visualMovement.ts'

/** A line of a text that runs to the right, each character 10 pixels wide, the runs of capitals set backwards. */
function line(text: string): readonly PlacedCharacter[] {
  const characters: PlacedCharacter[] = []
  for (const run of text.matchAll(/[A-Z]+|[^A-Z]+/g)) {
    const isLeftward = /[A-Z]/.test(run[0])
    for (let index = 0; index < run[0].length; index++) {
      const start = run.index + index
      const place = isLeftward ? run.index + run[0].length - 1 - index : start
      const isWordLike = run[0].charAt(index) !== ' '
      characters.push({ start, end: start + 1, left: place * 10, right: place * 10 + 10, isLeftward, isWordLike })
    }
  }
  return characters
}

function walk(characters: readonly PlacedCharacter[], step: typeof stepOver, side: 'left' | 'right') {
  const offsets: number[] = []
  let x = side === 'right' ? 0 : Math.max(...characters.map(({ right }) => right))
  for (let place = step(characters, x, side); place; place = step(characters, x, side)) {
    offsets.push(place.offset)
    x = place.character[side]
  }
  return offsets
}

test('to the right goes over what stands to the right, in whichever order it is read', () => {
  // Seen as “ab CBA de”: between B and A is offset 4, after A's right edge offset 3, and then the space.
  expect(walk(line('ab ABC de'), stepOver, 'right')).toEqual([1, 2, 3, 5, 4, 3, 7, 8, 9])
  expect(walk(line('ab ABC de'), stepOver, 'left')).toEqual([8, 7, 6, 4, 5, 6, 2, 1, 0])
  expect(walk(line('ab ABC de'), stepOverWord, 'right')).toEqual([2, 3, 9])
  expect(outermost(line('AB c'), 'left')?.offset).toBe(2)
})

test('every step goes to its side, and as many steps as there are characters lead from edge to edge', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[abAB ]{1,20}$/), (text) => {
      for (const side of ['left', 'right'] as const) expect(walk(line(text), stepOver, side)).toHaveLength(text.length)
    }),
  )
})

test('only what is read the other way makes a text of both directions', () => {
  expect(runsBothWays('Plain words, 48.5 million.', false)).toBe(false)
  expect(runsBothWays('He said שלום twice', false)).toBe(true)
  expect(runsBothWays('שלום עולם', true)).toBe(false)
  expect(runsBothWays('בשנת 2026', true)).toBe(true)
  expect(['(2026) שלום, said', 'Said שלום', '12'].map(paragraphDirection)).toEqual(['leftward', 'rightward', null])
  expect([ownDirection('ש'), ownDirection('a'), ownDirection('٣'), ownDirection(' ')]).toEqual([
    'leftward',
    'rightward',
    'rightward',
    null,
  ])
})
