import { expect, test } from 'vitest'
import { findAll } from '../../../../src/core/text/find.ts'

const TEXT = 'Navo en navo’s, NAVO-top. Een 💩 (a+b)? Café.'
const plain = { matchCase: false, wholeWord: false, regex: false }

function found(words: string, options: Partial<typeof plain> = {}) {
  const hits = findAll(TEXT, { ...plain, ...options, words })
  return hits.ok ? hits.value.map((hit) => TEXT.slice(hit.start, hit.end)) : hits.error.code
}

test('finds every occurrence, letter case aside unless asked', () => {
  expect(found('navo')).toEqual(['Navo', 'navo', 'NAVO'])
  expect(found('navo', { matchCase: true })).toEqual(['navo'])
})

test('finds whole words, with letters of every alphabet counted as letters', () => {
  expect(found('caf', { wholeWord: true })).toEqual([])
  expect(found('café', { wholeWord: true })).toEqual(['Café'])
})

test('takes signs literally unless they are a regular expression', () => {
  expect(found('(a+b)?')).toEqual(['(a+b)?'])
  expect(found('n[a-z]vo', { regex: true })).toEqual(['Navo', 'navo', 'NAVO'])
  expect(found('💩')).toEqual(['💩'])
})

test('never gives an empty hit, and names a broken expression', () => {
  expect(found('x*', { regex: true })).toEqual([])
  expect(found('(', { regex: true })).toBe('pattern-invalid')
  expect(found('')).toEqual([])
})

test('says what is wrong with an expression, without the expression', () => {
  const hits = findAll(TEXT, { ...plain, words: '([', regex: true })
  expect(hits).toMatchObject({ ok: false, error: { details: { reason: 'pattern-class' } } })
})

test('takes each ASCII sign for itself, alone and as a whole word', () => {
  for (let code = 0x21; code < 0x7f; code += 1) {
    const sign = String.fromCharCode(code)
    const hits = findAll(`a ${sign} b`, { ...plain, words: sign, matchCase: true })
    expect(hits, sign).toEqual({
      ok: true,
      value: [
        ...(sign === 'a' ? [{ start: 0, end: 1 }] : []),
        { start: 2, end: 3 },
        ...(sign === 'b' ? [{ start: 4, end: 5 }] : []),
      ],
    })
  }
})

test('finds words with a hyphen', () => {
  expect(findAll('de Navo-top', { ...plain, words: 'navo-top', wholeWord: true })).toEqual({
    ok: true,
    value: [{ start: 3, end: 11 }],
  })
})
