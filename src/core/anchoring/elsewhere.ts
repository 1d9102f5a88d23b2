/** Words that are no longer where they were, found elsewhere in the later text by themselves and by what stands beside them. */
import type { Alignment } from './alignment.ts'
import { findNear, likenessOf } from './likeness.ts'
import { placesOfTokens } from './tokenPlaces.ts'
import type { TokenSpan } from './tokens.ts'

/** The tokens at another place, or why there are none. */
export type PlacedElsewhere =
  | (TokenSpan & { readonly as: 'moved' | 'changed'; readonly score: number })
  | { readonly as: 'gone' | 'ambiguous'; readonly places: number }

/** Finds tokens of the old text elsewhere in the later one. */
export interface Elsewhere {
  /** The very words; null where they are at no place that could be theirs. */
  readonly exact: (tokens: TokenSpan) => PlacedElsewhere | null
  /** At how many places that aren't known to be others the very words are. */
  readonly copies: (tokens: TokenSpan) => number
  /** Something like the words. */
  readonly near: (tokens: TokenSpan) => PlacedElsewhere
}

/** How many tokens beside the words are compared. */
const CONTEXT = 6

/** So many tokens are enough by themselves: longer words don't come twice by chance. */
const TELLING = 6

/** How much better than the next the best place must be. */
const MARGIN = 0.1

/** Changed words elsewhere must share this much of their characters, and have so many tokens. */
const LEAST_SHARE = 0.75
const LEAST_TOKENS = 6

/** At most so many places are compared, for changed words so many guesses tried. */
const MOST_PLACES = 2000
const MOST_GUESSES = 5

const GONE: PlacedElsewhere = { as: 'gone', places: 0 }

/** A search in what the alignment left unconnected. */
export function elsewhereIn(alignment: Alignment): Elsewhere {
  const { old, later, from } = alignment
  const places = placesOfTokens(later)
  /** Whether the later text's tokens are known to be others of the old text. */
  const isTaken = (start: number, length: number) => {
    for (let at = start; at < start + length; at += 1) if (from[at] === -1) return false
    return true
  }
  const exact = ({ start, end }: TokenSpan): PlacedElsewhere | null => {
    const length = end - start
    const own = old.ids.subarray(start, end)
    const found = places.of(own, MOST_PLACES).filter((at) => !isTaken(at, length))
    if (found.length === 0) return null
    const rated = found.map((at) => ({ at, ...rate(alignment, { start, end }, at) })).sort((a, b) => b.score - a.score)
    const [best, next] = rated
    if (!best) return null
    const isClear = !next || best.score - next.score >= MARGIN
    if (!isClear) return { as: 'ambiguous', places: found.length }
    if (length < TELLING && best.beside < Math.min(3, TELLING - length)) return null
    return { as: 'moved', start: best.at, end: best.at + length, score: best.score }
  }
  const copies = ({ start, end }: TokenSpan) =>
    places.of(old.ids.subarray(start, end), MOST_PLACES).filter((at) => !isTaken(at, end - start)).length
  const near = ({ start, end }: TokenSpan): PlacedElsewhere => {
    const length = end - start
    if (length < LEAST_TOKENS) return GONE
    const words = old.folded.text.slice(old.starts[start], old.ends[end - 1])
    let best: (TokenSpan & { readonly share: number }) | null = null
    let isTied = false
    for (const guess of places.guesses(old.ids.subarray(start, end), MOST_GUESSES)) {
      const window = {
        start: Math.max(0, guess - Math.ceil(length / 3)),
        end: Math.min(later.count, guess + length + Math.ceil(length / 3)),
      }
      const offset = later.starts[window.start] ?? 0
      const found = findNear(later.folded.text.slice(offset, later.ends[window.end - 1]), words, LEAST_SHARE)
      if (!found) continue
      let { start: first, end: last } = window
      while (first + 1 < last && (later.ends[first] ?? 0) <= offset + found.start) first += 1
      while (last - 1 > first && (later.starts[last - 1] ?? 0) >= offset + found.end) last -= 1
      if (isTaken(first, last - first)) continue
      const isElsewhere = !best || last <= best.start || first >= best.end
      if (!best || found.share > best.share) {
        isTied = best !== null && isElsewhere && found.share - best.share < MARGIN
        best = { start: first, end: last, share: found.share }
      } else if (isElsewhere && best.share - found.share < MARGIN) isTied = true
    }
    if (!best) return GONE
    if (isTied) return { as: 'ambiguous', places: 2 }
    const { score } = rate(alignment, { start, end }, best.start, best.end, best.share)
    return { as: 'changed', start: best.start, end: best.end, score }
  }
  return { exact, copies, near }
}

/** How well a place fits, and how many tokens beside it agree. */
function rate(
  { old, later }: Alignment,
  { start, end }: TokenSpan,
  at: number,
  atEnd = at + end - start,
  words = 1,
): { readonly score: number; readonly beside: number } {
  let before = 0
  while (
    before < CONTEXT &&
    start - before > 0 &&
    at - before > 0 &&
    old.ids[start - 1 - before] === later.ids[at - 1 - before]
  )
    before += 1
  let after = 0
  while (
    after < CONTEXT &&
    end + after < old.count &&
    atEnd + after < later.count &&
    old.ids[end + after] === later.ids[atEnd + after]
  )
    after += 1
  const distance = Math.abs(at / Math.max(1, later.count) - start / Math.max(1, old.count))
  const score = likenessOf({
    words,
    before: before / CONTEXT,
    after: after / CONTEXT,
    place: 1 - Math.min(1, distance),
  })
  return { score, beside: before + after }
}
