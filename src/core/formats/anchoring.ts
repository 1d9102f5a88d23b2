/**
 * Finding words in a text by what stands beside them, where their offsets say something else. Candidates are compared
 * by how much of the context agrees, then by their distance from where the words should be.
 */
import type { Span } from '../model/span.ts'
import { countWhile } from '../search.ts'
import { agreeingContext } from '../text/reanchor.ts'
import { fromNormalized, type NormalizedText, normalizedText } from './normalizedText.ts'

/** Words with their context, and about where they should be. */
export interface Wanted {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly near: number | null
}

/** Finds words in one text. */
export interface Finder {
  /** The best place of the words; null where they don't stand in the text, or at several places of which none is better. */
  readonly find: (wanted: Wanted) => Span | null
}

/** So many places around the one where the words should be are compared: a word like "the" stands at thousands. */
const MOST = 2000

/** A finder for `text`. Its normalized form is made when it is first needed. */
export function finderFor(text: string): Finder {
  let normalized: NormalizedText | null = null
  const places = new Map<string, readonly Span[]>()
  const placesOf = (quote: string): readonly Span[] => {
    const known = places.get(quote)
    if (known) return known
    let found = occurrences(text, quote).map((start) => ({ start, end: start + quote.length }))
    if (found.length === 0) {
      normalized ??= normalizedText(text)
      const own = normalized
      const plain = normalizedText(quote).text
      found = occurrences(own.text, plain).flatMap(
        (start) => fromNormalized(own, { start, end: start + plain.length }) ?? [],
      )
    }
    places.set(quote, found)
    return found
  }
  return { find: (wanted) => best(text, placesOf(wanted.quote), wanted) }
}

function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

/** The places, which come in the text's order, from the nearest on. */
function outward(places: readonly Span[], near: number): readonly Span[] {
  const ordered: Span[] = []
  let after = countWhile(places.length, (index) => (places[index]?.start ?? 0) < near)
  let before = after - 1
  while (ordered.length < MOST) {
    const [left, right] = [places[before], places[after]]
    if (left && (!right || near - left.start <= right.start - near)) {
      ordered.push(left)
      before -= 1
    } else if (right) {
      ordered.push(right)
      after += 1
    } else break
  }
  return ordered
}

function best(text: string, places: readonly Span[], wanted: Wanted): Span | null {
  const { prefix, suffix, near } = wanted
  let chosen: Span | null = null
  let highest = -1
  let shortest = 0
  let isTied = false
  for (const place of outward(places, near ?? 0)) {
    const distance = near === null ? 0 : Math.abs(place.start - near)
    // What is further away can't be better than a nearer place where all of the context agrees.
    if (distance > shortest && highest === prefix.length + suffix.length) break
    const agreement = agreeingContext(text, place, wanted)
    if (agreement > highest) {
      chosen = place
      highest = agreement
      shortest = distance
      isTied = false
    } else if (agreement === highest && distance === shortest) isTied = true
  }
  return isTied ? null : chosen
}
