/**
 * How a text cursor moves to the left and right where text of both directions meets: over the character that stands there,
 * whichever way its run is read. A place between two runs has two edges for one offset, so a cursor is the edge of a
 * character. Lengths are in pixels, offsets in UTF-16 code units.
 */
import type { Span } from '../model/span.ts'

/** A grapheme cluster as it is set in a line. */
export interface PlacedCharacter extends Span {
  readonly left: number
  readonly right: number
  /** Whether it belongs to a run that is read from right to left. */
  readonly isLeftward: boolean
  readonly isWordLike: boolean
}

/** A side of the window. */
export type Side = 'left' | 'right'

/** A cursor at one edge of a character. */
export interface VisualPlace {
  readonly offset: number
  readonly character: PlacedCharacter
  readonly edge: Side
}

/** How far two edges may be apart and be one, in pixels: places within a line are fractions. */
const SAME = 0.75

function placeAt(character: PlacedCharacter, edge: Side): VisualPlace {
  const isStart = (edge === 'left') !== character.isLeftward
  return { offset: isStart ? character.start : character.end, character, edge }
}

/** The place beyond the character that stands on this side of `x` in a line; null at the line's end. */
export function stepOver(line: readonly PlacedCharacter[], x: number, side: Side): VisualPlace | null {
  const next = neighbour(line, x, side)
  return next ? placeAt(next, side) : null
}

/** The place beyond the word that stands on this side of `x` in a line, or beyond its last character; null at its end. */
export function stepOverWord(line: readonly PlacedCharacter[], x: number, side: Side): VisualPlace | null {
  let place = stepOver(line, x, side)
  while (place) {
    const next = neighbour(line, place.character[side], side)
    if (!next || (place.character.isWordLike && !next.isWordLike)) return place
    place = placeAt(next, side)
  }
  return null
}

/** The outermost place of a line on one side; null for a line without characters. */
export function outermost(line: readonly PlacedCharacter[], side: Side): VisualPlace | null {
  const [first, ...others] = line
  if (!first) return null
  const isFurther = side === 'left' ? (a: number, b: number) => a < b : (a: number, b: number) => a > b
  return placeAt(
    others.reduce((best, other) => (isFurther(other[side], best[side]) ? other : best), first),
    side,
  )
}

function neighbour(line: readonly PlacedCharacter[], x: number, side: Side): PlacedCharacter | undefined {
  const ahead = line.filter(({ left, right }) => (side === 'right' ? left >= x - SAME : right <= x + SAME))
  const distance = ({ left, right }: PlacedCharacter) => (side === 'right' ? left - x : x - right)
  return ahead.sort((a, b) => distance(a) - distance(b))[0]
}

/** Letters that are read from right to left. */
const LEFTWARD = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** What is read from left to right within a text that isn't: digits of every script, and letters of those that are met there. */
const RIGHTWARD =
  /[\p{Nd}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Which way a paragraph runs: as its first letter does (UAX #9, P2 and P3), which is how paragraphs are set; null without one. */
export function paragraphDirection(text: string): 'leftward' | 'rightward' | null {
  const [first] = text.match(/\p{L}/u) ?? []
  return first === undefined ? null : ownDirection(first)
}

/** Whether a text that runs this way holds something that is read the other way. */
export function runsBothWays(text: string, isLeftward: boolean): boolean {
  return (isLeftward ? RIGHTWARD : LEFTWARD).test(text)
}

/** Which way a character is read by itself; null where its neighbours decide. */
export function ownDirection(character: string): 'leftward' | 'rightward' | null {
  if (/\p{Nd}/u.test(character)) return 'rightward'
  if (LEFTWARD.test(character)) return 'leftward'
  return /\p{L}/u.test(character) ? 'rightward' : null
}
