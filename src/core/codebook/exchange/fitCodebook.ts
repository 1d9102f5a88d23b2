/**
 * What a format can't carry of a codebook, and the questions that are left: the pre-flight. What it names is what is
 * lost, no more and no less: a file that is read back says the questions that are left.
 */
import type { Attribute, Codebook } from '../../model/codebook.ts'
import type { Language } from '../../model/language.ts'
import { TAGS } from '../../model/tag.ts'
import { labelOf, wordsOf } from '../wording.ts'
import {
  type CodebookLoss,
  codebookLosses,
  isExplained,
  isLabelled,
  isTranslated,
  type LostNames,
  retiredNames,
} from './codebookLosses.ts'
import { type CodebookFormat, inUse } from './foreignCodebook.ts'
import { inceptionConstraints } from './inceptionConstraints.ts'

/** The questions that are left of a codebook, in the words of one language, and what is lost. */
export interface FittedCodebook {
  readonly attributes: readonly Attribute[]
  readonly losses: readonly CodebookLoss[]
}

/** The formats of other programs. */
export type ForeignFormat = Exclude<CodebookFormat, 'factmark'>

/** What a format has a place for. */
interface Holding {
  /** Questions about articles. */
  readonly articles: boolean
  /** Questions answered in one's own words. */
  readonly text: boolean
  /** Questions without a value. */
  readonly valueless: boolean
  readonly several: boolean
  /** Names and explanations beside the keys. */
  readonly words: boolean
  readonly expected: boolean
  /** When a question is asked of an article that is asked of tags, too. */
  readonly articleConditions: boolean
  /** Those of these questions that are asked there of other tags, or after other answers, than here. */
  readonly unconditional: (attributes: readonly Attribute[]) => readonly Attribute[]
}

const EVERYTHING = { articles: true, text: true, valueless: true, several: true, words: true, expected: true }
const NOTHING = { articles: false, text: false, valueless: false, several: false, words: false, expected: false }

const conditional = (attributes: readonly Attribute[]) => attributes.filter(({ when }) => when !== null)

const HOLDINGS: Readonly<Record<ForeignFormat, Holding>> = {
  inception: {
    ...EVERYTHING,
    articleConditions: false,
    unconditional: (attributes) => inceptionConstraints(attributes).unruled,
  },
  'label-studio': {
    ...EVERYTHING,
    articleConditions: true,
    unconditional: (attributes) => conditional(attributes).filter((one) => !canWait(one, attributes)),
  },
  brat: { ...NOTHING, articleConditions: true, unconditional: conditional },
  'refi-qda': {
    ...NOTHING,
    text: true,
    several: true,
    words: true,
    articleConditions: true,
    unconditional: conditional,
  },
}

/** Whether Label Studio can wait for the answer: choices of the same region, or of the same text. */
function canWait({ when, of }: Attribute, all: readonly Attribute[]): boolean {
  const asked = all.find(({ key }) => key === when?.key)
  if (!asked || asked.kind === 'text' || when === null || when.is.length === 0) return false
  const sides = (targets: Attribute['of']) => new Set(targets.map((target) => target === 'article'))
  return [...sides(of)].every((side) => sides(asked.of).has(side))
}

/** The questions in use that `format` can hold, as it holds them, and what it leaves out. */
export function fitCodebook(codebook: Codebook, format: ForeignFormat, language: Language): FittedCodebook {
  const holding = HOLDINGS[format]
  const asked = inUse(codebook)
  const placed = asked.filter((attribute) => hasPlace(attribute, holding))
  const unconditional = new Set(holding.unconditional(placed))
  const keysOf = (attributes: readonly Attribute[]) => attributes.map(({ key }) => key)
  const without = (holds: boolean, has: (attribute: Attribute) => boolean) => (holds ? [] : keysOf(placed.filter(has)))
  const lost: LostNames = {
    questions: keysOf(asked.filter((attribute) => !placed.includes(attribute))),
    articles: without(holding.articles, ({ of }) => of.includes('article')),
    conditions: keysOf(placed.filter((attribute) => unconditional.has(attribute))),
    articleConditions: without(
      holding.articleConditions,
      (attribute) => attribute.when !== null && !unconditional.has(attribute) && attribute.of.includes('article'),
    ),
    several: without(holding.several, ({ kind }) => kind === 'many'),
    labels: without(holding.words, (attribute) => isLabelled(attribute, language)),
    help: without(holding.words, (attribute) => isExplained(attribute, language)),
    expected: without(holding.expected, ({ expected }) => expected),
    scales: without(false, ({ ordered }) => ordered),
    shortcuts: without(false, ({ shortcut }) => shortcut !== null),
    translations: without(!holding.words, (attribute) => isTranslated(attribute, language)),
    retired: retiredNames(codebook),
    findings: codebook.findings.map(({ key }) => key),
  }
  return {
    attributes: placed.map((attribute) => fitted(attribute, holding, language, unconditional.has(attribute))),
    losses: codebookLosses(lost, codebook),
  }
}

function hasPlace({ of, kind, values }: Attribute, holding: Holding): boolean {
  if (!holding.articles && of.every((target) => target === 'article')) return false
  return kind === 'text' ? holding.text : holding.valueless || values.length > 0
}

/** A question as a format holds it. */
function fitted(attribute: Attribute, holding: Holding, language: Language, isAlways: boolean): Attribute {
  const { of, kind, expected, when } = attribute
  const targets = holding.articles ? of : of.filter((target) => target !== 'article')
  return {
    ...worded(attribute, holding, language),
    values: attribute.values.map((value) => worded(value, holding, language)),
    // INCEpTION's one layer is of all tags; the others keep each question with its tags.
    of: isAlways && holding === HOLDINGS.inception ? ofAll(targets) : targets,
    kind: kind === 'many' && !holding.several ? 'one' : kind,
    expected: expected && holding.expected,
    when: isAlways ? null : when,
    ordered: false,
    shortcut: null,
  }
}

function ofAll(targets: Attribute['of']): Attribute['of'] {
  const isOfSpans = targets.some((target) => target !== 'article')
  return [...(isOfSpans ? TAGS : []), ...targets.filter((target) => target === 'article')]
}

/** Something with its words in one language, as far as the format has words beside keys. */
function worded<T extends Pick<Attribute, 'key' | 'label' | 'help'>>(one: T, holding: Holding, language: Language): T {
  const only = (words: string) => ({ en: '', nl: '', [language]: words })
  const help = holding.words ? wordsOf(one.help, language) : ''
  const label = holding.words ? labelOf(one, language) : one.key
  return { ...one, label: only(label), help: help === '' ? undefined : only(help) }
}
