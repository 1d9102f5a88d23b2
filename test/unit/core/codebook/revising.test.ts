import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../../../src/core/codebook/checkCodebook.ts'
import { defaultCodebook } from '../../../../src/core/codebook/defaultCodebook.ts'
import { mergeCodebooks } from '../../../../src/core/codebook/merge.ts'
import { revise } from '../../../../src/core/codebook/revise.ts'
import { conflictFields, openConflicts, withMine } from '../../../../src/core/codebook/settling.ts'
import type { Attribute, Codebook } from '../../../../src/core/model/codebook.ts'
import { parseCodebook, serializeCodebook } from '../../../../src/core/model/files.ts'
import { CHANGED, succeeded, uuid } from '../support/layers.ts'
import { attribute, codebook, value } from './support.ts'

const BOOK = codebook(attribute('type'), attribute('mood', { of: ['quote'] }))

function revised(before: Codebook, attributes: readonly Attribute[], by = 'anna'): Codebook {
  const id = `by-${by}-${before.revision + 1}`
  return revise(before, { ...before, attributes }, { id, at: CHANGED, by, note: 'why' })
}

describe('a saved change', () => {
  it('is a revision that says who, when and why, and stamps what is worded otherwise', () => {
    const [type, mood] = BOOK.attributes as [Attribute, Attribute]
    const next = revised(BOOK, [
      { ...type, values: [{ ...value('yes'), label: { en: 'Certainly', nl: 'Zeker' } }, value('no')] },
      { ...mood, shortcut: 'm' },
    ])
    expect(next.revision).toBe(2)
    expect(next.revisions.at(-1)).toEqual({ id: 'by-anna-2', revision: 2, at: CHANGED, by: 'anna', note: 'why' })
    expect(next.attributes[0]?.changed).toBe(1)
    expect(next.attributes[0]?.values.map(({ changed }) => changed)).toEqual([2, 1])
    // Another key press changes nothing that an answer means.
    expect(next.attributes[1]?.changed).toBe(1)
  })

  it('retires what is left out, and never gives a key to something else', () => {
    const [type] = BOOK.attributes as [Attribute]
    const next = revised(BOOK, [{ ...type, key: 'other', values: [{ ...value('yes'), key: 'perhaps' }] }])
    expect(next.attributes.map(({ key, retired }) => [key, retired])).toEqual([
      ['type', undefined],
      ['mood', true],
    ])
    expect(next.attributes[0]?.values.map(({ key, retired }) => [key, retired])).toEqual([
      ['yes', false],
      ['no', true],
    ])
  })

  it('is none where nothing was changed', () => {
    expect(revised(BOOK, BOOK.attributes)).toBe(BOOK)
  })
})

describe('two changes at once', () => {
  const [type, mood] = BOOK.attributes as [Attribute, Attribute]
  const relabelled = (of: Attribute, en: string): Attribute => ({ ...of, label: { en, nl: en } })
  const mine = revised(BOOK, [relabelled(type, 'Mine'), mood], 'anna')

  it('are merged by attribute as the revision after both, and answers of either count as older', () => {
    const theirs = revised(BOOK, [type, relabelled(mood, 'Theirs'), attribute('new')], 'bram')
    const merged = mergeCodebooks(BOOK, mine, theirs)
    expect(merged.conflicts).toEqual([])
    expect(merged.codebook.revision).toBe(3)
    expect(merged.codebook.attributes.map(({ label, changed }) => [label.en, changed])).toEqual([
      ['Mine', 3],
      ['Theirs', 3],
      ['new', 3],
    ])
    expect(merged.codebook.revisions.map(({ id }) => id)).toEqual(['revision-1', 'by-bram-2', 'by-anna-2'])
  })

  it('of one attribute are a conflict, in which nothing is decided silently', () => {
    const theirs = revised(BOOK, [relabelled(type, 'Theirs'), mood], 'bram')
    const merged = mergeCodebooks(BOOK, mine, theirs)
    expect(merged.conflicts).toEqual([{ list: 'attributes', id: type.id }])
    expect(merged.codebook.attributes[0]?.label.en).toBe('Theirs')
  })

  it('go on from what is stored once each conflict is settled, so that both keep what only they changed', () => {
    const theirs = revised(BOOK, [relabelled(type, 'Theirs'), mood, attribute('new')], 'bram')
    const draft = { ...BOOK, attributes: [relabelled(type, 'Mine'), { ...mood, shortcut: 'm' }] }
    const merged = mergeCodebooks(BOOK, revised(BOOK, draft.attributes), theirs)
    const [conflict, ...others] = openConflicts(merged, draft)
    expect(others).toEqual([])
    if (!conflict) throw new Error('no conflict')
    expect(conflictFields(conflict)).toEqual([{ field: 'label', mine: 'Mine', theirs: 'Theirs' }])
    const settled = withMine(merged.codebook, conflict)
    const saved = mergeCodebooks(theirs, revised(theirs, settled.attributes), theirs)
    expect(saved.conflicts).toEqual([])
    expect(saved.codebook.attributes.map(({ label, shortcut }) => [label.en, shortcut])).toEqual([
      ['Mine', null],
      ['mood', 'm'],
      ['new', null],
    ])
  })

  it('are none where one side changed nothing', () => {
    expect(mergeCodebooks(BOOK, mine, BOOK)).toEqual({ codebook: mine, conflicts: [] })
    expect(mergeCodebooks(BOOK, BOOK, mine)).toEqual({ codebook: mine, conflicts: [] })
    expect(mergeCodebooks(BOOK, mine, mine)).toEqual({ codebook: mine, conflicts: [] })
  })
})

describe('a codebook file', () => {
  it('is read as it was written, with fields that this version does not know', () => {
    const stored = { ...BOOK, colour: 'red', attributes: [{ ...attribute('type'), hint: { en: 'x', nl: 'y' } }] }
    expect(succeeded(parseCodebook(serializeCodebook(stored as Codebook), 'codebook.json'))).toEqual(stored)
  })

  it('may leave lists out, and is refused with the place where it is wrong', () => {
    const bare = { format: 'factmark-codebook', version: 1, revision: 4 }
    expect(succeeded(parseCodebook(JSON.stringify(bare), 'codebook.json')).attributes).toEqual([])
    const wrong = { ...bare, attributes: [{ ...attribute('type'), key: 'Not a key' }] }
    expect(parseCodebook(JSON.stringify(wrong), 'codebook.json')).toMatchObject({
      error: { code: 'file-invalid', details: { path: 'attributes[0].key' } },
    })
    const newer = { ...bare, version: 2 }
    expect(parseCodebook(JSON.stringify(newer), 'codebook.json')).toMatchObject({ error: { code: 'version-newer' } })
  })

  it('is checked for keys that come twice and conditions that lead nowhere', () => {
    const faulty = codebook(
      attribute('type', { values: [value('a'), value('a')], shortcut: 't' }),
      attribute('type', { when: { key: 'nowhere', is: ['a'] }, shortcut: 't' }),
      attribute('one', { when: { key: 'two', is: ['yes'] } }),
      attribute('two', { when: { key: 'one', is: ['perhaps'] }, of: ['claim'] }),
      attribute('none', { of: [] }),
    )
    expect(faultsOf(faulty).map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'attributes[0].values[1].key codebook-key-twice',
      'attributes[0].shortcut codebook-shortcut-twice',
      'attributes[1].shortcut codebook-shortcut-twice',
      'attributes[1].when.key codebook-condition-unknown',
      'attributes[2].when codebook-condition-cycle',
      'attributes[3].when codebook-condition-cycle',
      'attributes[3].when.is codebook-value-unknown',
      'attributes[4].of codebook-no-target',
      'attributes[1].key codebook-key-twice',
    ])
  })
})

it('offers a default codebook without faults, worded in both languages', () => {
  let next = 0
  const newId = () => {
    next += 1
    return uuid(next)
  }
  const book = defaultCodebook(newId)
  expect(faultsOf(book)).toEqual([])
  expect(succeeded(parseCodebook(serializeCodebook(book), 'codebook.json'))).toEqual(book)
  const wordings = [
    ...book.attributes.flatMap(({ label, values }) => [label, ...values.flatMap((one) => [one.label, one.help])]),
    ...book.findings.flatMap(({ label, definition }) => [label, definition]),
  ]
  for (const wording of wordings)
    expect(wording).toEqual({ en: expect.stringMatching(/\S/), nl: expect.stringMatching(/\S/) })
  expect(book.findings.map(({ key }) => key)).toEqual([
    'true',
    'mostly-true',
    'half-true',
    'mostly-false',
    'false',
    'unproven',
    'missing-context',
  ])
})
