import { describe, expect, it } from 'vitest'
import { keyOfSuggestion } from '../../../../src/core/suggest/pending.ts'
import {
  acceptedWith,
  countByKind,
  meantKind,
  ofKind,
  partnersOf,
  shownSuggestions,
  suggestionBeside,
  suggestionFor,
  suggestionFrom,
  withTag,
} from '../../../../src/renderer/features/suggest/rules.ts'
import { suggestionOn } from './support.ts'

const members = suggestionOn('31 members', 'figure')
const said = suggestionOn('she said', 'attribution')
const glad = suggestionOn('“We are glad,”', 'quote', { link: { start: said.start, end: said.end } })
const ALL = [members, glad, said]

const view = (fields: object = {}) => ({ pending: ALL, selected: null, filter: null, ...fields })

describe('going to the next', () => {
  it('starts from the text cursor, and over again after the last', () => {
    expect(suggestionBeside(view(), 0, 'next')).toBe(members)
    expect(suggestionBeside(view(), members.end, 'next')).toBe(glad)
    expect(suggestionBeside(view(), said.end, 'next')).toBe(members)
    expect(suggestionBeside(view(), 0, 'previous')).toBe(said)
  })

  it('starts from the selected one wherever the cursor is', () => {
    const selected = view({ selected: keyOfSuggestion(glad) })
    expect(suggestionBeside(selected, 0, 'next')).toBe(said)
    expect(suggestionBeside(selected, 0, 'previous')).toBe(members)
  })

  it('passes over what the filter hides', () => {
    expect(suggestionBeside(view({ filter: 'attribution' }), 0, 'next')).toBe(said)
    expect(shownSuggestions(view({ filter: 'quote' }))).toEqual([glad])
    expect(suggestionBeside(view({ filter: 'claim' }), 0, 'next')).toBeUndefined()
  })

  it('goes on after a decision with what follows', () => {
    expect(suggestionFrom(view({ pending: [members, said] }), glad.start)).toBe(said)
    expect(suggestionFrom(view({ pending: [members] }), glad.start)).toBe(members)
    expect(suggestionFrom(view({ pending: [] }), 0)).toBeUndefined()
  })
})

describe('accepting', () => {
  it('takes along a quote’s attribution, or an attribution’s quotes, in text order', () => {
    expect(partnersOf(glad, ALL)).toEqual([said])
    expect(acceptedWith(view({ selected: keyOfSuggestion(said) }), true)).toEqual([glad, said])
    expect(acceptedWith(view({ selected: keyOfSuggestion(said) }), false)).toEqual([said])
    expect(acceptedWith(view(), true)).toEqual([])
  })

  it('keeps value and link for its own tag only', () => {
    const figure = { ...members, link: { start: 0, end: 3 } }
    expect(withTag(figure, 'figure')).toBe(figure)
    expect(withTag(figure, 'claim')).toEqual({ ...members, tag: 'claim' })
  })

  it('means the kind of the selected one, else the one that the list shows', () => {
    expect(meantKind(view({ selected: keyOfSuggestion(glad), filter: 'figure' }))).toBe('quote')
    expect(meantKind(view({ filter: 'figure' }))).toBe('figure')
    expect(ofKind(view(), 'figure')).toEqual([members])
    expect(ofKind(view(), null)).toEqual(ALL)
  })
})

it('finds the suggestion for exactly a span', () => {
  expect(suggestionFor(view(), { start: glad.start, end: glad.end })).toBe(glad)
  expect(suggestionFor(view(), { start: glad.start, end: glad.end - 1 })).toBeUndefined()
})

it('counts what there is of each tag, in the order of the tags', () => {
  expect(countByKind([said, members, glad, said])).toEqual([
    { tag: 'figure', count: 1 },
    { tag: 'quote', count: 1 },
    { tag: 'attribution', count: 2 },
  ])
})
