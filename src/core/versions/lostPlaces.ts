/** Where annotations of an earlier version that have no place may belong in the later one. */
import { alignTexts } from '../anchoring/alignment.ts'
import { storedSpan, tokensWithin } from '../anchoring/tokens.ts'

/** The most places of one annotation. */
const MOST_PLACES = 99

/** Where a text has these words, to the letter; offsets in UTF-16 code units. */
export function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1))
    places.push(at)
  return places
}

/**
 * Where in `later` the words stood that begin at `start` in `earlier`: after the nearest word before them that both texts
 * have in this order. Compares the texts, see `alignTexts` for how long that takes.
 */
export function whereItStood(earlier: string, later: string, start: number): number {
  const alignment = alignTexts(earlier, later)
  const { kept } = alignment
  const { start: token } = tokensWithin(alignment.old, { start, end: earlier.length })
  const before = kept.findLast((run) => run.from < token)
  if (!before) return 0
  const at = before.to + Math.min(token - before.from, before.length) - 1
  return storedSpan(alignment.later, { start: at, end: at + 1 }).end
}
