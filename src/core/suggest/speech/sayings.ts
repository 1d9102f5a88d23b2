/** Verbs of saying as the tables know them: of one part or of two, with what comes before them. */
import type { Span } from '../../model/span.ts'
import { isBreak } from './clauses.ts'
import type { Sentence } from './sentence.ts'

/** How far after the first part of a verb its second is looked for, in items. */
const NEAR = 12

/** A verb of saying: its words, the second part that it needs, and what kind of verb it is. */
export interface Saying extends Span {
  readonly parts: readonly string[] | null
  readonly lower: string
  readonly labels: boolean
}

/** The verbs of saying at `index`, one in two parts first. */
export function sayingsAt({ items, start, table }: Sentence, index: number): readonly Saying[] {
  const item = items[index]
  if (item?.kind !== 'word' || (item.capital && !item.first)) return []
  const { lower } = item
  const parts = table.splitVerbs.get(lower)
  const labels = table.labelVerbs.has(lower)
  if (!parts && !labels && !table.verbs.has(lower)) return []
  let from = index
  while (from - 1 > start && table.isBetween(items[from - 1]?.lower ?? '')) from -= 1
  if (from > start && table.blockers.has(items[from - 1]?.lower ?? '')) return []
  const saying = { start: from, end: index + 1, lower, labels }
  return [
    ...(parts ? [{ ...saying, parts }] : []),
    ...(labels || table.verbs.has(lower) ? [{ ...saying, parts: null }] : []),
  ]
}

/** Where the verb with its second part ends, or `from` for a verb of one part; -1 where the second part is missing. */
export function endOfParts({ items, end }: Sentence, from: number, { parts }: Saying): number {
  if (!parts) return from
  for (let index = from; index < Math.min(end, from + NEAR); index += 1) {
    const item = items[index]
    if (!item || isBreak(item)) return -1
    for (const part of parts) {
      const words = part.split(' ')
      if (words.every((word, offset) => items[index + offset]?.lower === word)) return index + words.length
    }
  }
  return -1
}
