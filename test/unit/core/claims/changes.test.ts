import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeClaim, mergeClaims, takingBack, writtenSince } from '../../../../src/core/claims/changes.ts'
import { conflictsIn } from '../../../../src/core/claims/conflicts.ts'
import { valueAt } from '../../../../src/core/claims/paths.ts'
import { claimSchema } from '../../../../src/core/model/claimSchema.ts'
import { appearance, claim, evidence, uuid, writer } from './support.ts'

const finding = {
  key: 'false',
  explanation: 'It was 31.',
  by: 'anna',
  at: '2024-05-02T08:00:00.000Z',
  confirmed: null,
  recheck: null,
}

describe('changing a record', () => {
  it('writes each field that changed into the log, with what it said before', () => {
    const changed = changeClaim(
      claim(),
      [
        { path: 'statement', value: 'The bridge cost 31 million euros.' },
        { path: 'status', value: 'open' },
        { path: `evidence/${uuid(101)}`, value: evidence(1) },
        { path: `evidence/${uuid(101)}/note`, value: 'From the council.' },
      ],
      writer('anna'),
    )
    expect(changed.statement).toBe('The bridge cost 31 million euros.')
    expect(changed.evidence).toEqual([evidence(1, { note: 'From the council.' })])
    expect(changed.log.map(({ path, before }) => [path, before])).toEqual([
      ['statement', 'The bridge cost 40 million euros.'],
      [`evidence/${uuid(101)}`, null],
      [`evidence/${uuid(101)}/note`, ''],
    ])
    expect(claimSchema.safeParse(changed).success).toBe(true)
  })

  it('takes nothing that no record can hold', () => {
    const before = claim()
    const wrong = [
      { path: 'status', value: 'finished' },
      { path: 'id', value: uuid(9) },
      { path: 'log', value: [] },
      { path: '__proto__/x', value: 1 },
      { path: `evidence/${uuid(101)}`, value: evidence(2) },
      { path: `evidence/${uuid(101)}/note`, value: 'of nothing' },
      { path: 'finding/confirmed', value: { by: 'ben', at: '2024-05-02T08:00:00.000Z' } },
    ]
    expect(changeClaim(before, wrong, writer('anna'))).toBe(before)
  })

  it('orders evidence, and leaves what the order doesn’t name behind it', () => {
    const before = claim({ evidence: [evidence(1), evidence(2), evidence(3)] })
    const changed = changeClaim(before, [{ path: 'evidence', value: [uuid(103), uuid(101)] }], writer('anna'))
    expect(valueAt(changed, 'evidence')).toEqual([uuid(103), uuid(101), uuid(102)])
  })
})

describe('taking changes back', () => {
  const before = claim({ finding })
  const changes = [
    { path: 'statement', value: 'Something else.' },
    { path: `evidence/${uuid(101)}`, value: evidence(1) },
    { path: 'finding/confirmed', value: { by: 'ben', at: '2024-05-02T09:00:00.000Z' } },
  ]

  it('restores every field', () => {
    const changed = changeClaim(before, changes, writer('anna'))
    const back = takingBack(changed, writtenSince(before, changed))
    const { log: _, updated: __, ...restored } = changeClaim(changed, back.changes, writer('anna', 10))
    const { log: ___, updated: ____, ...first } = before
    expect(restored).toEqual(first)
    expect(back.kept).toEqual([])
  })

  it('keeps what somebody else wrote since', () => {
    const changed = changeClaim(before, changes, writer('anna'))
    const later = changeClaim(changed, [{ path: 'statement', value: 'Theirs.' }], writer('ben', 5))
    const back = takingBack(later, writtenSince(before, changed))
    expect(back.kept).toEqual(['statement'])
    expect(changeClaim(later, back.changes, writer('anna', 10)).statement).toBe('Theirs.')
  })
})

describe('merging what two wrote at once', () => {
  const base = claim({ evidence: [evidence(1)] })
  const mine = changeClaim(base, [{ path: 'owner', value: 'anna' }], writer('anna'))
  const theirs = changeClaim(base, [{ path: 'status', value: 'checking' }], writer('ben', 1))

  it('keeps both where they changed different fields', () => {
    const merged = mergeClaims(theirs, mine)
    expect(merged).toMatchObject({ owner: 'anna', status: 'checking' })
    expect(conflictsIn(merged)).toEqual([])
  })

  it('lets the later word stand in one field, and shows both until somebody decides', () => {
    const early = changeClaim(base, [{ path: 'statement', value: 'Early.' }], writer('anna'))
    const late = changeClaim(base, [{ path: 'statement', value: 'Late.' }], writer('ben', 1))
    for (const merged of [mergeClaims(early, late), mergeClaims(late, early)]) {
      expect(merged.statement).toBe('Late.')
      const [conflict] = conflictsIn(merged)
      expect(conflict?.versions.map(({ after }) => after)).toEqual(['Early.', 'Late.'])
      const decided = changeClaim(merged, [{ path: 'statement', value: 'Early.' }], writer('cas', 9))
      expect(conflictsIn(decided)).toEqual([])
    }
  })

  it('sees no conflict where parts of a whole were written in between', () => {
    const found = changeClaim(base, [{ path: 'finding', value: finding }], writer('anna'))
    const confirmed = changeClaim(
      found,
      [{ path: 'finding/confirmed', value: { by: 'ben', at: '2024-05-02T09:00:00.000Z' } }],
      writer('ben', 1),
    )
    const other = changeClaim(confirmed, [{ path: 'finding', value: { ...finding, key: 'true' } }], writer('cas', 2))
    expect(conflictsIn(other)).toEqual([])
  })

  const path = fc.constantFrom(
    'statement',
    'owner',
    'language',
    `evidence/${uuid(101)}/note`,
    `contacts/${uuid(5)}/who`,
  )
  const change = fc.record({ path, value: fc.constantFrom('a', 'b', 'c') })
  const contacted = claim({
    evidence: [evidence(1)],
    contacts: [{ id: uuid(5), who: 'The council', at: '2024-05-01', answer: null }],
  })

  it('comes to the same from either side, whatever both wrote, and once only', () => {
    fc.assert(
      fc.property(fc.array(change), fc.array(change), (ours, others) => {
        const one = changeClaim(contacted, ours, writer('anna'))
        const other = changeClaim(contacted, others, writer('ben', 1))
        const merged = mergeClaims(one, other)
        expect(mergeClaims(other, one)).toEqual(merged)
        expect(mergeClaims(merged, one)).toEqual(merged)
        expect(merged.log).toHaveLength(one.log.length + other.log.length)
      }),
    )
  })

  it('takes nobody’s unknown fields away', () => {
    const known = { ...theirs, kept: 'theirs' }
    expect(mergeClaims(known, mine)).toHaveProperty('kept', 'theirs')
    expect(
      changeClaim({ ...base, kept: 1 } as typeof base, [{ path: 'owner', value: 'ben' }], writer('ben')),
    ).toHaveProperty('kept', 1)
  })
})

it('says what the log has of an appearance', () => {
  const changed = changeClaim(claim(), [{ path: `appearances/${uuid(30)}`, value: appearance() }], writer('anna'))
  expect(changed.appearances).toEqual([appearance()])
})
