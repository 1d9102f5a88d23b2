import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../src/core/edits/applyEdit.ts'
import type { Edit } from '../../../../src/core/edits/edit.ts'
import type { DocumentView, Outcome } from '../../../../src/renderer/commands/rules/outcome.ts'
import { deselectOne, selectUntagged, selectWholeUnits } from '../../../../src/renderer/commands/rules/selecting.ts'
import { mergeSelected, resizeSelected, splitSelected } from '../../../../src/renderer/commands/rules/shaping.ts'
import { succeeded } from '../../core/support/layers.ts'
import { countingIds, cursorAt, NO_SELECTION, on, selecting, TEXT, viewOf } from '../support.ts'

function quotesAfter({ text, layer }: DocumentView, outcome: Outcome | null): readonly string[] {
  return succeeded(applyEdit(text, layer, outcome?.edit as Edit)).layer.annotations.map(({ quote }) => quote)
}

const words = (ends: { readonly anchor: number; readonly focus: number } | undefined) =>
  ends && TEXT.slice(ends.anchor, ends.focus)

describe('moving an edge', () => {
  it('moves the selected annotation’s edge by a word and scrolls to it', () => {
    const claim = on('31 members', 1)
    const document = viewOf([claim], { selected: claim.id })
    const outcome = resizeSelected(document, { edge: 'end', unit: 'word', direction: 'forward' }, countingIds())
    expect(quotesAfter(document, outcome)).toEqual(['31 members agreed'])
    expect(outcome?.reveal).toEqual([TEXT.indexOf(' agreed') + ' agreed'.length])
    expect(outcome?.announcement).toMatchObject({ key: 'resized', annotation: { quote: '31 members agreed' } })
  })

  it('does nothing without a selected annotation, and says where the edge can’t move', () => {
    const how = { edge: 'end', unit: 'word', direction: 'forward' } as const
    const last = on('she said.', 2)
    const outcome = resizeSelected(viewOf([last], { selected: last.id }), how, countingIds())
    expect(outcome).toEqual({ announcement: { key: 'nothingFor.edge', annotation: last } })
    expect(resizeSelected(viewOf([on('31', 1)]), how, countingIds())).toBeNull()
  })
})

describe('splitting', () => {
  const claim = on('31 members agreed', 1)
  const document = viewOf([claim], { selected: claim.id })

  it('splits at the text cursor', () => {
    const outcome = splitSelected(document, cursorAt(TEXT.indexOf(' members')), countingIds())
    expect(quotesAfter(document, outcome)).toEqual(['31', 'members agreed'])
  })

  it('says that it can’t where the cursor is outside, or nowhere', () => {
    expect(splitSelected(document, cursorAt(0), countingIds())).toEqual({ announcement: { key: 'cannotSplit' } })
    expect(splitSelected(document, NO_SELECTION, countingIds())).toEqual({ announcement: { key: 'cannotSplit' } })
  })
})

describe('merging', () => {
  const [first, second, other] = [on('The council', 1), on('31 members', 2), on('agreed', 3, 'figure')]

  it('merges the selected ones, and one alone with the next of its tag', () => {
    const document = viewOf([first, second, other], { selected: second.id, others: new Set([first.id]) })
    const merged = 'The council voted on Monday. All 31 members'
    expect(quotesAfter(document, mergeSelected(document, countingIds()))).toEqual([merged, 'agreed'])
    const alone = { ...document, selected: first.id, others: new Set<string>() }
    expect(quotesAfter(alone, mergeSelected(alone, countingIds()))).toEqual([merged, 'agreed'])
  })

  it('says where there is nothing to merge', () => {
    const document = viewOf([other], { selected: other.id })
    expect(mergeSelected(document, countingIds())).toEqual({ announcement: { key: 'nothingToMerge' } })
  })
})

describe('selecting text by key', () => {
  it('widens the selection, or the cursor’s place, to whole units', () => {
    const document = viewOf([])
    expect(words(selectWholeUnits(document, cursorAt(TEXT.indexOf('embers')), 'word')?.ends)).toBe('members')
    expect(words(selectWholeUnits(document, selecting('1 mem'), 'sentence')?.ends)).toBe(
      'All 31 members agreed, said Ann Smit.',
    )
    const nowhere = { announcement: { key: 'nothingFor.cursor' } }
    expect(selectWholeUnits(document, NO_SELECTION, 'word')).toEqual(nowhere)
  })

  it('goes to the next sentence that no annotation touches, and deselects annotations', () => {
    const document = viewOf([on('31 members', 1)], { selected: on('31 members', 1).id })
    const first = selectUntagged(document, NO_SELECTION, 'start')
    expect(words(first.ends)).toBe('The council voted on Monday.')
    expect(first).toMatchObject({ selected: null, jump: 'sentences' })
    expect(words(selectUntagged(document, selecting('The council voted on Monday.'), 'cursor').ends)).toBe(
      'Nobody spoke against it.',
    )
    expect(selectUntagged(viewOf([on(TEXT, 1)]), NO_SELECTION, 'start').announcement?.key).toBe('nothingUntagged')
  })

  it('takes back one thing at a time with Escape', () => {
    expect(deselectOne(selecting('31'))).toEqual({
      ends: { anchor: TEXT.indexOf('31') + 2, focus: TEXT.indexOf('31') + 2 },
    })
    expect(deselectOne(cursorAt(3))).toEqual({ selected: null })
  })
})
