/** Where characters, words and sentences begin and end (UAX #29, by `Intl.Segmenter`, ECMA-402). */

/** One segmenter for each unit; the rules that news in Dutch and English need are the same. */
export const SEGMENTERS = {
  character: new Intl.Segmenter(undefined, { granularity: 'grapheme' }),
  word: new Intl.Segmenter(undefined, { granularity: 'word' }),
  sentence: new Intl.Segmenter(undefined, { granularity: 'sentence' }),
} as const
