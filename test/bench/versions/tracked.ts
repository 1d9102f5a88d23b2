/** A text that is edited while each of its characters is known to be an old one or new: what the truth of a bench is. */
import type { Span } from '../../../src/core/model/span.ts'

/**
 * A text and, by code unit, the place of the unit in the first version; -1 for what was put in, and -2 or less (see
 * `insteadOf`) for what was put in the place of something.
 */
export interface Tracked {
  readonly text: string
  readonly origin: readonly number[]
}

/** A text as it is at first. */
export function tracked(text: string): Tracked {
  return { text, origin: Array.from({ length: text.length }, (_, index) => index) }
}

/** The text with a part replaced by new words. */
export function replaced({ text, origin }: Tracked, { start, end }: Span, words: string): Tracked {
  const first = origin[start] ?? -1
  const instead = end > start && first >= 0 ? insteadOf(first) : -1
  return {
    text: text.slice(0, start) + words + text.slice(end),
    origin: [...origin.slice(0, start), ...Array<number>(words.length).fill(instead), ...origin.slice(end)],
  }
}

function insteadOf(place: number): number {
  return -2 - place
}

/** The text with a part moved to `to`, a place outside it. */
export function movedPart({ text, origin }: Tracked, { start, end }: Span, to: number): Tracked {
  const part = { text: text.slice(start, end), origin: origin.slice(start, end) }
  const rest = {
    text: text.slice(0, start) + text.slice(end),
    origin: [...origin.slice(0, start), ...origin.slice(end)],
  }
  const at = to > start ? to - (end - start) : to
  return {
    text: rest.text.slice(0, at) + part.text + rest.text.slice(at),
    origin: [...rest.origin.slice(0, at), ...part.origin, ...rest.origin.slice(at)],
  }
}

/** The text with characters set in another way, each still the same one. */
export function resetAs({ text, origin }: Tracked, pattern: RegExp, as: (found: string) => string): Tracked {
  let changed = ''
  const places: number[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    const words = as(match[0])
    changed += text.slice(from, match.index) + words
    places.push(...origin.slice(from, match.index))
    for (let at = 0; at < words.length; at += 1)
      places.push(origin[match.index + Math.min(at, match[0].length - 1)] ?? -1)
    from = match.index + match[0].length
  }
  return { text: changed + text.slice(from), origin: [...places, ...origin.slice(from)] }
}

/**
 * What became of a span: how much of it is left (0 to 1), and where that is, or what was put in its place; null where
 * nothing is.
 */
export function truthOf({ origin }: Tracked, { start, end }: Span): (Span & { readonly left: number }) | null {
  let first = -1
  let last = -1
  const left = new Set<number>()
  origin.forEach((place, index) => {
    if (place < start || place >= end) return
    left.add(place)
    if (first < 0) first = index
    last = index
  })
  if (first >= 0) return { start: first, end: last + 1, left: left.size / (end - start) }
  const isInstead = (place: number) => place <= -2 && -2 - place >= start && -2 - place < end
  const instead = origin.findIndex(isInstead)
  return instead < 0 ? null : { start: instead, end: origin.findLastIndex(isInstead) + 1, left: 0 }
}
