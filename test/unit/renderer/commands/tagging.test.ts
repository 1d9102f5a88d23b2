import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import type { DocumentView, Outcome } from '../../../../src/renderer/commands/rules/outcome.ts'
import {
  alsoTagSelection,
  removeSelected,
  retagSelected,
  tagSelection,
  toggleStatus,
} from '../../../../src/renderer/commands/rules/tagging.ts'
import { succeeded } from '../../core/support/layers.ts'
import { countingIds, cursorAt, NO_SELECTION, on, selecting, TEXT, viewOf } from '../support.ts'

/** The tags and words of the layer once the outcome's edit was applied. */
function layerAfter({ text, layer }: DocumentView, outcome: Outcome | null): readonly string[] {
  const { annotations } = succeeded(applyEdit(text, layer, outcome?.edit as Edit)).layer
  return annotations.map(({ tag, quote }) => `${tag}: ${quote}`)
}

describe('a key that tags', () => {
  it('tags the selected text, selects the annotation and leaves the text cursor at its end', () => {
    const document = viewOf([])
    const outcome = tagSelection(document, selecting('31 members'), 'figure', countingIds())
    expect(layerAfter(document, outcome)).toEqual(['figure: 31 members'])
    expect(outcome?.selected).toBe(outcome?.edit?.type === 'add' ? outcome.edit.annotation.id : undefined)
    const end = TEXT.indexOf('31 members') + '31 members'.length
    expect(outcome?.ends).toEqual({ anchor: end, focus: end })
    expect(outcome?.announcement?.key).toBe('added')
  })

  it('tags the selected text even where annotations are selected, and leaves those as they are', () => {
    const claim = on('The council voted', 1)
    const document = viewOf([claim], { selected: claim.id })
    const outcome = tagSelection(document, selecting('31 members'), 'figure', countingIds())
    expect(layerAfter(document, outcome)).toEqual(['claim: The council voted', 'figure: 31 members'])
  })

  it('fills in what the words say, in the same edit, and where it is retagged, too', () => {
    const value = { value: 31, bound: 'exact', unit: 'members', kind: 'count' }
    const saysMore = (_: unknown, tag: string) => (tag === 'figure' ? { value } : {})
    const outcome = tagSelection(viewOf([], { saysMore }), selecting('31 members'), 'figure', countingIds())
    expect(outcome?.edit).toMatchObject({ type: 'add', annotation: { value } })
    const claim = on('31 members', 1)
    const retagged = tagSelection(
      viewOf([claim], { selected: claim.id, saysMore }),
      cursorAt(0),
      'figure',
      countingIds(),
    )
    expect(retagged?.edit).toMatchObject({ type: 'batch', edits: [{ type: 'retag' }, { type: 'value', value }] })
  })

  it('gives all selected annotations its tag where no text is selected', () => {
    const [one, two, three] = [on('The council', 1), on('31 members', 2, 'figure'), on('Ann Smit', 3)]
    const document = viewOf([one, two, three], { selected: two.id, others: new Set([one.id]) })
    const outcome = tagSelection(document, cursorAt(0), 'quote', countingIds())
    expect(layerAfter(document, outcome)).toEqual(['quote: The council', 'quote: 31 members', 'claim: Ann Smit'])
    expect(outcome?.selected).toBeUndefined()
  })

  it('says that only white space is selected, and changes nothing', () => {
    const space = { span: null, ends: { anchor: 3, focus: 4 }, last: null }
    const claim = on('The council', 1)
    const document = viewOf([claim], { selected: claim.id })
    const outcome = tagSelection(document, space, 'quote', countingIds())
    expect(outcome).toEqual({ announcement: { key: 'onlySpace' } })
  })

  it('changes nothing with nothing selected, or where all have the tag, and says why', () => {
    const claim = on('The council', 1)
    const nothing = { announcement: { key: 'nothingFor.passage' } }
    expect(tagSelection(viewOf([claim]), NO_SELECTION, 'claim', countingIds())).toEqual(nothing)
    const same = { announcement: { key: 'nothingFor.sameTag', annotation: claim } }
    expect(retagSelected(viewOf([claim], { selected: claim.id }), 'claim', countingIds())).toEqual(same)
    expect(retagSelected(viewOf([claim]), 'claim', countingIds())).toBeNull()
  })
})

describe('one more tag', () => {
  it('goes on the selected text, else on the selected annotation’s words', () => {
    const claim = on('The council voted', 1)
    const document = viewOf([claim], { selected: claim.id })
    const onText = alsoTagSelection(document, selecting('31 members'), 'figure', countingIds())
    expect(layerAfter(document, onText)).toContain('figure: 31 members')
    const onSame = alsoTagSelection(document, cursorAt(0), 'quote', countingIds())
    expect(layerAfter(document, onSame).toSorted()).toEqual(['claim: The council voted', 'quote: The council voted'])
    const nothing = { announcement: { key: 'nothingFor.passageOrAnnotation' } }
    expect(alsoTagSelection(viewOf([claim]), cursorAt(0), 'quote', countingIds())).toEqual(nothing)
  })
})

describe('removing', () => {
  it('removes the selected annotations with the links to them, and selects no other', () => {
    const source = on('said Ann Smit', 1, 'attribution')
    const claim = on('31 members agreed', 2, 'claim', { links: [{ rel: 'attributed-to', to: source.id }] })
    const document = viewOf([source, claim], { selected: source.id })
    const outcome = removeSelected(document, countingIds())
    const { layer } = succeeded(applyEdit(TEXT, document.layer, outcome?.edit as Edit))
    expect(layer.annotations.map(({ id, links }) => [id, links])).toEqual([[claim.id, []]])
    expect(outcome?.selected).toBeUndefined()
    expect(outcome?.ends).toEqual({ anchor: source.start, focus: source.start })
    expect(removeSelected(viewOf([source]), countingIds())).toBeNull()
  })
})

it('marks an open article as done, and a done one as open', () => {
  const document = viewOf([])
  expect(toggleStatus(document).edit).toEqual({ type: 'status', status: 'done' })
  const done = { ...document, layer: { ...document.layer, status: 'done' as const } }
  expect(toggleStatus(done).edit).toEqual({ type: 'status', status: 'open' })
})
