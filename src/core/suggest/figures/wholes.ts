/** Figures that are no numbers: phrases with a value of their own ("een kwartier"), and vague ones ("duizenden"). */
import { phraseAt } from '../language/phrases.ts'
import { boundBefore, boundBehind } from './bounds.ts'
import type { Draft, Scan } from './draft.ts'
import { countedAt, unitAt } from './measured.ts'

/** The phrase with a value of its own that begins at the token `at`: "de helft", "half an hour". */
export function wholeAt({ tokens, table, free }: Scan, at: number): Draft | null {
  const found = phraseAt(tokens, at, table.wholes)
  if (!found) return null
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
  if (!part || tokens[at]?.lower !== part.word) return null
  const before = boundBefore(tokens, at, free, 'percentage', table)
  const isPart = before || part.before.has(tokens[at - 1]?.lower ?? '') || part.behind.has(tokens[at + 1]?.lower ?? '')
  if (!isPart) return null
  const value = {
    value: 100 * part.value,
    bound: before?.bound ?? 'exact',
    unit: table.percentUnit,
    kind: 'percentage',
  }
  return { from: before?.at ?? at, to: at + 1, rule: 'figure-share', value }
}

/** The quantity without a number that begins at the token `at`, with what is counted or measured: it has no value. */
export function vagueAt({ text, tokens, table, free }: Scan, at: number): Draft | null {
  const counted = phraseAt(tokens, at, table.vague)
  const end = counted ? at + counted.length : at
  const measured = counted && (unitAt(tokens, end, table) ?? countedAt(text, tokens, end, table))
  const found = measured ?? unitBehindFew()
  if (!found) return null
  return { from: boundBefore(tokens, at, free, found.kind, table)?.at ?? at, to: found.to, rule: 'figure-vague' }

  function unitBehindFew() {
    const few = phraseAt(tokens, at, table.vagueWithUnit)
    return few && unitAt(tokens, at + few.length, table)
  }
}
