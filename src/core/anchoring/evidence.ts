/**
 * What speaks for changed words being the same passage as before: words of their own sentence beside them, or words that
 * both share. The sentences around them are no evidence, as they stay where another sentence took its place.
 */
import type { Alignment } from './alignment.ts'
import { beginsSentence } from './sliding.ts'
import type { TokenSpan, Tokens } from './tokens.ts'

/** So many letters and digits of the same sentence, kept right beside the words, hold them: more than an article has. */
const LEAST_HELD = 5

/** The share of letters and digits that are in words which both passages have, articles and the like left out. */
const LEAST_SHARED = 0.3

/** Shorter words are in any two sentences, unless they are figures or of a script in which each character is a word. */
const TELLING_WORD = /^.{4}|[\p{N}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u

/**
 * Whether enough of the sentence that the old text's `tokens` are in was kept right beside them. `isKept` says whether a
 * token of the old text was, and `gap` is the place between the kept tokens in the later text.
 */
export function isHeldBySentence(
  { old, later, to }: Alignment,
  tokens: TokenSpan,
  gap: TokenSpan,
  isKept: (at: number) => boolean,
): boolean {
  let held = 0
  for (
    let at = tokens.start - 1;
    held < LEAST_HELD &&
    isKept(at) &&
    to[at] === gap.start + at - tokens.start &&
    !beginsSentence(old, at + 1) &&
    !beginsSentence(later, (to[at] ?? 0) + 1);
    at -= 1
  )
    held += lettersIn(old, at)
  for (
    let at = tokens.end;
    held < LEAST_HELD &&
    isKept(at) &&
    to[at] === gap.end + at - tokens.end &&
    !beginsSentence(old, at) &&
    !beginsSentence(later, to[at] ?? 0);
    at += 1
  )
    held += lettersIn(old, at)
  return held >= LEAST_HELD
}

/** Whether some of the old text's tokens and some of the later text's have enough words in common, or are figures both. */
export function shareWords({ old, later }: Alignment, tokens: TokenSpan, place: TokenSpan): boolean {
  if (isFigure(old, tokens) && isFigure(later, place)) return true
  const left = new Map<number, number>()
  for (let at = place.start; at < place.end; at += 1) {
    const id = later.ids[at] ?? 0
    left.set(id, (left.get(id) ?? 0) + 1)
  }
  let [all, shared] = [0, 0]
  for (let at = tokens.start; at < tokens.end; at += 1) {
    const id = old.ids[at] ?? 0
    const word = wordsOf(old, { start: at, end: at + 1 })
    const letters = TELLING_WORD.test(word) ? lettersIn(old, at) : 0
    const count = left.get(id) ?? 0
    all += letters
    if (count === 0) continue
    left.set(id, count - 1)
    shared += letters
  }
  return all > 0 && shared >= LEAST_SHARED * all
}

function wordsOf({ folded, starts, ends }: Tokens, { start, end }: TokenSpan): string {
  return folded.text.slice(starts[start], ends[end - 1])
}

/** How many letters and digits a token has; of a sign none. */
function lettersIn(tokens: Tokens, at: number): number {
  const word = wordsOf(tokens, { start: at, end: at + 1 })
  return /[\p{L}\p{N}]/u.test(word) ? word.length : 0
}

function isFigure(tokens: Tokens, span: TokenSpan): boolean {
  const words = wordsOf(tokens, span)
  return /\p{N}/u.test(words) && !/\p{L}/u.test(words)
}
