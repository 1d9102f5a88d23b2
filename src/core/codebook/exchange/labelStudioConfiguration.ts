/** Label Studio's labelling configuration: choices, ratings and text areas of regions or of the whole text. */
import { tagCalled } from '../../formats/mapping.ts'
import { childrenOf, element, elementsIn, type XmlElement } from '../../formats/xml.ts'
import type { Attribute, AttributeTarget } from '../../model/codebook.ts'
import type { Language } from '../../model/language.ts'
import { RELATIONS, TAGS, type Tag } from '../../model/tag.ts'
import { labelOf, wordsOf } from '../wording.ts'
import {
  attributeFrom,
  codebookKey,
  type ForeignCodebook,
  type GivenAttribute,
  type GivenValue,
  type LeftOut,
  type Making,
  withoutTwins,
} from './foreignCodebook.ts'

/** Controls that no attribute can be: what is answered by a number, a date, a ranking or a drawing. */
const OTHER_CONTROLS = ['Taxonomy', 'Number', 'DateTime', 'Ranker', 'Pairwise', 'List']

/** What a configuration says; null where its root is no `View`. */
export function readLabelStudioConfiguration(root: XmlElement, making: Making): ForeignCodebook | null {
  if (root.name !== 'View') return null
  const labels = ['Labels', 'HyperTextLabels', 'ParagraphLabels'].flatMap((name) => elementsIn(root, name))
  const names = labels.flatMap((control) => childrenOf(control, 'Label').map((label) => label.attributes.value ?? ''))
  const relations = elementsIn(root, 'Relation').map(({ attributes }) => attributes.value ?? '')
  const leftOut: LeftOut[] = [
    ...names.filter((name) => !tagCalled(name)).map((name) => ({ kind: 'labels' as const, name })),
    ...relations
      .filter((name) => !(RELATIONS as readonly string[]).includes(name))
      .map((name) => ({ kind: 'relations' as const, name })),
    ...OTHER_CONTROLS.flatMap((name) => elementsIn(root, name)).map((control) => ({
      kind: 'questions' as const,
      name: control.attributes.name ?? control.name,
    })),
  ]
  const controls = controlsIn(root)
  const isChoice = (name: string) => controls.some((one) => one.name === 'Choices' && one.attributes.name === name)
  const attributes = controls.map((control) => attributeFrom(givenBy(control, isChoice), making))
  return { attributes: withoutTwins(attributes), findings: [], leftOut }
}

const CONTROLS = ['Choices', 'Rating', 'TextArea']

/** The controls in the order of the document. */
function controlsIn(parent: XmlElement): readonly XmlElement[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return CONTROLS.includes(child.name) ? [child] : controlsIn(child)
  })
}

function givenBy(control: XmlElement, isChoice: (name: string) => boolean): GivenAttribute {
  const { name = '', required, perRegion, whenTagName = '', whenChoiceValue, hint } = control.attributes
  const isAboutText = perRegion !== 'true' && control.attributes.whenLabelValue === undefined
  const key = name.replace(/^article-/, '')
  return {
    name: key,
    help: hint,
    of: isAboutText ? ['article'] : targetsOf(control),
    ...kindOf(control),
    expected: required === 'true',
    when:
      whenChoiceValue !== undefined && isChoice(whenTagName)
        ? { key: codebookKey(whenTagName), is: whenChoiceValue.split(',').map(codebookKey) }
        : null,
  }
}

function targetsOf({ attributes }: XmlElement): readonly AttributeTarget[] {
  const tags = (attributes.whenLabelValue ?? '').split(',').map((label) => tagCalled(label))
  const found = tags.filter((tag): tag is Tag => tag !== null)
  return found.length > 0 ? found : TAGS
}

/** The most steps of a rating that are made values. */
const MOST_STEPS = 100

function kindOf(control: XmlElement): Pick<GivenAttribute, 'kind' | 'values' | 'ordered'> {
  const { choice, maxRating = '5' } = control.attributes
  switch (control.name) {
    case 'TextArea':
      return { kind: 'text', values: [] }
    case 'Rating': {
      const steps = Math.min(MOST_STEPS, Math.max(0, Math.trunc(Number(maxRating)) || 0))
      return { kind: 'one', ordered: true, values: Array.from({ length: steps }, (_, at) => ({ name: `${at + 1}` })) }
    }
    default:
      return { kind: choice === 'multiple' ? 'many' : 'one', values: elementsIn(control, 'Choice').map(givenValue) }
  }
}

function givenValue({ attributes }: XmlElement): GivenValue {
  return { name: attributes.alias ?? attributes.value ?? '', help: attributes.hint }
}

/** The configuration in which annotations are tagged and these questions answered. */
export function writeLabelStudioConfiguration(attributes: readonly Attribute[], language: Language): string {
  const controls = attributes.flatMap((attribute) => {
    const tags = attribute.of.filter((target) => target !== 'article')
    return [
      ...(tags.length > 0
        ? [control(attribute, language, { perRegion: 'true', whenTagName: 'tag', whenLabelValue: tags.join(',') })]
        : []),
      ...(attribute.of.includes('article') ? [control(attribute, language, {}, 'article-')] : []),
    ]
  })
  const relations = RELATIONS.map((value) => element('Relation', { value }))
  const labels = TAGS.map((value) => element('Label', { value }))
  const content = [
    element('Relations', {}, relations),
    element('Labels', { name: 'tag', toName: 'text' }, labels),
    element('Text', { name: 'text', value: '$text', granularity: 'symbol' }),
    ...controls,
  ]
  return `${element('View', {}, content)}\n`
}

function control(
  attribute: Attribute,
  language: Language,
  where: Readonly<Record<string, string>>,
  before = '',
): string {
  const { key, kind, values, when, expected } = attribute
  const name = {
    name: `${before}${key}`,
    toName: 'text',
    ...where,
    // A region's own condition takes the place of that on a label: Label Studio knows one at a time.
    ...(when && { visibleWhen: 'choice-selected', whenTagName: when.key, whenChoiceValue: when.is.join(',') }),
    ...(expected && { required: 'true' }),
  }
  const header = element('Header', { value: labelOf(attribute, language), size: '5' })
  if (kind === 'text') return [header, element('TextArea', { ...name, editable: 'true' })].join('\n')
  const choices = values.map((value) => {
    const hint = [labelOf(value, language), wordsOf(value.help, language)].filter(Boolean).join('. ')
    return element('Choice', { value: value.key, ...(hint && { hint }) })
  })
  const choice = kind === 'many' ? 'multiple' : 'single'
  return [header, element('Choices', { ...name, choice }, choices)].join('\n')
}
