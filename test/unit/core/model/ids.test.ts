import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ADJUDICATED, isId, mayAnnotateAs, slug } from '../../../../src/core/model/ids.ts'
import { anyText } from '../support/texts.ts'

describe('isId', () => {
  it.each(['a', '7', 'navo-top', 'a-', 'a'.repeat(64), ADJUDICATED])('takes %s', (id) => {
    expect(isId(id)).toBe(true)
  })

  it.each(['', '-a', 'A', 'a_b', 'a.b', 'a/b', '..', 'a\n', 'é', 'a'.repeat(65)])('refuses %j', (id) => {
    expect(isId(id)).toBe(false)
  })
})

describe('mayAnnotateAs', () => {
  it.each(['con', 'nul', 'com1', 'lpt9', 'prn', 'aux', ADJUDICATED, 'Ann', '..'])('refuses %s', (id) => {
    expect(mayAnnotateAs(id)).toBe(false)
  })

  it.each(['ann', 'console', 'com10', 'null'])('takes %s', (id) => {
    expect(mayAnnotateAs(id)).toBe(true)
  })
})

describe('slug', () => {
  it.each([
    ['Navo-top 2022', 'navo-top-2022'],
    ['  --Één  café!  ', 'een-cafe'],
    ['Hoe groot is “de markt”?', 'hoe-groot-is-de-markt'],
    ['ĲSSEL', 'ijssel'],
    ['CON', 'fallback'],
    ['lpt1', 'fallback'],
    ['nul.', 'fallback'],
    ['com¹', 'fallback'],
    ['aux ', 'fallback'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\System32', 'c-windows-system32'],
    ['notes. ', 'notes'],
    ['a\0b', 'a-b'],
    ['Конференция', 'fallback'],
    ['💩', 'fallback'],
    ['', 'fallback'],
  ])('makes of %j the id %j', (name, id) => {
    expect(slug(name, 'fallback')).toBe(id)
  })

  it('leaves no hyphen at the end where it cuts a long name', () => {
    expect(slug(`${'a'.repeat(63)} b`, 'fallback')).toBe('a'.repeat(63))
    expect(slug('b'.repeat(100), 'fallback')).toBe('b'.repeat(64))
  })

  it('gives a valid id for every name, and the same id for that id', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme-composite', maxLength: 80 }), anyText), (name) => {
        const id = slug(name, 'article')
        expect(isId(id)).toBe(true)
        expect(slug(id, 'other')).toBe(id)
      }),
    )
  })
})
