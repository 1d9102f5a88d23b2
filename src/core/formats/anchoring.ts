/**
 * Finding words in a text by what stands beside them, where their offsets say something else. Candidates are compared
 * by how much of the context agrees, then by their distance from where the words should be.
 */
import type { Span } from '../model/span.ts'
import { type Evened, even, fromEvened } from './evening.ts'

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

/** No more places than this are compared: a word like "the" stands at thousands, and its offsets will have been right. */
const MOST = 2000

/** A finder for `text`. Its evened form is made when it is first needed. */
export function finderFor(text: string): Finder {
  let evened: Evened | null = null
  const places = new Map<string, readonly Span[]>()
  const placesOf = (quote: string): readonly Span[] => {
    const known = places.get(quote)
    if (known) return known
    let found = occurrences(text, quote).map((start) => ({ start, end: start + quote.length }))
    if (found.length === 0) {
      evened ??= even(text)
      const own = evened
      const plain = even(quote).text
      found = occurrences(own.text, plain).flatMap(
        (start) => fromEvened(own, { start, end: start + plain.length }) ?? [],
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
  for (let at = text.indexOf(words); at !== -1 && found.length < MOST; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

function best(text: string, places: readonly Span[], { prefix, suffix, near }: Wanted): Span | null {
  let chosen: Span | null = null
  let highest = -1
  let nearest = Number.POSITIVE_INFINITY
  let isTied = false
  for (const place of places) {
    const agreement =
      commonEnd(text.slice(Math.max(0, place.start - prefix.length), place.start), prefix) +
      commonStart(text.slice(place.end, place.end + suffix.length), suffix)
    const distance = near === null ? 0 : Math.abs(place.start - near)
    if (agreement < highest || (agreement === highest && distance > nearest)) continue
    isTied = agreement === highest && distance === nearest
    chosen = place
    highest = agreement
    nearest = distance
  }
  return isTied ? null : chosen
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1
  return length
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (
    length < a.length &&
    length < b.length &&
    a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)
  )
    length += 1
  return length
}
