import { describe, expect, it } from 'vitest'
import { visiblePlace } from '../../../src/main/placement.ts'

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 }
const SECOND = { x: 1920, y: 0, width: 1280, height: 1024 }
const SIZE = { width: 1000, height: 700 }

describe('visiblePlace', () => {
  it('gives the place alone, where its top is on a screen', () => {
    const place = { x: 100, y: 50, ...SIZE, maximized: true }
    expect(visiblePlace(place, [SCREEN])).toEqual({ x: 100, y: 50, ...SIZE })
    expect(visiblePlace(null, [SCREEN])).toBeNull()
  })

  it('follows the screens that are there now', () => {
    const place = { x: 2000, y: 50, ...SIZE }
    expect(visiblePlace(place, [SCREEN, SECOND])).toEqual(place)
    expect(visiblePlace(place, [SCREEN])).toBeNull()
    expect(visiblePlace(place, [])).toBeNull()
  })

  it.each([
    ['at the left', { x: -880, y: 0 }, { x: -881, y: 0 }],
    ['at the right', { x: 1800, y: 0 }, { x: 1801, y: 0 }],
    ['at the top', { x: 0, y: -20 }, { x: 0, y: -21 }],
    ['at the bottom', { x: 0, y: 1040 }, { x: 0, y: 1041 }],
  ])('leaves enough of the top edge to take hold of %s', (_where, seen, lost) => {
    expect(visiblePlace({ ...seen, ...SIZE }, [SCREEN])).not.toBeNull()
    expect(visiblePlace({ ...lost, ...SIZE }, [SCREEN])).toBeNull()
  })
})
