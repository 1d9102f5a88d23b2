import { describe, expect, it } from 'vitest'
import { changeClaim } from '../../../../src/core/claims/changes.ts'
import { uncheckedIn } from '../../../../src/core/claims/completeness.ts'
import { draftClaim } from '../../../../src/core/claims/draft.ts'
import { findingState, mayConfirm, settingFinding } from '../../../../src/core/claims/findings.ts'
import { visibleClaim } from '../../../../src/core/claims/visible.ts'
import type { Annotation } from '../../../../src/core/model/annotation.ts'
import type { Tag } from '../../../../src/core/model/tag.ts'
import { appearance, claim, evidence, uuid, writer } from './support.ts'

const AT = '2024-05-02T08:00:00.000Z'

function annotation(number: number, tag: Tag, quote: string, fields: Partial<Annotation> = {}): Annotation {
  const place = { start: number * 100, end: number * 100 + quote.length }
  return {
    id: uuid(number),
    tag,
    ...place,
    quote,
    prefix: '',
    suffix: '',
    note: '',
    links: [],
    created: AT,
    updated: AT,
    ...fields,
  }
}

const article = {
  id: 'bridge',
  language: 'en',
  published: '2024-05-01',
  text: 'The bridge is closed. Ann Lee, the mayor of Norwick, denied it.',
}

describe('a record from a tagged claim', () => {
  const speaker = { name: 'Ann Lee', kind: 'person' }
  const said = annotation(2, 'attribution', 'she said', { speaker })
  const tagged = annotation(1, 'claim', 'she never\nsaw the bill', { links: [{ rel: 'attributed-to', to: said.id }] })

  it('states who is meant instead of a pronoun, as a sentence, with speaker and day', () => {
    const source = { article, annotator: 'anna', annotation: tagged, annotations: [tagged, said], found: [] }
    expect(draftClaim(source, uuid(50), uuid(51), AT)).toMatchObject({
      statement: 'Ann Lee never saw the bill.',
      claimant: { name: 'Ann Lee', kind: 'person', role: 'mayor of Norwick' },
      claimed: '2024-05-01',
      appearances: [{ id: uuid(51), annotation: tagged.id, quote: tagged.quote }],
    })
  })

  it('names whom the one attribution among the words is to', () => {
    const words = annotation(3, 'claim', 'she said the bill was paid', { start: 100, end: 126 })
    const within = { ...said, start: 100, end: 108 }
    const of = (annotations: readonly Annotation[]) =>
      draftClaim({ article, annotator: 'anna', annotation: words, annotations, found: [] }, uuid(50), uuid(51), AT)
    expect(of([words, within])).toMatchObject({
      statement: 'Ann Lee said the bill was paid.',
      claimant: { name: 'Ann Lee' },
    })
    const another = { ...within, id: uuid(9), start: 110, end: 120 }
    expect(of([words, within, another]).claimant).toBeNull()
    expect(of([words, { ...within, start: 90 }]).claimant).toBeNull()
  })

  it('leaves the words where nobody is named', () => {
    const alone = { ...tagged, links: [] }
    const source = { article, annotator: 'anna', annotation: alone, annotations: [alone], found: [] }
    expect(draftClaim(source, uuid(50), uuid(51), AT)).toMatchObject({
      statement: 'She never saw the bill.',
      claimant: null,
    })
  })
})

describe('findings', () => {
  it('want an explanation', () => {
    expect(settingFinding('false', '  ', 'anna', AT)).toBeNull()
    expect(settingFinding('false', ' It was 31. ', 'anna', AT)?.value).toMatchObject({ explanation: 'It was 31.' })
  })

  it('are confirmed by somebody else, and looked at again when their evidence is removed', () => {
    const found = changeClaim(
      claim({ evidence: [evidence(1)] }),
      [settingFinding('false', 'It was 31.', 'anna', AT) ?? { path: '', value: null }],
      writer('anna'),
    )
    expect(findingState(found, true)).toBe('unconfirmed')
    expect(findingState(found, false)).toBe('found')
    expect([mayConfirm(found, 'anna'), mayConfirm(found, 'ben')]).toEqual([false, true])
    const without = changeClaim(found, [{ path: `evidence/${uuid(101)}`, value: null }], writer('ben', 5))
    expect(without.evidence).toEqual([])
    expect(findingState(without, false)).toBe('recheck')
  })
})

describe('what rests on a hidden layer', () => {
  const shared = claim({ appearances: [appearance(), appearance({ id: uuid(31), annotator: 'ben' })] })

  it('is hidden: the appearance and what the log says of it', () => {
    const moved = changeClaim(
      shared,
      [
        { path: `appearances/${uuid(31)}/end`, value: 14 },
        { path: `appearances/${uuid(32)}`, value: appearance({ id: uuid(32), annotator: 'ben' }) },
        { path: `appearances/${uuid(32)}`, value: null },
        { path: 'status', value: 'checking' },
      ],
      writer('ben'),
    )
    const seen = visibleClaim(moved, ({ annotator }) => annotator === 'anna')
    expect(seen?.appearances.map(({ annotator }) => annotator)).toEqual(['anna'])
    expect(seen?.log.map(({ path }) => path)).toEqual(['status'])
    expect(JSON.stringify(seen)).not.toContain('"annotator":"ben"')
  })

  it('hides a record of which nothing else is left', () => {
    expect(visibleClaim(shared, () => false)).toBeNull()
    expect(visibleClaim(claim(), () => false)).not.toBeNull()
    expect(visibleClaim(shared, () => true)).toBe(shared)
  })
})

it('lists claims without a finding, figures without a source, quotes nobody is named for', () => {
  const source = annotation(9, 'attribution', 'she said')
  const link = [{ rel: 'attributed-to' as const, to: source.id }]
  const checked = annotation(1, 'claim', 'a claim that was checked')
  const open = annotation(2, 'claim', 'a claim')
  const sourced = annotation(3, 'figure', '40', { links: [{ rel: 'part-of', to: checked.id }] })
  const bare = annotation(4, 'figure', '31', { links: [{ rel: 'part-of', to: open.id }] })
  const quoted = annotation(5, 'quote', '“Yes”', { links: link })
  const unnamed = annotation(6, 'quote', '“No”')
  const record = claim({
    appearances: [appearance({ annotation: checked.id })],
    evidence: [evidence(1)],
    finding: { key: 'true', explanation: 'So.', by: 'anna', at: AT, confirmed: null, recheck: null },
  })
  expect(uncheckedIn([checked, open, sourced, bare, quoted, unnamed, source], [record])).toEqual({
    claims: [open],
    figures: [bare],
    quotes: [unnamed],
  })
})
