/**
 * REFI-QDA codebooks (`.qdc`, version 1.0): a tree of codes. Ours has the four tags, below each its attributes, below
 * those their values, with the ids that they have in projects (`formats/refiQda`).
 */
import { tagCalled } from '../../formats/mapping.ts'
import { answerCode, attributeGuid, CODES } from '../../formats/refiQda/refiQdaCodes.ts'
import { childrenOf, element, wordsOf as wordsIn, type XmlElement } from '../../formats/xml.ts'
import type { Attribute } from '../../model/codebook.ts'
import type { Language } from '../../model/language.ts'
import { TAGS, type Tag } from '../../model/tag.ts'
import { labelOf, wordsOf } from '../wording.ts'
import {
  attributeFrom,
  type ForeignCodebook,
  type GivenValue,
  type LeftOut,
  type Making,
  withoutTwins,
} from './foreignCodebook.ts'
import { joinWords, splitWords } from './joinedWords.ts'

const NAMESPACE = 'urn:QDA-XML:codebook:1.0'

/**
 * What a codebook says; null where its root is none. A code of a tag's name or id is that tag; of any other, the codes
 * below it are the values of one question, those without any below are labels, which have no place here.
 */
export function readRefiCodebook(root: XmlElement, making: Making): ForeignCodebook | null {
  if (root.name !== 'CodeBook') return null
  const leftOut: LeftOut[] = []
  const top = childrenOf(root, 'Codes').flatMap((codes) => childrenOf(codes, 'Code'))
  const attributes = top.flatMap((code) => {
    const tag = tagOf(code)
    if (tag) return attributesBelow(code, tag, making)
    const values = leavesBelow(code)
    if (values.length > 0) return [questionOf(code, TAGS, 'many', values, making)]
    leftOut.push({ kind: 'labels', name: nameOf(code) })
    return []
  })
  return { attributes: withoutTwins(attributes), findings: [], leftOut }
}

function tagOf(code: XmlElement): Tag | null {
  const guid = code.attributes.guid?.toLowerCase()
  return TAGS.find((tag) => CODES[tag] === guid) ?? tagCalled(nameOf(code))
}

function attributesBelow(code: XmlElement, tag: Tag, making: Making): readonly Attribute[] {
  const below = childrenOf(code, 'Code')
  const questions = below.filter((child) => childrenOf(child, 'Code').length > 0 || isWritten(child, tag))
  const values = below.filter((child) => !questions.includes(child)).map(givenValue)
  return [
    ...questions.map(
      (child) => ownQuestion(child, tag, making) ?? questionOf(child, [tag], 'many', leavesBelow(child), making),
    ),
    ...(values.length > 0 ? [questionOf(code, [tag], 'many', values, making)] : []),
  ]
}

/**
 * A question that `codeOf` wrote, whose id says how it is answered; null for one of another program, in whose tree codes
 * don't exclude each other. Values that somebody added there are called as their codes are.
 */
function ownQuestion(code: XmlElement, tag: Tag, making: Making): Attribute | null {
  const key = nameOf(code)
  const guid = code.attributes.guid?.toLowerCase()
  const answered = (['one', 'many'] as const).find((one) => guid === attributeGuid(tag, key, one))
  if (!answered) return null
  const kind = childrenOf(code, 'Code').length > 0 ? answered : 'text'
  const values = childrenOf(code, 'Code').map((child) => {
    const isOurs = child.attributes.guid?.toLowerCase() === answerCode(tag, key, answered, nameOf(child)).guid
    return isOurs ? { ...namedBy(child), key: nameOf(child) } : givenValue(child)
  })
  return attributeFrom({ ...namedBy(code), key, of: [tag], kind, values }, making)
}

/** The name and explanation that a code of ours is described by. */
function namedBy(code: XmlElement): GivenValue {
  const { label, help } = splitWords(helpOf(code) ?? '')
  return { name: label ?? nameOf(code), help }
}

function isWritten(code: XmlElement, tag: Tag): boolean {
  return code.attributes.guid?.toLowerCase() === attributeGuid(tag, nameOf(code), 'one')
}

function questionOf(
  code: XmlElement,
  of: readonly Tag[],
  kind: Attribute['kind'],
  values: readonly GivenValue[],
  making: Making,
): Attribute {
  return attributeFrom({ name: nameOf(code), help: helpOf(code), of, kind, values }, making)
}

/** The codes below that have none below themselves: a branch says nothing of its own that its leaves don't. */
function leavesBelow(code: XmlElement): readonly GivenValue[] {
  return childrenOf(code, 'Code').flatMap((child) => {
    const below = leavesBelow(child)
    return below.length > 0 ? below : [givenValue(child)]
  })
}

function givenValue(code: XmlElement): GivenValue {
  return { name: nameOf(code), help: helpOf(code) }
}

function nameOf({ attributes }: XmlElement): string {
  return attributes.name ?? ''
}

function helpOf(code: XmlElement): string | undefined {
  return childrenOf(code, 'Description').map(wordsIn)[0]
}

/** The codebook of questions about annotations, as `fitCodebook` gives them. */
export function writeRefiCodebook(attributes: readonly Attribute[], language: Language): string {
  const codes = TAGS.map((tag) => {
    const asked = attributes.filter(({ of }) => of.includes(tag))
    const content = asked.map((attribute) => codeOf(tag, attribute, language))
    return element('Code', { guid: CODES[tag], name: tag, isCodable: 'true' }, content)
  })
  const root = element('CodeBook', { xmlns: NAMESPACE, origin: 'Factmark' }, [
    element('Codes', {}, codes),
    element('Sets', {}),
  ])
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
}

function codeOf(tag: Tag, attribute: Attribute, language: Language): string {
  const kind = attribute.kind === 'many' ? 'many' : 'one'
  const values = attribute.values.map((value) => {
    const { guid } = answerCode(tag, attribute.key, kind, value.key)
    return element('Code', { guid, name: value.key, isCodable: 'true' }, described(value, language))
  })
  const guid = attributeGuid(tag, attribute.key, kind)
  return element('Code', { guid, name: attribute.key, isCodable: 'false' }, [
    ...described(attribute, language),
    ...values,
  ])
}

function described(one: Pick<Attribute, 'key' | 'label' | 'help'>, language: Language): readonly string[] {
  return [element('Description', {}, joinWords(labelOf(one, language), wordsOf(one.help, language)))]
}
