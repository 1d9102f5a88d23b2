/** The unit of a number after which nothing is measured or counted, from elsewhere in its sentence. */
import type { FigureKind } from '../language/figureTable.ts'
import { phraseAt } from '../language/phrases.ts'
import type { Scan } from './draft.ts'
import { countedAt, type Measured, unitAt } from './measured.ts'
import { readNumber } from './number.ts'

/** How many tokens of the sentence before a number are looked at. */
const REACH = 40

/** What a number is a part of, named after it: libraries in "seven of its 19 libraries". */
export function partOfBehind({ text, tokens, table }: Scan, to: number): Measured | null {
  const link = phraseAt(tokens, to, table.partLinks)
  if (!link) return null
  const from = to + link.length
  const behind = readNumber(tokens, from, table)?.to ?? from
  const measured = unitAt(tokens, behind, table) ?? countedAt(text, tokens, behind, table)
  return measured && { ...measured, to }
}

/** What "het aantal …" names, or else what the figure before it in the sentence is about, if it is of one of `kinds`. */
export function carriedFrom(
  { text, tokens, table, sentence, previous }: Scan,
  at: number,
  kinds: readonly FigureKind[] = ['count', 'measure', 'money'],
): Measured | null {
  for (let from = at - 1; from >= Math.max(sentence, at - REACH); from -= 1) {
    if (previous && from < previous.to && previous.value?.kind === 'count') break
    const lead = phraseAt(tokens, from, table.countLeads)
    const counted = lead && countedAt(text, tokens, from + lead.length, table)
    if (counted && counted.to <= at) return { ...counted, to: at }
  }
  const { value } = previous ?? {}
  return value?.unit && kinds.includes(value.kind) ? { to: at, unit: value.unit, kind: value.kind, factor: 1 } : null
}

/** The first thing in the sentence that can be counted, which is mostly what it is about. */
export function subjectOf({ text, tokens, table, sentence }: Scan, at: number): Measured | null {
  for (let from = Math.max(sentence, at - REACH); from < at; from += 1) {
    const token = tokens[from]
    if (token?.kind !== 'word' || !table.isCounted(token.lower)) continue
    const unit = text.slice(token.start, token.end)
    return { to: at, unit: from === sentence ? unit.toLowerCase() : unit, kind: 'count', factor: 1 }
  }
  return null
}
