import { expect, test } from 'vitest'
import { findAll } from '../../../../../src/core/text/find.ts'

const plain = { matchCase: false, wholeWord: false, regex: false }

function found(text: string, words: string, options: Partial<typeof plain> = {}) {
  const matches = findAll(text, { ...plain, ...options, words })
  return matches.ok ? matches.value.map(({ start, end }) => text.slice(start, end)) : matches.error.code
}

const ARTICLE =
  'The plan cost 10\u00a0000 euros. The gov\u00adern\u00adment’s “plan” isn’t new; the ﬁrst oﬃce in the cafe\u0301. It is a ' +
  'long\u2011term plan.\n\nThe council voted on Tuesday to widen the northern\nharbour channel.'

test.each([
  ['10 000 euros', '10\u00a0000 euros'],
  ["government's", 'gov\u00adern\u00adment’s'],
  ['government’s', 'gov\u00adern\u00adment’s'],
  ['"plan"', '“plan”'],
  ['«plan»', '“plan”'],
  ["isn't", 'isn’t'],
  ['first office', 'ﬁrst oﬃce'],
  ['café', 'cafe\u0301'],
  ['cafe\u0301', 'cafe\u0301'],
  ['cafe', 'cafe\u0301'],
  ['long-term', 'long\u2011term'],
  ['long–term', 'long\u2011term'],
  ['northern harbour', 'northern\nharbour'],
  ['northern\u2009 harbour', 'northern\nharbour'],
])('finds %s once, as it is stored', (words, stored) => {
  expect(found(ARTICLE, words)).toEqual([stored])
})

test.each([
  ['Een thin\u2009space en\u3000wide.', 'thin space en wide', 'thin\u2009space en\u3000wide'],
  ['zero\u200bwidth', 'zerowidth', 'zero\u200bwidth'],
  ['ＦＵＬＬ ｗｉｄｔｈ １２', 'full width 12', 'ＦＵＬＬ ｗｉｄｔｈ １２'],
  ['CO₂ en 25 m²', 'co2 en 25 m2', 'CO₂ en 25 m²'],
  ['Stra\u00dfe', 'STRASSE', 'Stra\u00dfe'],
  ['een STRASSE', 'straße', 'STRASSE'],
  ['İstanbul', 'istanbul', 'İstanbul'],
  ['in ISTANBUL', 'İstanbul', 'ISTANBUL'],
  ['Łódź en Ørsted', 'lodz en orsted', 'Łódź en Ørsted'],
  ['Ὀδυσσεύς', 'ΟΔΥΣΣΕΥΣ', 'Ὀδυσσεύς'],
  ['wacht…', 'wacht...', 'wacht…'],
  ['−5 graden', '-5 graden', '−5 graden'],
  ['‚laag’ en „laag”', '\'laag\' en "laag"', '‚laag’ en „laag”'],
  ['ｶﾞｽ', 'ガス', 'ｶﾞｽ'],
])('in %s finds %s', (text, words, stored) => {
  expect(found(text, words)).toEqual([stored])
})

test('goes over no blank line, and finds one where the words have one', () => {
  expect(found('northern\n \nharbour', 'northern harbour')).toEqual([])
  expect(found('northern\n \nharbour', 'northern\n\nharbour')).toEqual(['northern\n \nharbour'])
})

test('widens what ends inside an expansion to the whole of it', () => {
  expect(found('aﬁne', 'af')).toEqual(['aﬁ'])
  expect(found('aﬁne', 'ine')).toEqual(['ﬁne'])
  expect(found('straße', 'stras')).toEqual(['straß'])
  expect(found('ﬀ', 'f')).toEqual(['ﬀ'])
  expect(found('a👍🏽b', 'a👍')).toEqual(['a👍🏽'])
})

test('parts no number, no letter from its accent and no flag from its half', () => {
  expect(found('2½ en 21', '21')).toEqual(['21'])
  expect(found('q\u0301 en q', 'q\u0301')).toEqual(['q\u0301'])
  expect(found('🇳🇱🇧🇪', '🇱🇧')).toEqual([])
})

test('goes by accents where the words have any', () => {
  expect(found('een of één', 'een')).toEqual(['een', 'één'])
  expect(found('een of één', 'één')).toEqual(['één'])
})

test('searches the stored text for regular expressions and with Match case', () => {
  expect(found('10\u00a0000', '10 000', { matchCase: true })).toEqual([])
  expect(found('10\u00a0000', '10\\s000', { regex: true })).toEqual(['10\u00a0000'])
  expect(found('“a” "a"', '"a"', { matchCase: true })).toEqual(['"a"'])
})

test('takes whole words of the folded text', () => {
  expect(found('gov\u00adern gov\u00adernment', 'govern', { wholeWord: true })).toEqual(['gov\u00adern'])
  expect(found('ﬁne f', 'f', { wholeWord: true })).toEqual(['f'])
})
