/** How much two texts have in common, whatever happened to their order, their white space and their punctuation. */
import { foldText } from './folding/foldText.ts'

/** From this nearness on, two texts are likely to be versions of one another. */
export const NEAR = 0.5

/** Below this nearness, two texts have hardly anything in common: a version of the other would be a surprise. */
export const FAR = 0.03

/** How many words in a row are compared. */
const WORDS = 4

/** So many runs of words are enough to tell; of a longer text every second, third … is looked at. */
const MOST_RUNS = 50_000

/**
 * The share of runs of four words that both texts have, from 0 to 1 (Broder 1997, "On the resemblance and containment of
 * documents"). Of long texts, a sample that is the same for both.
 */
export function nearnessOf(one: string, other: string): number {
  const longer = Math.max(one.length, other.length)
  const every = Math.max(1, Math.ceil(longer / 6 / MOST_RUNS))
  const [a, b] = [runsOf(one, every), runsOf(other, every)]
  if (a.size === 0 || b.size === 0) return one === other ? 1 : 0
  let shared = 0
  for (const run of a) if (b.has(run)) shared += 1
  return shared / (a.size + b.size - shared)
}

/** A word; in scripts without spaces, a character. */
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{N}])+/gu

/** The digests of a text's runs of words, of which one in `every` is kept, by the digest itself. */
function runsOf(text: string, every: number): ReadonlySet<number> {
  const words = foldText(text).text.match(WORD) ?? []
  const size = Math.min(WORDS, words.length)
  const runs = new Set<number>()
  if (size === 0) return runs
  const digests = words.map(digestOf)
  for (let at = 0; at + size <= digests.length; at += 1) {
    let digest = 0
    for (let next = at; next < at + size; next += 1)
      digest = (Math.imul(digest, 0x01000193) ^ (digests[next] ?? 0)) >>> 0
    if (digest % every === 0) runs.add(digest)
  }
  return runs
}

/** FNV-1a of a word's code units, 32 bits. */
function digestOf(word: string): number {
  let digest = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) digest = Math.imul(digest ^ word.charCodeAt(at), 0x01000193)
  return digest >>> 0
}
