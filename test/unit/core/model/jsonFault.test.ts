import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failAsJson, jsonFault } from '../../../../src/core/model/jsonFault.ts'
import { runs } from '../../support/runs.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** JSON with one stretch of it replaced. */
const nearlyJson = fc
  .tuple(fc.json(), fc.nat(), fc.nat(3), fc.stringMatching(/^[\][{}",:\\ \n\t0-9.eE+\-a-z\x7f]{0,3}$/))
  .map(([json, at, length, put]) => {
    const from = at % (json.length + 1)
    return json.slice(0, from) + put + json.slice(from + length)
  })

describe('jsonFault', () => {
  it('finds a fault in just those texts that are no JSON', () => {
    fc.assert(
      fc.property(nearlyJson, (text) => {
        expect(jsonFault(text) === null).toBe(isJson(text))
      }),
      { numRuns: runs(3000) },
    )
  })

  it('finds the first one: everything before it stays a beginning of JSON when the rest is cut off', () => {
    fc.assert(
      fc.property(nearlyJson, (text) => {
        const at = jsonFault(text)
        if (at !== null) expect(jsonFault(text.slice(0, at))).toSatisfy((found) => found === null || found === at)
      }),
      { numRuns: runs(3000) },
    )
  })

  it.each([
    ['{"a": 1,}', 8],
    ['{"a": 1', 7],
    ['[1 2]', 3],
    ['{a: 1}', 1],
    ['{"a" 1}', 5],
    ['[01]', 2],
    ['[1.]', 3],
    ['[-]', 2],
    ['[1e+]', 4],
    ['[tru]', 4],
    ['"\\x"', 2],
    ['"\\u12g4"', 5],
    ['"a\nb"', 2],
    ['[]]', 2],
    ["{'a': 1}", 1],
    ['Ruim dertig', 0],
    ['"abc', 4],
  ])('is at the character that is out of place: %j', (text, at) => {
    expect(jsonFault(text)).toBe(at)
  })
})

describe('the failure of a text that is no JSON', () => {
  it.each([
    ['', { reason: 'json-empty' }],
    [' \n', { reason: 'json-empty' }],
    ['[1,\u00A02]', { reason: 'json-character', found: 'U+00A0', line: 1, column: 4 }],
    ['{"a":', { reason: 'json-ends', line: 1, column: 6 }],
    ['{\n  "a": 1,\n}\n', { reason: 'json-character', found: '}', line: 3, column: 1 }],
    ['["\u{1F4A9}", \u{1F4A9}]', { reason: 'json-character', found: '\u{1F4A9}', line: 1, column: 8 }],
    ['["a\n"]', { reason: 'json-control', line: 1, column: 4 }],
  ])('says what is wrong and in which line and column: %j', (text, details) => {
    const failed = { ok: false, error: { code: 'file-not-json', details: { file: 'a.json', ...details } } }
    expect(failAsJson(text, 'a.json')).toEqual(failed)
  })

  it('counts lines from the one that the text stands in', () => {
    expect(failAsJson('{', 'a.jsonl', 7)).toMatchObject({ error: { details: { line: 7, column: 2 } } })
  })
})
