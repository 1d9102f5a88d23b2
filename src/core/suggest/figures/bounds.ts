/** The words in front of a number that bound it, and those after. */
import type { Bound, FigureKind, QuantityTable } from '../language/figureTable.ts'
import { phraseAt, phraseBefore } from '../language/phrases.ts'
import type { Token } from '../tokens.ts'

/** How a figure is bound, and at which token it begins, or before which it ends, with the words that say so. */
export interface Bounded {
  readonly bound: Bound
  readonly at: number
}

/**
 * What bounds the figure that begins at the token `from`, of a kind or of none yet; null where nothing does. No token
 * before `first` is looked at. Of several the one nearest to the number says how it is bound.
 */
export function boundBefore(
  tokens: readonly Token[],
  from: number,
  first: number,
  kind: FigureKind | null,
  table: QuantityTable,
): Bounded | null {
  let bound: Bound | null = null
  let at = from
  while (at > first) {
    const isMeasure = kind === 'duration' || kind === 'measure'
    const phrase =
      phraseBefore(tokens, at, table.bounds) ??
      (kind === 'duration' ? null : phraseBefore(tokens, at, table.boundsOfQuantities)) ??
      (isMeasure ? phraseBefore(tokens, at, table.boundsOfMeasures) : null)
    if (!phrase || at - phrase.length < first) break
    // "3,1 procent minder dan een jaar eerder": what compares right after a figure bounds that one, not the next.
    if (first > 0 && at - phrase.length === first && table.comparing.has(tokens[at - 1]?.lower ?? '')) break
    at -= phrase.length
    bound ??= phrase.meaning
  }
  return bound ? { bound, at } : null
}

/** What bounds the figure that ends before the token `to`: "of meer", "or so". */
export function boundBehind(tokens: readonly Token[], to: number, table: QuantityTable): Bounded | null {
  const phrase = phraseAt(tokens, to, table.boundsBehind)
  // "200 of meer dan 190" goes on to compare.
  const isLast = phrase && !table.comparing.has(tokens[to + phrase.length]?.lower ?? '')
  return isLast ? { bound: phrase.meaning, at: to + phrase.length } : null
}
