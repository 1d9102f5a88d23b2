/**
 * Finds words in a text by their context when their offsets don't match. Candidates are ranked by how much of the
 * context agrees, then by distance from the expected place.
 */
import type { Span } from '../model/span.ts'
import { countWhile } from '../search.ts'
import { agreeingContext } from '../text/reanchor.ts'
import { fromNormalized, type NormalizedText, normalizedText, type TextForm } from './normalizedText.ts'

/** Words with their context, and roughly where they should be. */
export interface Wanted {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly near: number | null
}

/** The result of a search: the best place, and the number of places. */
export interface Found {
  /** Null where the text doesn't have the words, or at several places of which none is better than the others. */
  readonly place: Span | null
  readonly places: number
  /** Whether the text has them with other quotation marks, dashes or ellipses. */
  readonly isEvened: boolean
}

/** Finds words in one text. */
export interface Finder {
  readonly find: (wanted: Wanted) => Found
  /** Every place of some words, in text order; none of no words. */
  readonly placesOf: (words: string) => readonly Span[]
}

/** How many places around the expected one are compared: a word like "the" occurs thousands of times. */
const MOST = 2000

/** A finder for `text`. Its normalised forms are computed on first use. */
export function finderFor(text: string): Finder {
  const forms = new Map<TextForm, NormalizedText>()
  const formOf = (form: TextForm) => {
    const known = forms.get(form) ?? normalizedText(text, form)
    forms.set(form, known)
    return known
  }
  const inForm = (quote: string, form: TextForm): readonly Span[] => {
    const own = formOf(form)
    const plain = normalizedText(quote, form).text
    return occurrences(own.text, plain).flatMap(
      (start) => fromNormalized(own, { start, end: start + plain.length }) ?? [],
    )
  }
  const known = new Map<string, Places>()
  const placesOf = (quote: string): Places => {
    const before = known.get(quote)
    if (before) return before
    let spans: readonly Span[] = occurrences(text, quote).map((start) => ({ start, end: start + quote.length }))
    if (spans.length === 0) spans = inForm(quote, 'composed')
    const isEvened = spans.length === 0
    if (isEvened) spans = inForm(quote, 'plain')
    const found = { spans, isEvened }
    known.set(quote, found)
    return found
  }
  return {
    placesOf: (words) => (words === '' ? [] : placesOf(words).spans),
    find: (wanted) => {
      const { spans, isEvened } = placesOf(wanted.quote)
      return { place: best(text, spans, wanted), places: spans.length, isEvened }
    },
  }
}

/** Where words occur in a text, and whether only with different punctuation. */
interface Places {
  readonly spans: readonly Span[]
  readonly isEvened: boolean
}

function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

/** The places (given in text order), nearest first. */
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
    // A place whose whole context agrees can't be beaten by one further away.
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
