/**
 * The codes of a project that Factmark writes: the four tags, below each the attributes that are answered, and below
 * those their values. Which code is which is known by its id, which follows from what it stands for.
 */
import type { Annotation } from '../../model/annotation.ts'
import type { Attributes } from '../../model/attributes.ts'
import { TAGS, type Tag } from '../../model/tag.ts'
import type { AnswerKind } from '../answers.ts'
import { isCodebookKey } from '../answers.ts'
import { childrenOf, element, type XmlElement } from '../xml.ts'

/** The tags' ids: always the same, so that projects with them can be merged. */
export const CODES: Readonly<Record<Tag, string>> = {
  claim: '6f1c3a52-0b1e-4d0a-9a35-6a1f0c9be001',
  figure: '6f1c3a52-0b1e-4d0a-9a35-6a1f0c9be002',
  quote: '6f1c3a52-0b1e-4d0a-9a35-6a1f0c9be003',
  attribution: '6f1c3a52-0b1e-4d0a-9a35-6a1f0c9be004',
}

/** A code that says an answer: the tag, key, kind and value that it stands for. */
export interface AnswerCode {
  readonly guid: string
  readonly tag: Tag
  readonly key: string
  readonly kind: AnswerKind
  readonly value: string
}

/** The code of one value of an attribute. */
export function answerCode(tag: Tag, key: string, kind: AnswerKind, value: string): AnswerCode {
  return { guid: guidOf(`value ${tag} ${key} ${kind} ${value}`), tag, key, kind, value }
}

/** The codes of an annotation's answers. */
export function answerCodes({ tag, attributes = {} }: Annotation): readonly AnswerCode[] {
  return Object.entries(attributes).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [answerCode(tag, key, 'one', value)]
      : value.map((one) => answerCode(tag, key, 'many', one)),
  )
}

/** The elements below a tag's code, for annotations with that tag. */
export function childCodes(annotations: readonly Annotation[]): readonly string[] {
  const groups = new Map<string, Map<string, AnswerCode>>()
  for (const code of annotations.flatMap(answerCodes)) {
    const group = `${code.key} ${code.kind}`
    groups.set(group, (groups.get(group) ?? new Map<string, AnswerCode>()).set(code.guid, code))
  }
  return [...groups.values()].flatMap((codes) => {
    const [first] = codes.values()
    if (!first) return []
    const { tag, key, kind } = first
    const values = [...codes.values()].map(({ guid, value }) =>
      element('Code', { guid, name: value, isCodable: 'true' }),
    )
    const guid = attributeGuid(tag, key, kind)
    return [element('Code', { guid, name: key, isCodable: 'false' }, values)]
  })
}

/** The id of an attribute’s code below a tag. */
export function attributeGuid(tag: Tag, key: string, kind: AnswerKind): string {
  return guidOf(`attribute ${tag} ${key} ${kind}`)
}

/** The codes that say answers, by their ids (`guid` reads one as it is written), among the codes of a project. */
export function answerCodesIn(
  codes: readonly XmlElement[],
  guid: (value: string | undefined) => string,
): ReadonlyMap<string, AnswerCode> {
  const found = new Map<string, AnswerCode>()
  for (const tag of TAGS) {
    const top = codes.find(({ attributes }) => guid(attributes.guid) === CODES[tag])
    for (const attribute of top ? childrenOf(top, 'Code') : []) {
      const { name: key = '', guid: id } = attribute.attributes
      const kind = (['one', 'many'] as const).find((one) => guid(id) === attributeGuid(tag, key, one))
      // Values that a colleague adds below an attribute are answers, too.
      for (const value of kind ? childrenOf(attribute, 'Code') : [])
        found.set(guid(value.attributes.guid), {
          guid: guid(value.attributes.guid),
          tag,
          key,
          kind: kind ?? 'one',
          value: value.attributes.name ?? '',
        })
    }
  }
  return found
}

/** Answers of several codes. */
export function answersOfCodes(codes: readonly AnswerCode[]): Attributes {
  const answers: Record<string, string | readonly string[]> = {}
  for (const { key, kind, value } of codes) {
    const before = answers[key] ?? []
    answers[key] = kind === 'one' && before.length === 0 ? value : [...[before].flat(), value]
  }
  return answers
}

/** Annotations without the answers that codes can't say (empty ones, values twice), and how many had such. */
export function withHeldAnswers(annotations: readonly Annotation[]) {
  let count = 0
  const held = annotations.map((annotation) => {
    const { attributes } = annotation
    if (!attributes) return annotation
    const kept = Object.entries(attributes).filter(([key, value]) => isHeld(key, value))
    if (kept.length < Object.keys(attributes).length) count += 1
    return { ...annotation, attributes: kept.length > 0 ? Object.fromEntries(kept) : undefined }
  })
  return { annotations: held, count }
}

function isHeld(key: string, value: string | readonly string[]): boolean {
  const values = [value].flat()
  return isCodebookKey(key) && values.length > 0 && !values.includes('') && new Set(values).size === values.length
}

/** A UUID (RFC 9562, version 8) that is always the same for the same words: four FNV-1a hashes of them. */
export function guidOf(words: string): string {
  const hex = [0, 1, 2, 3].map((seed) => fnv(`${seed} ${words}`).toString(16).padStart(8, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-')
}

function fnv(words: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < words.length; index += 1) hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) >>> 0
}
