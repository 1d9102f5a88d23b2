/** How a codebook is changed while it is edited, before the change is saved as a revision. */
import {
  type Attribute,
  type AttributeValue,
  type Codebook,
  type CodebookFinding,
  EMPTY_CODEBOOK,
  type Wording,
} from '../model/codebook.ts'
import { slug } from '../model/ids.ts'
import { adoptCodebook } from './adopt.ts'

/** The codebook with an attribute of claims more, at the end, which the caller fills in. */
export function withAttribute(codebook: Codebook, id: string): Codebook {
  const attribute: Attribute = {
    id,
    key: '',
    of: ['claim'],
    label: { en: '', nl: '' },
    kind: 'one',
    ordered: false,
    shortcut: null,
    values: [],
    when: null,
    expected: false,
    changed: 0,
  }
  return { ...codebook, attributes: [...codebook.attributes, attribute] }
}

/** The attribute with a value more, at the end. */
export function withValue(attribute: Attribute, id: string): Attribute {
  const value: AttributeValue = { id, key: '', label: { en: '', nl: '' }, retired: false, changed: 0 }
  return { ...attribute, values: [...attribute.values, value] }
}

/** The codebook with one attribute changed. */
export function changeAttribute(codebook: Codebook, id: string, change: (attribute: Attribute) => Attribute): Codebook {
  return { ...codebook, attributes: codebook.attributes.map((one) => (one.id === id ? change(one) : one)) }
}

/** The list with the entry at `index` moved by `by` places, as far as there are any. */
export function moved<T>(list: readonly T[], index: number, by: number): readonly T[] {
  const entry = list[index]
  const to = Math.max(0, Math.min(list.length - 1, index + by))
  return entry === undefined ? list : list.toSpliced(index, 1).toSpliced(to, 0, entry)
}

/**
 * The codebook with keys for what has none yet, made from its words and unique among its neighbours, and without new
 * entries that nobody worded. Keys that are there stay, since layers may have them.
 */
export function finished(draft: Codebook): Codebook {
  const attributes = draft.attributes.map((attribute) => ({ ...attribute, values: named(attribute.values) }))
  return { ...draft, attributes: named(attributes), findings: named(draft.findings) }
}

interface Named {
  readonly key: string
  readonly label: Wording
}

function named<T extends Named>(entries: readonly T[]): readonly T[] {
  const taken = new Set(entries.map(({ key }) => key))
  return entries.flatMap((entry) => {
    if (entry.key !== '') return [entry]
    const words = entry.label.en || entry.label.nl
    if (words.trim() === '') return []
    const key = freeKey(slug(words, 'value'), taken)
    taken.add(key)
    return [{ ...entry, key }]
  })
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : `-${number}`
    const tried = `${key.slice(0, 64 - tail.length)}${tail}`
    if (!taken.has(tried)) return tried
  }
}

/** The draft with what a file holds that it doesn't have; a revision is only made when it is saved. */
export function withForeign(
  draft: Codebook,
  foreign: Pick<Codebook, 'attributes' | 'findings'>,
): { readonly codebook: Codebook; readonly differing: readonly string[] } {
  const nobody = { id: '', at: '', by: '', note: '' }
  const { codebook, differing } = adoptCodebook(draft, { ...EMPTY_CODEBOOK, ...foreign }, nobody, () => undefined)
  return { codebook: { ...codebook, revision: draft.revision, revisions: draft.revisions }, differing }
}

/** The codebook with a finding more, at the end, which the caller fills in. */
export function withFinding(codebook: Codebook, id: string): Codebook {
  const finding: CodebookFinding = {
    id,
    key: '',
    label: { en: '', nl: '' },
    definition: { en: '', nl: '' },
    rating: null,
  }
  return { ...codebook, findings: [...codebook.findings, finding] }
}
