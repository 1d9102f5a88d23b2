import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayAnnotateAs } from '../../../../src/core/model/ids.ts'
import { distinctId, isSameName, personId } from '../../../../src/core/model/people.ts'

describe('the id of a person', () => {
  it('is the name itself where nothing gets lost on the way', () => {
    expect(personId('Ann Smit')).toBe('ann-smit')
    expect(personId('  ann   smit ')).toBe('ann-smit')
    expect(personId('R2D2')).toBe('r2d2')
  })

  it.each([
    ['José', 'Jose'],
    ['Иван', 'Ivan'],
    ['Ann-Marie', 'Ann Marie'],
    ['O’Neill', 'ONeill'],
    ['Müller', 'Mueller'],
    ['李明', '李鸣'],
    ['محمد', 'محمود'],
    ['Ørsted', 'Orsted'],
    ['adjudicated', 'annotator'],
    ['con', 'Con.'],
  ])('tells %s from %s', (one, other) => {
    expect(personId(one)).not.toBe(personId(other))
  })

  it('can be read in every script', () => {
    expect(personId('José')).toMatch(/^jose-[0-9a-z]{6}$/)
    expect(personId('Иван')).toMatch(/^ivan-[0-9a-z]{6}$/)
    expect(personId('😀')).toMatch(/^annotator-[0-9a-z]{6}$/)
  })

  it('is the same for one name in any Unicode form', () => {
    expect(personId('Jose\u0301')).toBe(personId('José'))
    expect(isSameName('JOSE\u0301 ', 'José')).toBe(true)
    expect(isSameName('Jose', 'José')).toBe(false)
  })

  it('can always be annotated with, and differs for names that differ', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(mayAnnotateAs(personId(one))).toBe(true)
        expect(mayAnnotateAs(distinctId(one))).toBe(true)
        if (!isSameName(one, other)) expect(distinctId(one)).not.toBe(distinctId(other))
      }),
    )
  })
})
