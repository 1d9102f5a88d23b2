/** Figures of one number: what it measures or counts, what bounds it, and whether it is a figure at all. */
import { phraseAt } from '../language/phrases.ts'
import { bareDraft } from './bare.ts'
import { type Bounded, boundBefore, boundBehind } from './bounds.ts'
import { currencyBefore, moneyOf } from './currency.ts'
import { type Draft, figureValue, percentOf, RULE_OF, type Scan } from './draft.ts'
import { countedAt, type Measured, unitAt } from './measured.ts'
import { isNoFigure } from './noFigure.ts'
import { type ReadNumber, readNumber } from './number.ts'
import { rangeAt, secondOfChange, shareAt } from './pairs.ts'

/** A figure that was found, or where to go on when the number is none. */
export interface Found {
  readonly draft: Draft | null
  readonly to: number
}

/** What the number that begins at the token `at` says; null where no number begins. */
export function numberAt(scan: Scan, at: number): Found | null {
  const { tokens, table, free } = scan
  const idiom = phraseAt(tokens, at, table.idioms)
  if (idiom) return { draft: null, to: at + idiom.length }
  const number = readNumber(tokens, at, table)
  if (!number) return null
  const draft = number.isFraction
    ? partDraft(scan, number)
    : (shareDraft(scan, number) ?? plainDraft(scan, number, currencyBefore(tokens, number.from, table)))
  const isFree = draft !== null && draft.from >= free
  // A number that is none is passed by as a whole, except an article: what comes after it may be one.
  return { draft: isFree ? draft : null, to: isFree ? draft.to : number.written === 'article' ? at + 1 : number.to }
}

/** "een derde", "two thirds": of which most can also be a place in an order ("een derde poging"). */
function partDraft({ tokens, table, free }: Scan, number: ReadNumber): Draft | null {
  const name = tokens[number.to - 1]?.lower ?? ''
  const before = boundBefore(tokens, number.from, free, 'percentage', table)
  const isPart =
    before !== null ||
    table.plainParts.has(name) ||
    !table.articles.has(tokens[number.from]?.lower ?? '') ||
    table.behindPart.has(tokens[number.to]?.lower ?? '') ||
    table.beforePart.has(tokens[number.from - 1]?.lower ?? '')
  if (!isPart) return null
  return {
    from: before?.at ?? number.from,
    to: number.to,
    rule: 'figure-share',
    value: {
      value: percentOf(number.value),
      bound: before?.bound ?? 'exact',
      unit: table.percentUnit,
      kind: 'percentage',
    },
  }
}

function shareDraft(scan: Scan, number: ReadNumber): Draft | null {
  const { tokens, table, free } = scan
  const share = shareAt(scan, number)
  if (!share || isNoFigure(tokens, number.from, number.to, null, table)) return null
  const before = boundBefore(tokens, number.from, free, 'percentage', table)
  return {
    from: before?.at ?? number.from,
    to: share.to,
    rule: 'figure-share',
    value: { value: share.percent, bound: before?.bound ?? 'exact', unit: table.percentUnit, kind: 'percentage' },
  }
}

function plainDraft(scan: Scan, number: ReadNumber, currency: ReturnType<typeof currencyBefore>): Draft | null {
  const { text, tokens, table, free } = scan
  const start = currency?.at ?? number.from
  const inside = boundBehind(tokens, number.to, table)
  const end = inside?.at ?? number.to
  const measured = currency
    ? moneyOf(currency.unit, end)
    : (unitAt(tokens, end, table) ?? (number.foreign ? null : countedAt(text, tokens, end, table)))
  const shorter = currency || measured ? null : withoutLetter(scan, number)
  if (shorter) return plainDraft(scan, shorter, null)

  const range = rangeAt(scan, number, start, measured)
  if (range) {
    const kind = range.measured?.kind ?? null
    if (isNoFigure(tokens, number.from, range.to, range.measured && { ...range.measured, to: range.to }, table))
      return null
    const before = boundBefore(tokens, range.from, free, kind, table)
    return { from: before?.at ?? range.from, to: range.to, rule: 'figure-range' }
  }

  if (isNoFigure(tokens, number.from, number.to, measured, table)) return null
  const before = boundBefore(tokens, start, free, measured?.kind ?? null, table)
  if (number.written === 'article' && !isMoreThanArticle(scan, number, measured, before)) return null
  if (!measured) return number.foreign ? null : bareDraft(scan, number, before, inside)

  const behind = inside ?? boundBehind(tokens, measured.to, table)
  const to = Math.max(measured.to, behind?.at ?? 0)
  const bound = before?.bound ?? behind?.bound ?? (number.isRound ? 'about' : 'exact')
  const second = secondOfChange(scan, start, measured.to)
  return {
    from: before?.at ?? start,
    to,
    rule: RULE_OF[measured.kind],
    value: figureValue(number.value, bound, measured),
    ...(second ? { changesAt: second.number.from } : {}),
  }
}

/** "A 100m race": a letter that could be a scale is a unit, where nothing is counted after it. */
function withoutLetter({ tokens, table }: Scan, number: ReadNumber): ReadNumber | null {
  const isLetter = number.scale > 1 && tokens[number.to - 1]?.lower.length === 1
  if (!isLetter || !unitAt(tokens, number.to - 1, table)) return null
  return { ...number, to: number.to - 1, value: number.value / number.scale, scale: 1 }
}

/** An article is a number in front of a unit, where something bounds it or it is a percentage, or is stressed. */
function isMoreThanArticle(
  { tokens, table }: Scan,
  number: ReadNumber,
  measured: Measured | null,
  before: Bounded | null,
): boolean {
  if (!measured || measured.kind === 'count') return false
  return (
    measured.kind === 'percentage' || before !== null || table.stressedArticles.has(tokens[number.from]?.lower ?? '')
  )
}
