/** Texts that offsets go wrong in: astral characters, clusters of many code points, right-to-left script, white space. */
import fc from 'fast-check'

/** A family of three joined by U+200D: one grapheme cluster, five code points, eight code units. */
export const FAMILY = '👨‍👩‍👧'

/** An e with a combining acute accent, and a letter with three marks. */
export const ACUTE = 'e\u0301'
export const MARKS = 'o\u0302\u0323\u0308'

const PIECES = [
  'a',
  'Volgens',
  '40.000',
  ' man',
  ' ',
  '  ',
  '\t',
  '\u00a0',
  '\n',
  '\n\n',
  '\n \n',
  '.',
  '“”',
  '💩',
  FAMILY,
  '👍🏽',
  '🇳🇱',
  '🇧🇪🇩🇪',
  ACUTE,
  MARKS,
  '\u0301',
  '\u200d',
  '\ufe0f',
  'שלום',
  'مرحبا',
  'क्षि',
  '한',
  '가',
  '𝒳',
]

/** Well-formed texts of up to 40 such pieces; the empty text among them. */
export const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''))

/** The same with at least one code unit. */
export const someText = anyText.filter((text) => text.length > 0)

/** Texts as no article holds them: carriage returns and lone surrogates too. */
export const wildText = fc
  .array(fc.constantFrom(...PIECES, '\r', '\r\n', '\ud83d', '\udca9'), { maxLength: 40 })
  .map((pieces) => pieces.join(''))

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The edges of each grapheme cluster of a text, by one pass over all of it, with 0 and the text's end. */
export function clusterEdges(text: string): readonly number[] {
  return [...[...graphemes.segment(text)].map((segment) => segment.index), text.length]
}

/** Texts with two offsets into them, in any order. */
export const textWithTwoOffsets = anyText.chain((text) => {
  const offset = fc.nat({ max: text.length })
  return fc.tuple(fc.constant(text), offset, offset)
})
