/**
 * Figures that are so much for each of something: 36 patients a day, 8 ton per inwoner, 12 murders per 100,000 inhabitants.
 * That is another kind of figure than 36 patients.
 */
import type { FigureValue } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'

/** For each of what, in the largest common unit; `factor` makes of the number one for each of that. */
export interface Rate {
  readonly of: string
  readonly factor: number
}

/** A figure as it is compared. */
export interface ComparedFigure extends FigureValue {
  readonly per?: Rate | null | undefined
}

/** A figure and where it is in a statement. */
interface PlacedFigure extends Span {
  readonly value: FigureValue
}

/** What figures are stated for each of. A month has no certain number of days. */
const UNITS: readonly (readonly [of: string, factor: number, words: string])[] = [
  ['day', 86_400, 'second, seconde'],
  ['day', 1440, 'minute, minuut'],
  ['day', 24, 'hour, uur'],
  ['day', 1, 'day, dag, etmaal'],
  ['day', 1 / 7, 'week'],
  ['night', 1, 'night, nacht'],
  ['month', 1, 'month, maand'],
  ['month', 1 / 3, 'quarter, kwartaal'],
  ['month', 1 / 12, 'year, annum, jaar'],
  ['head', 1, 'capita, person, head, inhabitant, resident, citizen, persoon, hoofd, inwoner, burger'],
]

const rates = (rows: readonly (readonly [string, number, string])[]): ReadonlyMap<string, Rate> =>
  new Map(rows.flatMap(([of, factor, words]) => words.split(', ').map((word) => [word, { of, factor }] as const)))

const RATES = rates(UNITS)

/** Words that say as much by themselves, wherever they stand; adjectives are left out: an annual report isn't one a year. */
const ADVERBS = rates([
  ['day', 1, 'dagelijks'],
  ['day', 1 / 7, 'wekelijks'],
  ['month', 1, 'maandelijks'],
  ['month', 1 / 12, 'annually, jaarlijks'],
])

/** Those that are adjectives as well say so after the figure alone. */
const ADVERBS_AFTER = rates([
  ['day', 24, 'hourly'],
  ['day', 1, 'daily'],
  ['day', 1 / 7, 'weekly'],
  ['month', 1, 'monthly'],
  ['month', 1 / 12, 'yearly'],
])

const EVERY = new Set(['every', 'each', 'elk', 'elke', 'ieder', 'iedere'])

/** Before “a year” these make a stretch of time of it. */
const STRETCH = new Set(
  'in within for after over of than half such quite until during throughout once about'.split(' '),
)

/** Whom a figure like 100,000 inhabitants counts. */
const HEADS = /^(?:people|inhabitants|residents|citizens|persons|mensen|inwoners|burgers|personen)$/i

/** So many words may stand between a figure and what it is for each of: 1.8 million tonnes of carbon a year. */
const FARTHEST = 4

/** The figures of a statement, in text order, with what they are for each of; those that are only that are left out. */
export function ratedFigures(statement: string, figures: readonly PlacedFigure[]): readonly ComparedFigure[] {
  const everywhere = rateAnywhere(statement)
  const found: ComparedFigure[] = []
  let isDenominator = false
  for (const [at, { end, value }] of figures.entries()) {
    if (isDenominator) {
      isDenominator = false
      continue
    }
    const next = figures[at + 1]
    const after = statement.slice(end, next?.start ?? statement.length)
    isDenominator = next !== undefined && /^(?:\s+[\p{L}’'-]+){0,4}\s+per\s+$/u.test(after) && isOfHeads(next.value)
    const per = isDenominator ? perHeads(next?.value) : (rateAfter(after) ?? everywhere)
    found.push(per ? { ...value, per } : value)
  }
  return found
}

function isOfHeads({ kind, unit, value }: FigureValue): boolean {
  return kind === 'count' && value !== null && value > 0 && (unit === null || HEADS.test(unit))
}

function perHeads(value: FigureValue | undefined): Rate {
  return { of: 'head', factor: 1 / (value?.value ?? 1) }
}

/** The words of a text; punctuation that ends a part of a sentence stays at its word. */
function wordsOf(text: string): readonly string[] {
  return text.trim().toLowerCase().split(/\s+/)
}

function bare(word: string | undefined): string {
  return (word ?? '').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

/** What a figure is for each of, by the words that follow it. */
function rateAfter(text: string): Rate | null {
  if (!/^\s/.test(text)) return null
  const words = wordsOf(text)
  for (const [at, word] of words.slice(0, FARTHEST + 1).entries()) {
    const before = words[at - 1] ?? ''
    if (/[.,;:!?)]$/.test(before)) return null
    const adverb = ADVERBS_AFTER.get(bare(word)) ?? ADVERBS.get(bare(word))
    if (adverb) return adverb
    const isOne = (word === 'a' || word === 'an') && !STRETCH.has(before)
    const rate = word === 'per' || EVERY.has(word) || isOne ? RATES.get(bare(words[at + 1])) : undefined
    if (rate && (!isOne || rate.of !== 'head')) return rate
  }
  return null
}

/** What all figures of a statement are for each of, by words that stand anywhere in it: every day 36 patients are treated. */
function rateAnywhere(statement: string): Rate | null {
  const words = wordsOf(statement)
  for (const [at, word] of words.entries()) {
    const rate = ADVERBS.get(bare(word)) ?? (EVERY.has(bare(word)) ? RATES.get(bare(words[at + 1])) : undefined)
    if (rate && rate.of !== 'head') return rate
  }
  return null
}
