/**
 * Where words were changed since a file quoted them, in a file that has no text of its own: between or beside what stood
 * beside them, as far as that is still there. Nothing is given that two places would do for.
 */
import { findNear, likenessOf } from '../anchoring/likeness.ts'
import type { Span } from '../model/span.ts'
import type { Finder, Wanted } from './anchoring.ts'

/** A place with other words than the file's, and how well it fits, from 0 to 1. */
export interface ChangedPlace {
  readonly place: Span
  readonly score: number
}

/** So many code units of what stood beside the words must be there; fewer come twice by chance. */
const BESIDE = 12

/** The words must share so much of their characters where both sides are there, and where one is. */
const BETWEEN = 0.5
const ONE_SIDED = 0.75

/** Words of so many code units speak for themselves near their offsets, if they share so much. */
const TELLING = { length: 40, share: 0.8, window: 500 }

/** What took the words' place is at most so many times as long, or so many code units longer. */
const LONGER = { times: 2, units: 24 }

/** The place; null where there is none, or more than one. */
export function changedWords(text: string, finder: Finder, wanted: Wanted): ChangedPlace | null {
  const { quote, prefix, suffix, near } = wanted
  const before = finder.placesOf(prefix.slice(-BESIDE)).filter(() => prefix.length >= BESIDE)
  const after = finder.placesOf(suffix.slice(0, BESIDE)).filter(() => suffix.length >= BESIDE)
  const longest = Math.max(quote.length * LONGER.times, quote.length + LONGER.units)
  const found: ChangedPlace[] = []
  for (const { end: from } of before) {
    const next = after.find(({ start }) => start > from)
    const isHeld = next !== undefined && next.start - from <= longest
    const place = isHeld ? inWindow(text, { start: from, end: next.start }, quote, BETWEEN, true) : null
    if (place) found.push(rated(place, 1, 1))
  }
  if (found.length > 0) return alone(found)
  for (const { end: from } of before) {
    const place = inWindow(text, { start: from, end: from + longest }, quote, ONE_SIDED)
    if (place && place.start - from <= 2) found.push(rated(place, 1, 0))
  }
  for (const { start: to } of after) {
    const place = inWindow(text, { start: Math.max(0, to - longest), end: to }, quote, ONE_SIDED)
    if (place && to - place.end <= 2) found.push(rated(place, 0, 1))
  }
  if (found.length > 0 || near === null || quote.length < TELLING.length) return alone(found)
  const window = { start: Math.max(0, near - TELLING.window), end: near + quote.length + TELLING.window }
  const place = inWindow(text, window, quote, TELLING.share)
  return place && rated(place, 0, 0)
}

interface Shared extends Span {
  readonly share: number
}

/** Where a window of the text has something like the words; the whole window, white space apart, where `isWhole`. */
function inWindow(text: string, { start, end }: Span, quote: string, least: number, isWhole = false): Shared | null {
  const window = text.slice(start, end)
  const found = findNear(window, quote, least)
  if (!found) return null
  if (!isWhole) return { start: start + found.start, end: start + found.end, share: found.share }
  const lead = window.length - window.trimStart().length
  return { start: start + lead, end: start + window.trimEnd().length, share: found.share }
}

function rated({ start, end, share }: Shared, before: number, after: number): ChangedPlace {
  return { place: { start, end }, score: likenessOf({ words: share, before, after, place: 1 }) }
}

/** The only place among those found; the same place found from both sides is one. */
function alone(found: readonly ChangedPlace[]): ChangedPlace | null {
  const [first] = found
  if (!first) return null
  return found.every(({ place }) => place.start === first.place.start && place.end === first.place.end) ? first : null
}
