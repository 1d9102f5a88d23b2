/** Codebooks of other programs in the terms of ours: what a reader of any format gives, and how attributes are made. */
import {
  type Attribute,
  type AttributeTarget,
  CODEBOOK_KEY,
  type Codebook,
  type CodebookFinding,
} from '../../model/codebook.ts'
import { slug } from '../../model/ids.ts'
import type { Language } from '../../model/language.ts'
import { TAGS } from '../../model/tag.ts'

/** The formats of codebooks: ours, and those of INCEpTION, brat, Label Studio and REFI-QDA. */
export const CODEBOOK_FORMATS = ['factmark', 'inception', 'brat', 'label-studio', 'refi-qda'] as const

/** One of `CODEBOOK_FORMATS`. */
export type CodebookFormat = (typeof CODEBOOK_FORMATS)[number]

/**
 * What kind of thing a codebook of ours has no place for: a tag of its own, a link, a question answered in another way, or
 * when a question is asked.
 */
export type LeftOutKind = 'labels' | 'relations' | 'questions' | 'conditions'

/** Something that a file has and a codebook of ours can't have. */
export interface LeftOut {
  readonly kind: LeftOutKind
  readonly name: string
}

/** The names of what was left out, each once, by kind; kinds of which there is nothing are passed over. */
export function leftOutByKind(
  leftOut: readonly LeftOut[],
): readonly { readonly kind: LeftOutKind; readonly names: readonly string[] }[] {
  return (['labels', 'relations', 'questions', 'conditions'] as const).flatMap((kind) => {
    const names = new Set(leftOut.filter((one) => one.kind === kind).map(({ name }) => name))
    return names.size > 0 ? [{ kind, names: [...names] }] : []
  })
}

/** What a file holds. */
export interface ForeignCodebook {
  readonly attributes: readonly Attribute[]
  readonly findings: readonly CodebookFinding[]
  readonly leftOut: readonly LeftOut[]
}

/** How entries are made: a new UUID for each, and the language that the file's words count as. */
export interface Making {
  readonly newId: () => string
  readonly language: Language
}

/** A value as a file has it; without `key`, the key is made from the name. */
export interface GivenValue {
  readonly name: string
  readonly key?: string | undefined
  readonly help?: string | undefined
}

/** A question as a file has it; without `key`, the key is made from the name. */
export interface GivenAttribute {
  readonly name: string
  readonly key?: string | undefined
  readonly help?: string | undefined
  readonly of: readonly AttributeTarget[]
  readonly kind: Attribute['kind']
  readonly values: readonly GivenValue[]
  readonly ordered?: boolean | undefined
  readonly expected?: boolean | undefined
  readonly when?: Attribute['when'] | undefined
}

/** The attribute that a file's question becomes. Values of one name become one. */
export function attributeFrom(given: GivenAttribute, making: Making): Attribute {
  const { name, of, kind, when = null } = given
  const taken = new Set<string>()
  const values = given.values.flatMap(({ name, key: own, help }) => {
    const key = codebookKey(own ?? name)
    if (taken.has(key)) return []
    taken.add(key)
    return [{ id: making.newId(), key, ...worded(name, help, making.language), retired: false, changed: 0 }]
  })
  return {
    id: making.newId(),
    key: codebookKey(given.key ?? name),
    of: of.length > 0 ? of : TAGS,
    ...worded(name, given.help, making.language),
    kind,
    ordered: given.ordered ?? false,
    shortcut: null,
    values,
    when,
    expected: given.expected ?? false,
    changed: 0,
  }
}

/** The key that something of this name gets: as other programs write names, `Claim_Type` is `claim-type`. A key stays what it is. */
export function codebookKey(name: string): string {
  return CODEBOOK_KEY.test(name) ? name : slug(name, 'value')
}

/** A file's words, in the language that they count as. */
function worded(name: string, help: string | undefined, language: Language) {
  const only = (words: string) => ({ en: '', nl: '', [language]: words })
  return { label: only(name.trim()), ...(help?.trim() && { help: only(help.trim()) }) }
}

/** The attributes with the tags of those that have the same key in one: two questions of one key are one question. */
export function withoutTwins(attributes: readonly Attribute[]): readonly Attribute[] {
  const found = new Map<string, Attribute>()
  for (const attribute of attributes) {
    const known = found.get(attribute.key)
    if (!known) found.set(attribute.key, attribute)
    else {
      const keys = new Set(known.values.map(({ key }) => key))
      found.set(attribute.key, {
        ...known,
        of: [...new Set([...known.of, ...attribute.of])],
        values: [...known.values, ...attribute.values.filter(({ key }) => !keys.has(key))],
      })
    }
  }
  return [...found.values()]
}

/** The questions and values in use, without those that are retired. What is answered in one's own words has no values. */
export function inUse({ attributes }: Pick<Codebook, 'attributes'>): readonly Attribute[] {
  return attributes
    .filter(({ retired }) => retired !== true)
    .map((attribute) => ({
      ...attribute,
      values: attribute.kind === 'text' ? [] : attribute.values.filter(({ retired }) => !retired),
    }))
}
