import { expect, it } from 'vitest'
import { paneWidthAfter } from '../../../../src/renderer/shell/paneWidth.ts'

const LIMITS = { min: 180, max: 480 }

it('moves the divider where the arrow points, within the limits', () => {
  const after = (key: string, now: number, side: 'left' | 'right') => paneWidthAfter(key, now, side, LIMITS)
  expect([after('ArrowRight', 300, 'left'), after('ArrowRight', 300, 'right')]).toEqual([316, 284])
  expect([after('ArrowLeft', 190, 'left'), after('ArrowLeft', 470, 'right')]).toEqual([180, 480])
  expect([after('Home', 300, 'left'), after('End', 300, 'right')]).toEqual([180, 480])
  expect(after('ArrowUp', 300, 'left')).toBeUndefined()
})
