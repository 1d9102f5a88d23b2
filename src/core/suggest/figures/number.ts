/** Numbers in digits and in words, with the scale after them: "2,5 miljoen", "tweeëntwintig", "half a dozen". */
import type { NumberTable } from '../language/numberTable.ts'
import { phraseAt } from '../language/phrases.ts'
import type { Token } from '../tokens.ts'
import { digitsValue } from './digits.ts'

/** A number in the tokens `from` up to `to`, exclusive. */
export interface ReadNumber {
  readonly from: number
  readonly to: number
  readonly value: number
  /** An article is a number only in front of some words: the caller judges. */
  readonly written: 'digits' | 'words' | 'article'
  /** What the last scale multiplied by; 1 where there is none. */
  readonly scale: number
  /** Whether it is part of a whole: "een derde". */
  readonly isFraction: boolean
  /** Whether it is only about so many: "een tiental". */
  readonly isRound: boolean
  /** Whether the digits are separated the way another language does. */
  readonly foreign: boolean
}

/** The most words in a number. */
const MOST_WORDS = 12

/** Parts of one by their sign. */
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅙', 1 / 6],
  ['⅛', 1 / 8],
])

/** The number that begins at the token `from`; null where none does. */
export function readNumber(tokens: readonly Token[], from: number, table: NumberTable): ReadNumber | null {
  const token = tokens[from]
  if (!token) return null
  if (isSign(tokens, from, table)) {
    const number = readPositive(tokens, from + 1, table)
    return number && number.written !== 'article' ? { ...number, from, value: -number.value } : null
  }
  return readPositive(tokens, from, table)
}

function readPositive(tokens: readonly Token[], from: number, table: NumberTable): ReadNumber | null {
  const token = tokens[from]
  if (!token) return null
  if (token.kind === 'number') return readDigits(tokens, from, table)
  if (token.kind === 'mark') {
    const part = SIGNS.get(token.lower)
    return part === undefined ? null : scaled(tokens, numberOf(from, from + 1, part, 'digits'), table)
  }
  const part = phraseAt(tokens, from, table.fixedBeforeScale)
  if (part && table.scales.has(tokens[from + part.length]?.lower ?? '')) {
    return scaled(tokens, numberOf(from, from + part.length, part.meaning, 'words'), table)
  }
  const fixed = phraseAt(tokens, from, table.fixed)
  if (fixed) return scaled(tokens, numberOf(from, from + fixed.length, fixed.meaning, 'words'), table)
  return readWords(tokens, from, table)
}

function numberOf(from: number, to: number, value: number, written: ReadNumber['written']): ReadNumber {
  return { from, to, value, written, scale: 1, isFraction: false, isRound: false, foreign: false }
}

/** Whether the token says that the number after it is below zero. */
function isSign(tokens: readonly Token[], at: number, { negatives }: NumberTable): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token || !next) return false
  return (
    negatives.has(token.lower) ||
    ('-–−'.includes(token.lower) && token.spaced && !next.spaced && next.kind === 'number')
  )
}

function readDigits(tokens: readonly Token[], from: number, table: NumberTable): ReadNumber | null {
  const spaced = spacedThousands(tokens, from)
  const read = digitsValue(spaced?.digits ?? tokens[from]?.lower ?? '', table.decimal)
  if (!read) return null
  const end = spaced?.to ?? from + 1
  const next = tokens[end]
  const part = next && !next.spaced ? SIGNS.get(next.lower) : undefined
  const number = numberOf(from, end + (part ? 1 : 0), read.value + (part ?? 0), 'digits')
  return scaled(tokens, { ...number, foreign: read.foreign }, table)
}

/** Thousands parted by single spaces ("1 234 567"), where no other digits stand beside them. */
function spacedThousands(
  tokens: readonly Token[],
  from: number,
): { readonly digits: string; readonly to: number } | null {
  let digits = tokens[from]?.lower ?? ''
  let to = from + 1
  if (!/^[1-9]\d{0,2}$/.test(digits) || tokens[from - 1]?.kind === 'number') return null
  for (; to < from + MOST_WORDS; to += 1) {
    const [last, token] = [tokens[to - 1], tokens[to]]
    if (!last || !token || token.start !== last.end + 1 || !/^\d{3}(?:[.,]\d+)?$/.test(token.lower)) break
    digits += token.lower
  }
  return to === from + 1 || tokens[to]?.kind === 'number' ? null : { digits, to }
}

/** A number with what multiplies it, and with a half that is added before that. */
function scaled(tokens: readonly Token[], number: ReadNumber, table: NumberTable): ReadNumber {
  const half = phraseAt(tokens, number.to, table.halves)
  let { to, value, scale } = half
    ? { ...number, to: number.to + half.length, value: number.value + half.meaning }
    : number
  for (let words = 0; words < 2; words += 1) {
    const token = tokens[to]
    const factor = token && table.scales.get(token.lower)
    // A single letter is a scale only if it directly follows the digits: "5m".
    if (!factor || (token.spaced && token.lower.length === 1)) break
    // "17B Canal Street" has a number with a letter; only in front of money is a capital a scale: "$17B".
    if (token.lower.length === 1 && token.capital && !isMoney(tokens[number.from - 1])) break
    // "In 2021 honderd meter" has a year in front of a number.
    if (factor < 1000 && value >= 100) break
    value *= factor
    scale *= factor
    to += 1
  }
  return withPartOfScale(tokens, { ...number, to, value: rounded(value), scale }, table)
}

/** Whether a token is the sign or code of a currency. */
function isMoney(token: Token | undefined): boolean {
  return token !== undefined && /^(?:\p{Sc}|us|usd|eur|gbp|aud|cad|chf|hk|nz|sgd)$/u.test(token.lower)
}

/** "A million and a half" is half a million more than one. */
function withPartOfScale(tokens: readonly Token[], number: ReadNumber, table: NumberTable): ReadNumber {
  const part = number.scale >= 1000 ? phraseAt(tokens, number.to, table.halves) : null
  if (!part || table.scales.has(tokens[number.to + part.length]?.lower ?? '')) return number
  return { ...number, to: number.to + part.length, value: number.value + part.meaning * number.scale }
}

/** Products of decimals without the error of their binary form: 1.1 × 1,000,000. */
const rounded = (value: number) => Number(value.toPrecision(12))

/** Number words are added up in groups below a thousand, each multiplied by the scale after it. */
function readWords(tokens: readonly Token[], from: number, table: NumberTable): ReadNumber | null {
  let total = 0
  let group: number | null = null
  let scale = 1
  let to = from
  const isArticle = table.articles.has(tokens[from]?.lower ?? '')
  if (isArticle) {
    const next = partStart(tokens, from + 1)
    const fraction = table.fractions.get(tokens[next]?.lower ?? '')
    if (fraction) return { ...numberOf(from, next + 1, fraction, 'words'), isFraction: true }
    if (phraseAt(tokens, from + 1, table.halves)) return scaled(tokens, numberOf(from, from + 1, 1, 'words'), table)
    const round = table.roundWords.get(tokens[from + 1]?.lower ?? '')
    if (round) return { ...numberOf(from, from + 2, round, 'words'), isRound: true }
    if (!table.scales.has(tokens[from + 1]?.lower ?? '')) return numberOf(from, from + 1, 1, 'article')
    group = 1
    to = from + 1
  }
  for (let at = to; at < from + MOST_WORDS; at += 1) {
    const token = tokens[at]
    if (!token) break
    const factor: number | undefined = token.lower.length > 1 ? table.scales.get(token.lower) : undefined
    if (factor !== undefined && group !== null) {
      if (factor === 100) group *= factor
      else {
        total += group * factor
        group = null
      }
      scale = factor
    } else {
      const value: number | null = table.wordValue(token.lower)
      if (value !== null && adds(group, total, value)) group = (group ?? 0) + value
      else if (at > from && joins(tokens, at, table)) continue
      else break
    }
    to = at + 1
  }
  if (to === from) return null
  const number = { ...numberOf(from, to, rounded(total + (group ?? 0)), 'words'), scale }
  const next = partStart(tokens, to)
  const fraction = table.fractions.get(tokens[next]?.lower ?? '')
  const isPlural = !table.partsHavePlurals || tokens[next]?.lower.endsWith('s') === true
  if (fraction && isPlural && total === 0 && number.value * fraction < 1) {
    return { ...number, to: next + 1, value: number.value * fraction, isFraction: true }
  }
  if (scale >= 1000) return withPartOfScale(tokens, number, table)
  return phraseAt(tokens, to, table.halves) ? scaled(tokens, number, table) : number
}

/** Where the part of "two-thirds" begins: after a hyphen, if there is one. */
function partStart(tokens: readonly Token[], at: number): number {
  const [hyphen, next] = [tokens[at], tokens[at + 1]]
  return hyphen?.lower === '-' && !hyphen.spaced && next && !next.spaced ? at + 1 : at
}

/** Whether a word's value goes on with a number: six in "two hundred six", one in "twenty-one". */
function adds(group: number | null, total: number, value: number): boolean {
  if (group === null) return total === 0 || value < total
  if (value <= 0 || group <= 0) return false
  if (value < 10) return group % 100 === 0 || (group % 100 >= 20 && group % 10 === 0)
  return value < 100 ? group % 100 === 0 : value < 1000 && group % 1000 === 0
}

/** Whether the token only joins the number words on both sides: "and" after a scale, a hyphen. */
function joins(tokens: readonly Token[], at: number, table: NumberTable): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!before || !token || next?.kind !== 'word') return false
  const value = table.wordValue(next.lower)
  if (value === null || value <= 0) return false
  const valueBefore = table.wordValue(before.lower) ?? table.scales.get(before.lower) ?? 0
  if (token.lower === '-') return !token.spaced && !next.spaced && value < 10 && valueBefore >= 20
  return table.joiners.has(token.lower) && valueBefore >= 100 && valueBefore % 100 === 0 && value < 100
}
