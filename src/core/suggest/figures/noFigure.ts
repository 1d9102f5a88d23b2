/** Numbers that are no figures: dates, years, times of day, telephone numbers, codes, and what only names something. */
import type { QuantityTable } from '../language/figureTable.ts'
import { phraseAt } from '../language/phrases.ts'
import type { Token } from '../tokens.ts'
import type { Measured } from './measured.ts'

/** Marks that make digits after them part of something else: "#5", "+31", "’22". */
const NAMING = "#@№§+*=_%&\\/'"

/** Marks that join digits to what comes before them: "F-16", "10:30", "12/02". */
const JOINING = '-–/.:,_×'

/** From here on, a year has four digits. */
const FIRST_YEAR = 1000
const LAST_YEAR = 2099

/** Whether the number in the tokens `from` up to `to` is no figure. `measured` is what seems to come after it. */
export function isNoFigure(
  tokens: readonly Token[],
  from: number,
  to: number,
  measured: Measured | null,
  table: QuantityTable,
): boolean {
  return (
    isJoinedBefore(tokens, from) ||
    isJoinedBehind(tokens, measured?.to ?? to) ||
    isInRow(tokens, from, to, measured) ||
    isLabelled(tokens, from, table) ||
    isDate(tokens, from, to, table) ||
    isClock(tokens, from, to, measured, table) ||
    isYear(tokens, from, to, measured, table) ||
    isListMark(tokens, from, to)
  )
}

function isJoinedBefore(tokens: readonly Token[], from: number): boolean {
  const [before, token] = [tokens[from - 1], tokens[from]]
  if (!before || !token || token.spaced) return false
  if (before.kind !== 'mark' || NAMING.includes(before.lower)) return token.kind !== 'mark'
  return JOINING.includes(before.lower) && !before.spaced && tokens[from - 2]?.kind !== 'mark' && from > 1
}

/** Letters or more digits right after: "5G", "3-1", "10:30", "2021-cijfers". A sentence's full stop is none. */
function isJoinedBehind(tokens: readonly Token[], to: number): boolean {
  const [token, next] = [tokens[to], tokens[to + 1]]
  if (!token || token.spaced) return false
  if (token.kind !== 'mark') return true
  return JOINING.includes(token.lower) && next !== undefined && !next.spaced && next.kind !== 'mark'
}

/** Digits in a row are a telephone or another long number, except a year before a figure. */
function isInRow(tokens: readonly Token[], from: number, to: number, measured: Measured | null): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]]
  if (next?.kind === 'number' && !measured) return true
  return before?.kind === 'number' && !(measured && /^\d{4}$/.test(before.lower))
}

function isLabelled(tokens: readonly Token[], from: number, table: QuantityTable): boolean {
  const before = tokens[from - 1]?.lower
  const label = before === '.' && !tokens[from - 1]?.spaced ? tokens[from - 2] : tokens[from - 1]
  return label?.kind === 'word' && table.labels.has(label.lower) && (before !== '.' || label.lower.length < 5)
}

function isDate(tokens: readonly Token[], from: number, to: number, table: QuantityTable): boolean {
  if (to - from > 1 || !/^\d{1,2}$/.test(tokens[from]?.lower ?? '')) return false
  const isMonth = (at: number) => {
    const token = tokens[at]
    return token?.kind === 'word' && table.months.has(token.lower) && (!table.monthsHaveCapitals || token.capital)
  }
  if (isMonth(to) || (table.monthsHaveCapitals && isMonth(from - 1))) return true
  return tokens[to + 1]?.kind === 'number' && isMonth(to + 2)
}

function isClock(
  tokens: readonly Token[],
  from: number,
  to: number,
  measured: Measured | null,
  table: QuantityTable,
): boolean {
  if (phraseAt(tokens, to, table.afterClock)) return true
  if (!measured || !table.clockUnits.has(measured.unit)) return false
  return (
    /^\d{1,2}\.\d\d$/.test(tokens[from]?.lower ?? '') ||
    table.beforeClock.has(tokens[from - 1]?.lower ?? '') ||
    (to - from > 2 && table.beforeClockRange.has(tokens[from - 1]?.lower ?? '')) ||
    phraseAt(tokens, measured.to, table.behindClock) !== null
  )
}

/** Four digits without a separator are a year, except round numbers of something, and in front of a unit. */
function isYear(
  tokens: readonly Token[],
  from: number,
  to: number,
  measured: Measured | null,
  table: QuantityTable,
): boolean {
  const digits = tokens[from]?.lower ?? ''
  if (to - from > 1 || !/^\d{4}$/.test(digits)) return false
  const year = Number(digits)
  if (year < FIRST_YEAR || year > LAST_YEAR) return false
  if (!measured) return year >= 1500
  if (measured.kind !== 'count') return false
  const isPlaced =
    table.beforeYear.has(tokens[from - 1]?.lower ?? '') || table.determiners.has(tokens[from - 1]?.lower ?? '')
  const isRound = year % 50 === 0
  return year < 1900 ? isPlaced && !isRound : isPlaced || !isRound
}

function isListMark(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to]
  return from === 0 && next !== undefined && !next.spaced && '.)'.includes(next.lower)
}
