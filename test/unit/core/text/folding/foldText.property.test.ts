import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FoldOptions } from '../../../../../src/core/text/folding/characters.ts'
import { placesOf } from '../../../../../src/core/text/folding/foldedSearch.ts'
import { foldText } from '../../../../../src/core/text/folding/foldText.ts'
import { clusterEdges, wildText } from '../../support/texts.ts'

/** Characters that folding changes, joins, skips or keeps. */
const CHARACTERS = [
  ...['a', 'e', 'E', 's', 'i', 'f', 'I', 'q', '1', '2', '.', ' ', ' ', '\n', '\u2028', '\u00a0', '\u3000'],
  ...['\u0301', '\u0307', '\u0323', '\u00ad', '\u200b', '\u200d', '\ufe0f', 'é', 'ﬁ', 'ﬀ', 'ß', 'İ', 'ı', 'ø', 'æ'],
  ...[
    "'",
    '’',
    '"',
    '“',
    '«',
    '„',
    '-',
    '–',
    '\u2011',
    '−',
    '½',
    '²',
    '…',
    '¨',
    '´',
    'Σ',
    'ς',
    'ｶ',
    'ﾞ',
    '한',
    '\u1112',
  ],
  ...['\u1161', '\u11ab', 'ㄱ', 'ㅏ', 'क', '्', 'ष', '💩', '👍', '🏽', '𝒳', '🇳', '🇱', '\ud83d', '\udca9'],
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 30 }).map((parts) => parts.join('')),
  wildText,
  fc.string({ unit: 'binary' }),
)
const options: fc.Arbitrary<FoldOptions> = fc.record({
  case: fc.boolean(),
  accents: fc.boolean(),
  withoutSpace: fc.boolean(),
})

const IGNORED = /\p{Default_Ignorable_Code_Point}/gu
const SPACES = /[\s\u0085]/u
const isJoining = (character: string) => /^[\p{M}\u1160-\u11ff\ud7b0-\ud7fb]/u.test(character.normalize('NFKD'))

/** What folding says it does, character by character and piece by piece. */
function naively(stored: string, { case: noCase, accents, withoutSpace }: FoldOptions): string {
  const pieces: string[] = []
  for (const character of stored.replace(IGNORED, '')) {
    const last = pieces.at(-1)
    const isSpace = SPACES.test(character)
    const joins = last !== undefined && (isSpace ? SPACES.test(last) : isJoining(character) && !SPACES.test(last))
    if (joins) pieces[pieces.length - 1] = last + character
    else pieces.push(character)
  }
  return pieces
    .map((piece) => {
      if (SPACES.test(piece)) {
        if (withoutSpace) return ''
        return (piece.match(/\r\n|[\n\r\u0085\u2028\u2029]/g) ?? []).length > 1 ? '\n\n' : ' '
      }
      return foldText(piece, { case: noCase === true, accents: accents === true }).text
    })
    .join('')
}

describe('foldText', () => {
  it('folds each character with its marks by itself, and runs of white space as one', () => {
    fc.assert(
      fc.property(text, options, (stored, how) => {
        expect(foldText(stored, how).text).toBe(naively(stored, how))
      }),
    )
  })

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (stored, noCase) => {
        const how = { case: noCase }
        const once = foldText(stored, how).text
        expect(foldText(once, how).text).toBe(once)
      }),
    )
  })

  it('maps offsets monotonically, and each folded unit to stored text that folds to it', () => {
    fc.assert(
      fc.property(text, options, (stored, how) => {
        const folded = foldText(stored, how)
        let before = 0
        for (let unit = 0; unit < folded.text.length; unit += 1) {
          const { start, end } = folded.toStored({ start: unit, end: unit + 1 })
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(stored.length)
          before = start
          const there = folded.toFolded({ start, end })
          expect(there.start <= unit && unit < there.end).toBe(true)
        }
        let last = 0
        for (let offset = 0; offset <= stored.length; offset += 1) {
          const { end } = folded.toFolded({ start: 0, end: offset })
          expect(end).toBeGreaterThanOrEqual(last)
          last = end
        }
      }),
    )
  })
})

describe('placesOf', () => {
  const withWords = fc.tuple(text, fc.nat(), fc.nat({ max: 6 }), options).map(([stored, from, length, how]) => {
    const edges = clusterEdges(stored)
    const start = edges[from % edges.length] ?? 0
    const end = edges[Math.min(edges.length - 1, (from % edges.length) + length)] ?? 0
    return { stored, words: stored.slice(start, end), start, end, how }
  })

  it('splits no grapheme cluster, overlaps nothing, and finds what folds to the words', () => {
    fc.assert(
      fc.property(withWords, ({ stored, words, how }) => {
        const folded = foldText(stored, how)
        const wanted = foldText(words, how).text
        const edges = new Set(clusterEdges(stored))
        let behind = 0
        for (const { start, end } of placesOf(stored, folded, wanted)) {
          expect(start).toBeGreaterThanOrEqual(behind)
          expect(edges.has(start) && edges.has(end)).toBe(true)
          expect(foldText(stored.slice(start, end), how).text).toContain(wanted)
          behind = end
        }
      }),
    )
  })

  it('finds every stretch of text by its own words, or something that overlaps it', () => {
    fc.assert(
      fc.property(withWords, ({ stored, words, start, end, how }) => {
        const wanted = foldText(words, how).text
        // A mark belongs to the letter before it, and is found with that letter alone.
        fc.pre(!isJoining(words.replace(IGNORED, '')))
        fc.pre(wanted !== '' && !SPACES.test(words.charAt(0)) && !SPACES.test(words.charAt(words.length - 1)))
        const folded = foldText(stored, how)
        const there = folded.toFolded({ start, end })
        fc.pre(folded.text.slice(there.start, there.end) === wanted)
        const places = [...placesOf(stored, folded, wanted)]
        expect(places.some((place) => place.start < end && start < place.end)).toBe(true)
      }),
    )
  })
})
