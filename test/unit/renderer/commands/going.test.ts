import { describe, expect, it } from 'vitest'
import {
  extendSelected,
  goBeside,
  goToSameTag,
  goToUnattributed,
  selectAllShown,
  selectTo,
  toggleSelected,
} from '../../../../src/renderer/commands/rules/going.ts'
import { cursorAt, NO_SELECTION, on, TEXT, viewOf } from '../support.ts'

const council = on('The council', 1)
const members = on('31 members', 2, 'figure')
const ann = on('said Ann Smit', 3, 'attribution')
const nobody = on('Nobody spoke against it.', 4)
const ALL = [council, members, ann, nobody]
const at = (words: string) => cursorAt(TEXT.indexOf(words))

describe('going to the next annotation and back', () => {
  it('starts from the selected one', () => {
    const document = viewOf(ALL, { selected: members.id })
    expect(goBeside(document, at('31'), 'next')?.selected).toBe(ann.id)
    expect(goBeside(document, at('31'), 'previous')?.selected).toBe(council.id)
  })

  it('starts from the text cursor once that was moved away from the selected one', () => {
    const document = viewOf(ALL, { selected: members.id })
    expect(goBeside(document, at('Nobody'), 'next')?.selected).toBe(nobody.id)
    expect(goBeside(document, at('Nobody'), 'previous')?.selected).toBe(ann.id)
  })

  it('ends at the last and the first', () => {
    expect(goBeside(viewOf(ALL, { selected: nobody.id }), at('Nobody'), 'next')).toBeNull()
    expect(goBeside(viewOf(ALL, { selected: council.id }), at('The'), 'previous')).toBeNull()
    expect(goBeside(viewOf([]), NO_SELECTION, 'next')).toBeNull()
  })

  it('begins at the first, or from behind at the last, where nothing was ever selected', () => {
    expect(goBeside(viewOf(ALL), NO_SELECTION, 'next')?.selected).toBe(council.id)
    expect(goBeside(viewOf(ALL), NO_SELECTION, 'previous')?.selected).toBe(nobody.id)
  })

  it('passes over what the filter hides', () => {
    const document = viewOf(ALL, { selected: council.id, filter: { by: 'tag', tag: 'claim' } })
    expect(goBeside(document, at('The'), 'next')?.selected).toBe(nobody.id)
  })

  it('sets the text cursor at the start, scrolls there last, and is one series of jumps', () => {
    const outcome = goBeside(viewOf(ALL, { selected: council.id }), at('The'), 'next')
    expect(outcome).toMatchObject({
      ends: { anchor: members.start, focus: members.start },
      reveal: [members.end, members.start],
      jump: 'annotations',
      announcement: { key: 'selected', annotation: members },
    })
    expect(outcome?.edit).toBeUndefined()
  })

  it('stays with the selected one’s tag when asked to', () => {
    expect(goToSameTag(viewOf(ALL, { selected: council.id }), at('The'), 'next').selected).toBe(nobody.id)
    const past = goToSameTag(viewOf(ALL, { selected: nobody.id }), at('Nobody'), 'next')
    expect(past).toEqual({ announcement: { key: 'nothingFor.lastOfTag' } })
  })
})

describe('the next claim without an attribution', () => {
  it('starts over after the last, and says where there is none', () => {
    const linked = { ...council, links: [{ rel: 'attributed-to' as const, to: ann.id }] }
    const document = viewOf([linked, ann, nobody], { selected: nobody.id })
    expect(goToUnattributed(document, at('Nobody'), 'claim').selected).toBe(nobody.id)
    expect(goToUnattributed(document, at('Nobody'), 'quote').announcement?.key).toBe('nothingUnlinked.quote')
  })
})

describe('selecting several', () => {
  it('adds one and takes it away again, and keeps one selected last', () => {
    const one = viewOf(ALL, { selected: council.id })
    const two = toggleSelected(one, members.id)
    expect(two).toMatchObject({ selected: members.id, others: new Set([council.id]), announcement: { count: 2 } })
    const back = toggleSelected({ ...one, selected: members.id, others: new Set([council.id]) }, members.id)
    expect(back).toMatchObject({ selected: council.id, others: new Set() })
    expect(toggleSelected(one, council.id)).toMatchObject({ selected: null })
  })

  it('selects all from the selected one to another, in either direction', () => {
    const forward = selectTo(viewOf(ALL, { selected: council.id }), ann.id)
    expect([forward.selected, ...(forward.others ?? [])].toSorted()).toEqual(
      [council.id, members.id, ann.id].toSorted(),
    )
    const backward = selectTo(viewOf(ALL, { selected: nobody.id }), members.id)
    expect(backward.others).toEqual(new Set([ann.id, nobody.id]))
  })

  it('extends by one, and selects all that the filter shows', () => {
    expect(extendSelected(viewOf(ALL, { selected: council.id }), at('The'), 'next').selected).toBe(members.id)
    const before = extendSelected(viewOf(ALL, { selected: council.id }), at('The'), 'previous')
    expect(before).toEqual({ announcement: { key: 'nothingFor.firstOne' } })
    const all = selectAllShown(viewOf(ALL, { filter: { by: 'tag', tag: 'claim' } }))
    expect(all).toMatchObject({ selected: council.id, others: new Set([nobody.id]) })
    expect(selectAllShown(viewOf([]))).toBeNull()
  })
})
