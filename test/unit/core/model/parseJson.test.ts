import { describe, expect, it } from 'vitest'
import { MOST_LEVELS } from '../../../../src/core/model/nesting.ts'
import { jsonOrNull, parseJson } from '../../../../src/core/model/parseJson.ts'

const lists = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
const objects = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

describe('parseJson', () => {
  it.each([lists, objects])('reads as many levels as can be written again, and no more', (nested) => {
    expect(parseJson(nested(MOST_LEVELS), 'a.json')).toMatchObject({ ok: true })
    expect(parseJson(nested(MOST_LEVELS + 1), 'a.json')).toMatchObject({
      error: { code: 'file-invalid', details: { file: 'a.json', reason: 'json-nested' } },
    })
    expect(parseJson(nested(100_000), 'a.json', 7)).toMatchObject({ error: { details: { path: 'line 7' } } })
  })

  it('finds what lies deep behind what does not', () => {
    expect(jsonOrNull(`{"a": [1, null, "x", ${lists(MOST_LEVELS)}]}`)).toBeNull()
    expect(jsonOrNull('{"a": [1, null, "x", []]}')).toEqual({ a: [1, null, 'x', []] })
  })
})
