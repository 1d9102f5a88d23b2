/** Figures that are no numbers: phrases with a value of their own ("een kwartier"), and vague ones ("duizenden"). */
import { phraseAt } from '../language/phrases.ts'
import { boundBefore, boundBehind } from './bounds.ts'
import { type Draft, figureValue, type Scan } from './draft.ts'
import { countedAt, unitAt } from './measured.ts'

/** Marks around quoted words. */
const QUOTES = '„“”‘"\''

/** The phrase with a value of its own that begins at the token `at`: "de helft", "half an hour". */
export function wholeAt({ tokens, table, free }: Scan, at: number): Draft | null {
  const found = phraseAt(tokens, at, table.wholes)
  // "Een kwart miljoen" is a number, and no quarter of anything.
  if (!found || table.scales.has(tokens[at + found.length]?.lower ?? '')) return null
  const { meaning: value } = found
  const isTime = value.kind === 'duration'
  const before = boundBefore(tokens, at, free, isTime ? 'duration' : 'percentage', table)
  const behind = boundBehind(tokens, at + found.length, table)
  return {
    from: before?.at ?? at,
    to: behind?.at ?? at + found.length,
    rule: isTime ? 'figure-duration' : 'figure-share',
    value: { ...value, bound: before?.bound ?? behind?.bound ?? value.bound },
  }
}

/** A part of a whole without an article, where the words beside it say that it is one: "cut by half", "half of them". */
export function loosePartAt({ tokens, table, free }: Scan, at: number): Draft | null {
  const part = table.loosePart
  const isNamed = table.determiners.has(tokens[at - 1]?.lower ?? '')
  if (!part || tokens[at]?.lower !== part.word || isNamed) return null
  const before = boundBefore(tokens, at, free, 'percentage', table)
  const isPart = before || part.before.has(tokens[at - 1]?.lower ?? '') || part.behind.has(tokens[at + 1]?.lower ?? '')
  if (!isPart) return null
  const whole = { unit: table.percentUnit, kind: 'percentage', factor: 1 } as const
  const value = figureValue(100 * part.value, before?.bound ?? 'exact', whole)
  return { from: before?.at ?? at, to: at + 1, rule: 'figure-share', value }
}

/** The quantity without a number that begins at the token `at`, with what is counted or measured: it has no value. */
export function vagueAt({ text, tokens, table, free }: Scan, at: number): Draft | null {
  const vague = phraseAt(tokens, at, table.vague)
  const few = phraseAt(tokens, at, table.vagueWithUnit)
  const end = at + Math.max(vague?.length ?? 0, few?.length ?? 0)
  if (end === at) return null
  // "‘enkele tientallen’ open plaatsen": somebody's words for a number, and what they count.
  const isQuoted = QUOTES.includes(tokens[end]?.lower ?? ' ') && QUOTES.includes(tokens[at - 1]?.lower ?? ' ')
  const behind = isQuoted ? end + 1 : end
  const measured = unitAt(tokens, behind, table) ?? (vague ? countedAt(text, tokens, behind, table) : null)
  if (!measured) return null
  const from = isQuoted ? at - 1 : (boundBefore(tokens, at, free, measured.kind, table)?.at ?? at)
  return { from, to: measured.to, rule: 'figure-vague' }
}
