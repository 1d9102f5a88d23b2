import { describe, expect, it } from 'vitest'
import { extended, toggled } from '../../../../src/renderer/features/overview/selecting.ts'

const IDS = ['a', 'b', 'c', 'd']
const NONE = { selected: new Set<string>(), anchor: null }

describe('marking articles', () => {
  it('takes one along or away', () => {
    const one = toggled(NONE, 'b')
    expect([...toggled(one, 'd').selected]).toEqual(['b', 'd'])
    expect([...toggled(one, 'b').selected]).toEqual([])
  })

  it('takes all between the one that was marked last and another, in either direction, again and again', () => {
    const from = toggled(NONE, 'c')
    const up = extended(from, IDS, 'a')
    expect([...up.selected]).toEqual(['a', 'b', 'c'])
    expect([...extended(up, IDS, 'd').selected]).toEqual(['c', 'd'])
  })

  it('begins where one presses if the list no longer shows where it began', () => {
    expect(extended({ selected: new Set(['x']), anchor: 'x' }, IDS, 'b')).toEqual({
      selected: new Set(['b']),
      anchor: 'b',
    })
  })
})
