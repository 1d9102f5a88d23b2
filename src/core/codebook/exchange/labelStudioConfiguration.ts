/** Label Studio's labelling configuration: choices, ratings and text areas of regions or of the whole text. */
import { tagCalled } from '../../formats/mapping.ts'
import { childrenOf, element, elementsIn, type XmlElement } from '../../formats/xml.ts'
import type { Attribute, AttributeTarget, AttributeValue } from '../../model/codebook.ts'
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
  const attributes = controls.map((one) => attributeFrom(givenBy(one, controls), making))
  return { attributes: withoutTwins(attributes), findings: [], leftOut }
}

const CONTROLS = ['Choices', 'Rating', 'TextArea']

/** A control, what the headings right before it say, and the attributes that say when it is shown, its own or a view's. */
interface Control {
  readonly control: XmlElement
  readonly heading: string | undefined
  readonly help: string | undefined
  readonly shown: XmlElement['attributes']
}

/** The controls in the order of the document. */
function controlsIn(parent: XmlElement, shown: XmlElement['attributes'] = {}): readonly Control[] {
  const elements = parent.children.filter((child): child is XmlElement => typeof child !== 'string')
  return elements.flatMap((child, index) => {
    const hides = child.attributes.whenChoiceValue === undefined ? shown : child.attributes
    if (!CONTROLS.includes(child.name)) return controlsIn(child, hides)
    const [above, before] = [elements[index - 2], elements[index - 1]].map((one) =>
      one?.name === 'Header' ? one : null,
    )
    // The smaller of two headings explains the other, as this program writes them.
    const isExplained = above && before?.attributes.size === HELP_SIZE
    const heading = (isExplained ? above : before)?.attributes.value
    return [{ control: child, heading, help: isExplained ? before.attributes.value : undefined, shown: hides }]
  })
}

/** The sizes of the headings in which a question and its explanation are written. */
const QUESTION_SIZE = '5'
const HELP_SIZE = '6'

function givenBy({ control, heading, help, shown }: Control, all: readonly Control[]): GivenAttribute {
  const { required, hint } = control.attributes
  const { whenTagName, whenChoiceValue } = shown
  const waitsFor = all.find((one) => one.control.name === 'Choices' && one.control.attributes.name === whenTagName)
  const key = keyOf(control)
  return {
    name: heading?.trim() || key,
    key,
    help: help ?? hint,
    of: isAboutText(control) ? ['article'] : targetsOf(control),
    ...kindOf(control),
    expected: required === 'true',
    when:
      whenChoiceValue !== undefined && waitsFor
        ? { key: codebookKey(keyOf(waitsFor.control)), is: whenChoiceValue.split(',').map(codebookKey) }
        : null,
  }
}

function isAboutText({ attributes }: XmlElement): boolean {
  return attributes.perRegion !== 'true' && attributes.whenLabelValue === undefined
}

function keyOf(control: XmlElement): string {
  const { name = '' } = control.attributes
  return isAboutText(control) ? name.replace(/^article-/, '') : name
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
  const { value = '', alias, hint } = attributes
  return { name: value, key: alias, help: hint }
}

/** The configuration in which annotations are tagged and these questions, as `fitCodebook` gives them, answered. */
export function writeLabelStudioConfiguration(attributes: readonly Attribute[], language: Language): string {
  const controls = attributes.flatMap((attribute) => {
    const tags = attribute.of.filter((target) => target !== 'article')
    return [
      ...(tags.length > 0
        ? [question(attribute, language, { perRegion: 'true', whenTagName: 'tag', whenLabelValue: tags.join(',') })]
        : []),
      ...(attribute.of.includes('article') ? [question(attribute, language, {}, 'article-')] : []),
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

/** A view with a question: shown after its condition, while the control in it is shown for its tags. */
function question(
  attribute: Attribute,
  language: Language,
  where: Readonly<Record<string, string>>,
  before = '',
): string {
  const { key, kind, values, when, expected } = attribute
  const help = wordsOf(attribute.help, language)
  const headings = [
    element('Header', { value: labelOf(attribute, language), size: QUESTION_SIZE }),
    ...(help === '' ? [] : [element('Header', { value: help, size: HELP_SIZE })]),
  ]
  const name = { name: `${before}${key}`, toName: 'text', ...where, ...(expected && { required: 'true' }) }
  const control =
    kind === 'text'
      ? element('TextArea', { ...name, editable: 'true' })
      : element(
          'Choices',
          { ...name, choice: kind === 'many' ? 'multiple' : 'single' },
          values.map((value) => choiceOf(value, language)),
        )
  const shown = when && {
    visibleWhen: 'choice-selected',
    whenTagName: `${before}${when.key}`,
    whenChoiceValue: when.is.join(','),
  }
  return element('View', shown ?? {}, [...headings, control])
}

/** A value: its name is what Label Studio shows, its key what answers there have. */
function choiceOf(value: AttributeValue, language: Language): string {
  const [label, hint] = [labelOf(value, language), wordsOf(value.help, language)]
  return element('Choice', {
    value: label,
    ...(label !== value.key && { alias: value.key }),
    ...(hint !== '' && { hint }),
  })
}
