/** What of a statement says what it is about: the beginnings of its words, its figures, and who said it. */
import type { Claimant } from '../model/claim.ts'
import { blockFigures } from '../suggest/figures/blockFigures.ts'
import { tableOf } from '../suggest/language/languages.ts'
import { tokensOf } from '../suggest/tokens.ts'
import { foldText } from '../text/folding/foldText.ts'
import { type ComparedFigure, ratedFigures } from './rates.ts'

/** What is compared of a statement. */
export interface ClaimTerms {
  /** The beginnings of its words, each once. */
  readonly stems: readonly string[]
  readonly figures: readonly ComparedFigure[]
  /** The last word of the claimant's name, folded; null where there is none. */
  readonly speaker: string | null
}

/** What terms are read from. */
export interface StatedClaim {
  readonly statement: string
  readonly language: string
  readonly claimant: Pick<Claimant, 'name'> | null
}

/** Words are the same when so many letters at their beginning are; forms of one word differ at their end. */
const STEM = 5

/** What forms of one folded word have in common. */
export function stemOf(word: string): string {
  return word.slice(0, STEM)
}

/** Words shorter than this say little, names in capitals apart. */
const SHORT = 4

const WORD = /\p{L}[\p{L}\p{M}’'-]*|\d{4}/gu

/** Words that stand in claims of every kind. */
const COMMON = new Set(
  [
    'about above after again against almost already also although among another around because been before being below between both could during each either even ever every from have having here into itself just less like many more most much must never nothing only other over rather really same several should since some such than that their them then there these they this those though through today under until upon very were what when where whether which while will with within without would your according said says told year years percent',
    'aan alle alleen alles altijd andere anders beide bijna boven daar daarna daarom deze dit door echter eerst eigen elke enkele geen haar hebben heeft hier hoe hun iedere iets ieder inmiddels jaar jaren kunnen maar meer meest minder moet moeten naar niet niets nog nooit omdat onder onze over procent sinds steeds sommige tegen tijdens tussen uit vaak vanaf veel volgens voor waar waren wanneer want wat weer werd werden wie wil willen worden wordt zal zeer zegt zei zelf zich zijn zonder zoals zouden',
  ].flatMap((words) => words.split(' ')),
)

/** The terms of a statement. */
export function termsOf({ statement, language, claimant }: StatedClaim): ClaimTerms {
  const span = { start: 0, end: statement.length }
  const found = blockFigures(statement, span, tokensOf(statement, span), tableOf(language).quantities)
  // What a figure says is compared as a figure; of its words only what it counts says what it is about.
  const counted = found.flatMap(({ value }) => (value?.kind === 'count' && value.unit ? [value.unit] : []))
  const words = found.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, statement)
  const { text } = foldText([words, ...counted].join(' '), { case: true, accents: true })
  return {
    stems: [...new Set((text.match(WORD) ?? []).filter(isTelling).map(stemOf))],
    figures: ratedFigures(
      statement,
      found.flatMap(({ value, start, end }) => (value && value.value !== null ? [{ value, start, end }] : [])),
    ),
    speaker: claimant ? lastWord(claimant.name) : null,
  }
}

function isTelling(word: string): boolean {
  return word.length >= SHORT && !COMMON.has(word)
}

function lastWord(name: string): string | null {
  return (
    foldText(name, { case: true, accents: true })
      .text.match(/[\p{L}\p{M}\p{N}'-]+/gu)
      ?.at(-1) ?? null
  )
}
