/** Where characters and words begin and end (UAX #29, by `Intl.Segmenter`, ECMA-402). */

/** The units of segmentation; a character is a grapheme cluster. */
export type SegmentUnit = 'character' | 'word'

const GRANULARITY = { character: 'grapheme', word: 'word' } as const

const made = new Map<SegmentUnit, Intl.Segmenter>()

/**
 * The segmenter of a unit; Dutch and English need the same. It is made when first used, because that takes some 10 ms
 * that opening a window can do without.
 */
export function segmenterOf(unit: SegmentUnit): Intl.Segmenter {
  const segmenter = made.get(unit) ?? new Intl.Segmenter(undefined, { granularity: GRANULARITY[unit] })
  made.set(unit, segmenter)
  return segmenter
}
