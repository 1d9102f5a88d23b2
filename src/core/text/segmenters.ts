/** Where characters, words and sentences begin and end (UAX #29, by `Intl.Segmenter`, ECMA-402). */

/** What a text is cut into; a character is a grapheme cluster. */
export type TextUnit = 'character' | 'word' | 'sentence'

const GRANULARITY = { character: 'grapheme', word: 'word', sentence: 'sentence' } as const

const made = new Map<TextUnit, Intl.Segmenter>()

/**
 * The segmenter of a unit; the rules that news in Dutch and English need are the same. It is made when it is first
 * asked for: that takes some 10 milliseconds, which no start needs to spend.
 */
export function segmenterOf(unit: TextUnit): Intl.Segmenter {
  const segmenter = made.get(unit) ?? new Intl.Segmenter(undefined, { granularity: GRANULARITY[unit] })
  made.set(unit, segmenter)
  return segmenter
}
