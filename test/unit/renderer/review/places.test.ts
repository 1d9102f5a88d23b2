import { describe, expect, it } from 'vitest'
import { placeBeside } from '../../../../src/renderer/features/review/places.ts'
import { on } from '../support.ts'

describe('going through places', () => {
  const [council, members, nobody] = [on('The council', 1), on('31 members', 2, 'figure'), on('Nobody', 3)]
  const places = [council, members, nobody]

  it('begins at the first or the last where none is current, and ends at both', () => {
    expect(placeBeside(places, null, 1)).toBe(council)
    expect(placeBeside(places, 'gone', -1)).toBe(nobody)
    expect(placeBeside(places, members.id, -1)).toBe(council)
    expect(placeBeside(places, nobody.id, 1)).toBeUndefined()
    expect(placeBeside(places, council.id, -1)).toBeUndefined()
    expect(placeBeside([], null, 1)).toBeUndefined()
  })
})
