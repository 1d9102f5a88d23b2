/** Numbers with nothing after them: figures where the sentence says of what, or where they are clearly quantities. */
import { phraseAt, phraseBefore } from '../language/phrases.ts'
import type { Bounded } from './bounds.ts'
import { carriedFrom, partOfBehind, subjectOf } from './carried.ts'
import { type Draft, figureValue, RULE_OF, type Scan } from './draft.ts'
import type { Measured } from './measured.ts'
import { isNoFigure } from './noFigure.ts'
import type { ReadNumber } from './number.ts'
import { changeAt, listedAt } from './pairs.ts'

/** Times of day use numbers up to this one. */
const LAST_HOUR = 24

/** Two numbers of the same things are mostly no further apart than this: 5,412 votes and 5,200. */
const ALIKE = 20

/** The figure that `number` is by itself; `before` and `behind` are what bounds it. Null where it is none. */
export function bareDraft(
  scan: Scan,
  number: ReadNumber,
  before: Bounded | null,
  behind: Bounded | null,
): Draft | null {
  const { tokens, table } = scan
  if (table.decimal === null || number.written === 'article') return null
  const start = before?.at ?? number.from
  const bound = before?.bound ?? behind?.bound
  const draft = (measured: Measured | null, scale = 1): Draft => ({
    from: start,
    to: behind?.at ?? number.to,
    rule: measured ? RULE_OF[measured.kind] : 'figure-number',
    value: figureValue(number.value * scale, bound ?? 'exact', measured ?? { unit: null, kind: 'count', factor: 1 }),
  })
  const change = changeAt(scan, number, start)
  if (change) {
    const measured = change.measured ?? carriedFrom(scan, start) ?? subjectOf(scan, start)
    const isNone = isNoFigure(tokens, change.at, change.at + 1, change.measured, table)
    return isNone ? null : { ...draft(measured, change.scale), changesAt: change.at }
  }
  const told = partOfBehind(scan, number.to) ?? listedAt(scan, number) ?? changedFrom(scan, number)
  if (told) return draft(told)
  if (isOfSameThings(scan, number)) return draft(carriedFrom(scan, start))
  // "Around five" is rather a time of day, "under 25" an age.
  const isAge = before !== null && table.boundsOfAges.has(tokens[start]?.lower ?? '') && number.value < 100
  if (bound && (bound !== 'about' || number.value > LAST_HOUR)) return draft(isAge ? null : carriedFrom(scan, start))
  const isQuantity = number.scale > 1 || /[.,]/.test(tokens[number.from]?.lower ?? '')
  return isQuantity ? draft(carriedFrom(scan, start, isAlike(scan, number) ? undefined : ['money'])) : null
}

/** What the first number of a change is about, for the second: minutes in "from 45 minutes to 28". */
function changedFrom({ previous }: Scan, { from, to }: ReadNumber): Measured | null {
  const value = previous?.changesAt === from ? previous.value : undefined
  return value?.unit ? { to, unit: value.unit, kind: value.kind, factor: 1 } : null
}

/** "Of the 26 stalls 19 have returned", "31 votes to 17", "300 more than last year": the same thing counted again. */
function isOfSameThings({ tokens, table, previous }: Scan, number: ReadNumber): boolean {
  const [before, next] = [tokens[number.from - 1], tokens[number.to]]
  if (!previous?.value || !before || before.capital || table.determiners.has(before.lower)) return false
  if (table.comparatives.has(next?.lower ?? '')) return true
  if (previous.value.kind !== 'count') return false
  const link = phraseBefore(tokens, number.from, table.ranges) ?? phraseBefore(tokens, number.from, table.partLinks)
  const isLinked = link !== null && previous.to === number.from - link.length
  const isListed = table.listJoiners.has(before.lower) && table.bareFollowersInList.has(next?.lower ?? '')
  const isFollowed = phraseAt(tokens, number.to, table.bareFollowers) !== null
  return isLinked || isListed || isFollowed || table.bareLeads.has(before.lower)
}

/** Whether the figure before in the sentence is a number of about the same size. */
function isAlike({ previous }: Scan, { value }: ReadNumber): boolean {
  const ratio = value / (previous?.value?.value ?? Number.NaN)
  return ratio < ALIKE && ratio > 1 / ALIKE
}
