/** What a codebook loses on its way to another program: the kinds, and how they are counted. */
import type { Attribute, Codebook } from '../../model/codebook.ts'
import type { Language } from '../../model/language.ts'
import { labelOf, wordsOf } from '../wording.ts'

/** What can be lost. Each has a sentence in `src/i18n` (`codebook.losses`). */
export const CODEBOOK_LOSSES = [
  'questions',
  'articles',
  'conditions',
  'articleConditions',
  'several',
  'labels',
  'help',
  'expected',
  'scales',
  'shortcuts',
  'translations',
  'retired',
  'findings',
  'examples',
  'revisions',
] as const

/** One of `CODEBOOK_LOSSES`. */
export type CodebookLossKind = (typeof CODEBOOK_LOSSES)[number]

/** What of one kind is lost: how much, and the keys of what it is; `question=value` for a value, none for what has no key. */
export interface CodebookLoss {
  readonly kind: CodebookLossKind
  readonly count: number
  readonly names: readonly string[]
}

/** The names of what is lost, by kind. */
export type LostNames = Partial<Record<CodebookLossKind, readonly string[]>>

/** The losses in the order of `CODEBOOK_LOSSES`; kinds of which there is nothing are passed over. */
export function codebookLosses(
  lost: LostNames,
  { examples, revisions }: Pick<Codebook, 'examples' | 'revisions'>,
): readonly CodebookLoss[] {
  const unnamed: Partial<Record<CodebookLossKind, number>> = {
    examples: examples.length,
    revisions: revisions.length,
  }
  return CODEBOOK_LOSSES.flatMap((kind) => {
    const names = lost[kind] ?? []
    const count = unnamed[kind] ?? names.length
    return count > 0 ? [{ kind, count, names }] : []
  })
}

/** The keys of the questions and values that are retired, which only Factmark's own file has. */
export function retiredNames({ attributes }: Pick<Codebook, 'attributes'>): readonly string[] {
  return attributes.flatMap(({ key, retired, values }) =>
    retired === true ? [key] : values.filter((value) => value.retired).map((value) => `${key}=${value.key}`),
  )
}

/** Whether a question or one of its values has a name of its own, in any language. */
export function isLabelled(attribute: Attribute, language: Language): boolean {
  return [attribute, ...attribute.values].some((one) => labelOf(one, language) !== one.key)
}

/** Whether a question or one of its values is explained. */
export function isExplained(attribute: Attribute, language: Language): boolean {
  return [attribute, ...attribute.values].some(({ help }) => wordsOf(help, language) !== '')
}

/** Whether a file in one language leaves out words in the other: what both say alike isn't lost. */
export function isTranslated(attribute: Attribute, language: Language): boolean {
  const other = language === 'en' ? 'nl' : 'en'
  return [attribute, ...attribute.values]
    .flatMap(({ label, help }) => (help ? [label, help] : [label]))
    .some((words) => words[other] !== '' && words[other] !== wordsOf(words, language))
}
