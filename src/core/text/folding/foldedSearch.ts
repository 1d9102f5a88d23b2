/** Words in a folded text, as places of the stored one. */
import type { Span } from '../../model/span.ts'
import { clusterAround } from '../characters.ts'
import type { FoldOptions } from './characters.ts'
import { type FoldedText, foldText } from './foldText.ts'

/**
 * How the words of a search without *Match case* are folded. Accents count where the words have any (asymmetric
 * search, UTS #10 section 8): `een` finds één, but `één` doesn't find een.
 */
export function searchOptions(words: string): FoldOptions {
  const plain = foldText(words, { case: true }).text
  return { case: true, accents: foldText(plain, { accents: true }).text === plain }
}

/**
 * Every place of `stored` that folds to `words`, which are folded already; in order, none overlapping. A match that ends
 * inside an expansion or a grapheme cluster is widened to the whole of it; one that begins inside a cluster, or parts a
 * letter from its accent or a number in two, is none: `2` isn't part of ½.
 */
export function* placesOf(stored: string, folded: FoldedText, words: string, wholeWord = false): Generator<Span> {
  if (words === '') return
  const { text } = folded
  let behind = 0
  /** The last known edge of a cluster: what was segmented isn't segmented again. */
  let boundary = 0
  for (let at = text.indexOf(words); at !== -1; ) {
    const end = at + words.length
    const span = isPlace(folded, at, end, wholeWord) ? folded.toStored({ start: at, end }) : null
    let isNew = false
    if (span && span.start >= behind) {
      const cut = clusterAround(stored, span.start, boundary)
      boundary = cut?.start ?? span.start
      if (!cut) {
        isNew = true
        behind = clusterAround(stored, span.end, boundary)?.end ?? span.end
        yield { start: span.start, end: behind }
      }
    }
    at = text.indexOf(words, isNew ? end : at + 1)
  }
}

function isPlace(folded: FoldedText, start: number, end: number, wholeWord: boolean): boolean {
  if (wholeWord && (followsWord(folded.text, start) || precedesWord(folded.text, end))) return false
  return mayCut(folded, start) && mayCut(folded, end)
}

const MARK = /\p{M}/u
const NUMBER = /\p{N}/u

function mayCut(folded: FoldedText, at: number): boolean {
  if (!folded.isInsidePiece(at)) return true
  const before = folded.text.charAt(at - 1)
  const after = String.fromCodePoint(folded.text.codePointAt(at) ?? 0)
  return !(MARK.test(after) || NUMBER.test(before) || NUMBER.test(after))
}

const WORD_BEFORE = /[\p{L}\p{N}\p{M}_]$/u
const WORD_AFTER = /^[\p{L}\p{N}\p{M}_]/u

const followsWord = (text: string, at: number) => WORD_BEFORE.test(text.slice(Math.max(0, at - 2), at))
const precedesWord = (text: string, at: number) => WORD_AFTER.test(text.slice(at, at + 2))
