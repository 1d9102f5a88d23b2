/** Codebooks to test with. */
import type { Attribute, AttributeValue, Codebook } from '../../../../src/core/model/codebook.ts'
import { EMPTY_CODEBOOK } from '../../../../src/core/model/codebook.ts'

/** A value that is called by its key. */
export function value(key: string, fields: Partial<AttributeValue> = {}): AttributeValue {
  return { id: `value-${key}`, key, label: { en: key, nl: key }, retired: false, changed: 1, ...fields }
}

/** An attribute of claims that is called by its key. */
export function attribute(key: string, fields: Partial<Attribute> = {}): Attribute {
  return {
    id: `attribute-${key}`,
    key,
    of: ['claim'],
    label: { en: key, nl: key },
    kind: 'one',
    ordered: false,
    shortcut: null,
    values: [value('yes'), value('no')],
    when: null,
    expected: false,
    changed: 1,
    ...fields,
  }
}

/** A codebook of these attributes, at revision 1. */
export function codebook(...attributes: readonly Attribute[]): Codebook {
  const first = { id: 'revision-1', revision: 1, at: '2024-05-01T08:00:00.000Z', by: 'anna', note: '' }
  return { ...EMPTY_CODEBOOK, revision: 1, attributes, revisions: [first] }
}

let last = 0
/** How entries are made of a file’s words. */
export const making = {
  newId: () => {
    last += 1
    return `id-${last}`
  },
  language: 'en',
} as const

/** An attribute without words and ids. */
export const short = ({ key, of, kind, values, ordered, expected }: Attribute) => ({
  key,
  of,
  kind,
  values: values.map((one) => one.key),
  ...(ordered && { ordered }),
  ...(expected && { expected }),
})
