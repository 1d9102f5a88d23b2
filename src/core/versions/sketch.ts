/**
 * Texts as small fingerprints, to find one that is close to another among thousands without reading them again: the
 * least digests of a text's runs of words (Broder 1997; one permutation hashing, Li, Owen and Zhang 2012).
 */
import { foldText } from '../text/folding/foldText.ts'

/** How many digests a sketch holds. */
const SIZE = 64

/** How many words in a row are one digest. */
const WORDS = 4

/** How much of a text is looked at, in UTF-16 code units: its beginning tells it from the others. */
const LONGEST = 100_000

/** Each digest as so many hexadecimal digits; a bin that no run fell into is empty. */
const DIGITS = 5
const EMPTY = '.'.repeat(DIGITS)

const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{N}])+/gu

/** The sketch of a text: 64 digests of 20 bits as one line of text. Letter case doesn't count. */
export function sketchOf(text: string): string {
  const least = new Uint32Array(SIZE)
  const isFilled = new Uint8Array(SIZE)
  const words = (foldText(text.slice(0, LONGEST), { case: true }).text.match(WORD) ?? []).map(digestOf)
  const size = Math.min(WORDS, words.length)
  for (let at = 0; size > 0 && at + size <= words.length; at += 1) {
    let digest = 0x811c9dc5
    for (let next = at; next < at + size; next += 1) digest = mixed(digest ^ (words[next] ?? 0))
    const bin = digest % SIZE
    if (isFilled[bin] && (least[bin] ?? 0) <= digest) continue
    least[bin] = digest
    isFilled[bin] = 1
  }
  let sketch = ''
  for (let bin = 0; bin < SIZE; bin += 1)
    sketch += isFilled[bin] ? ((least[bin] ?? 0) >>> 12).toString(16).padStart(DIGITS, '0') : EMPTY
  return sketch
}

/** The share of two texts' runs of words that both have, as far as their sketches tell: 0 to 1. */
export function sketchNearness(one: string, other: string): number {
  let [same, filled] = [0, 0]
  for (let at = 0; at < SIZE * DIGITS; at += DIGITS) {
    const [a, b] = [one.slice(at, at + DIGITS), other.slice(at, at + DIGITS)]
    if (a === EMPTY && b === EMPTY) continue
    filled += 1
    if (a === b) same += 1
  }
  return filled === 0 ? 0 : same / filled
}

/** FNV-1a of a word's code units. */
function digestOf(word: string): number {
  let digest = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) digest = Math.imul(digest ^ word.charCodeAt(at), 0x01000193)
  return digest >>> 0
}

/** The finaliser of MurmurHash3, so that the least digests are anybody's. */
function mixed(value: number): number {
  let digest = value >>> 0
  digest = Math.imul(digest ^ (digest >>> 16), 0x85ebca6b)
  digest = Math.imul(digest ^ (digest >>> 13), 0xc2b2ae35)
  return (digest ^ (digest >>> 16)) >>> 0
}
