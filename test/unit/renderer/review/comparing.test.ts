import { describe, expect, it } from 'vitest'
import { comparedOf, compareLayers } from '../../../../src/core/compare/compare.ts'
import { ADJUDICATED } from '../../../../src/core/model/ids.ts'
import { ALL, comparableLayers, createComparing, fits } from '../../../../src/renderer/features/review/comparing.ts'
import { layerOf } from '../../core/support/layers.ts'
import { ARTICLE, on } from '../support.ts'

const by = (id: string, ...annotations: Parameters<typeof on>[]) => ({
  ...layerOf(ARTICLE, ...annotations.map((args) => on(...args))),
  annotator: { id, name: id },
})
const ann = by('ann', ['The council', 1], ['Nobody spoke', 2, 'quote'])
const bob = by('bob', ['The council', 3, 'figure'])
const places = compareLayers([ann, bob].map(comparedOf))
const choice = { ...ALL, without: new Set<string>() }
const shown = (change: object) =>
  places
    .filter((place) => fits(place, { ...choice, ...change }, 'ann', 'bob'))
    .map(({ members }) => members[0]?.annotation.quote)

describe('comparing', () => {
  it('leaves somebody out and takes them in, and then shows every place', () => {
    const { state, show, toggle } = createComparing()
    show({ kind: 'tag' })
    toggle('bob')
    expect(state.getState()).toEqual({ ...ALL, without: new Set(['bob']) })
    toggle('bob')
    expect(state.getState().without.size).toBe(0)
  })

  it('compares layers that have something, and not the resolved one', () => {
    const layers = comparableLayers(ann, [by('cas'), bob, by(ADJUDICATED, ['The council', 9])])
    expect(layers.map(({ annotator }) => annotator.id)).toEqual(['ann', 'bob'])
    expect(comparableLayers(null, [])).toEqual([])
  })

  it('shows places by kind, by who has nothing there, by tag and by a cell of the table', () => {
    expect(shown({})).toEqual(['The council', 'Nobody spoke'])
    expect(shown({ kind: 'tag' })).toEqual(['The council'])
    expect(shown({ missing: 'bob' })).toEqual(['Nobody spoke'])
    expect(shown({ tag: 'quote' })).toEqual(['Nobody spoke'])
    expect(shown({ cell: { first: 'claim', second: 'figure' } })).toEqual(['The council'])
    expect(shown({ cell: { first: 'figure', second: 'claim' } })).toEqual([])
  })
})
