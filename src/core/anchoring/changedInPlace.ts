/** Words that were changed where they stood, between words beside them that were kept. */
import type { Alignment } from './alignment.ts'
import { isHeldBySentence, shareWords } from './evidence.ts'
import { findNear, likenessOf } from './likeness.ts'
import type { TokenSpan } from './tokens.ts'

/** Some of the later text's tokens, how well they fit (0 to 1), and whether what is right beside them was kept on both sides. */
export interface FittingTokens extends TokenSpan {
  readonly score: number
  readonly isHeld: boolean
}

/** The words must share this much of their characters, unless what stands right beside them was kept on both sides. */
const LEAST_SHARE = 0.5

/** As many kept tokens on each side show that what is between them took the place of the words. */
const FIRM_SIDE = 3

/** At most so many tokens are believed to have taken the place of others that they share nothing with. */
const MOST_REPLACED = 6

/** How well changed words must fit that are too few to speak for themselves. */
const LEAST_SCORE = 0.5

/** So many tokens of which this share is the same speak for themselves. */
const TELLING = { tokens: 6, share: 0.75 }

/** The longest passage, in tokens, in which changed words are searched for. */
const LARGEST_GAP = 600

/** The tokens that the old text's `tokens` became in their place; null where that can't be said. */
export function changedInPlace(alignment: Alignment, tokens: TokenSpan): FittingTokens | null {
  const { later } = alignment
  const before = keptBefore(alignment, tokens.start)
  const after = keptAfter(alignment, tokens.end)
  const gap = { start: before.to + 1, end: after.to }
  if (gap.end <= gap.start || gap.end - gap.start > LARGEST_GAP + 2 * (tokens.end - tokens.start)) return null
  const sides = {
    before: Math.min(1, (tokens.start - 1 === before.at ? before.length : 0) / FIRM_SIDE),
    after: Math.min(1, (tokens.end === after.at ? after.length : 0) / FIRM_SIDE),
  }
  const near = nearIn(alignment, tokens, gap)
  const [isFirst, isLast] = [isKept(alignment, tokens.start), isKept(alignment, tokens.end - 1)]
  const score = likenessOf({ words: near?.share ?? 0, ...sides, place: 1 })
  const isHeld = sides.before === 1 && sides.after === 1
  const isTelling = tokens.end - tokens.start >= TELLING.tokens && (near?.share ?? 0) >= TELLING.share
  if (near && (isTelling || score >= LEAST_SCORE)) {
    const start = isFirst ? (alignment.to[tokens.start] ?? gap.start) : near.start
    const end = isLast ? (alignment.to[tokens.end - 1] ?? gap.end - 1) + 1 : near.end
    if (start >= end) return null
    // What was put right at an edge, between kept words, took the place of what was there.
    const span = filledToEdges(alignment, tokens, { start, end }, gap, sides)
    return isSamePassage(alignment, tokens, span, gap) ? { ...span, score, isHeld } : null
  }
  const [was, is] = [tokens.end - tokens.start, gap.end - gap.start]
  if (!isHeld || was > MOST_REPLACED || is > Math.max(MOST_REPLACED, 2 * was) || !holdsWord(later, gap)) return null
  return isSamePassage(alignment, tokens, gap, gap) ? { ...gap, score, isHeld } : null
}

/** Whether a place is about the same thing, and not another sentence in the place of the one that was there. */
function isSamePassage(alignment: Alignment, tokens: TokenSpan, place: TokenSpan, gap: TokenSpan): boolean {
  return isHeldBySentence(alignment, tokens, gap, (at) => isKept(alignment, at)) || shareWords(alignment, tokens, place)
}

/** A kept token: its number in both texts, and how many kept tokens are in a row there. */
interface Neighbour {
  readonly at: number
  readonly to: number
  readonly length: number
}

function isKept({ to, isMoved }: Alignment, at: number): boolean {
  return (to[at] ?? -1) >= 0 && isMoved[at] === 0
}

function keptBefore(alignment: Alignment, start: number): Neighbour {
  let at = start - 1
  while (at >= 0 && !isKept(alignment, at)) at -= 1
  if (at < 0) return { at: -1, to: -1, length: 1 }
  const to = alignment.to[at] ?? 0
  let length = 1
  while (length < FIRM_SIDE && isKept(alignment, at - length) && alignment.to[at - length] === to - length) length += 1
  return { at, to, length }
}

function keptAfter(alignment: Alignment, end: number): Neighbour {
  const { old, later } = alignment
  let at = end
  while (at < old.count && !isKept(alignment, at)) at += 1
  if (at >= old.count) return { at: old.count, to: later.count, length: 1 }
  const to = alignment.to[at] ?? 0
  let length = 1
  while (length < FIRM_SIDE && isKept(alignment, at + length) && alignment.to[at + length] === to + length) length += 1
  return { at, to, length }
}

/** Where the gap has something like the words, in whole tokens. */
function nearIn({ old, later }: Alignment, tokens: TokenSpan, gap: TokenSpan) {
  const words = old.folded.text.slice(old.starts[tokens.start], old.ends[tokens.end - 1])
  const from = later.starts[gap.start] ?? 0
  const text = later.folded.text.slice(from, later.ends[gap.end - 1])
  const found = findNear(text, words, LEAST_SHARE)
  if (!found) return null
  let { start, end } = gap
  while (start + 1 < end && (later.ends[start] ?? 0) <= from + found.start) start += 1
  while (end - 1 > start && (later.starts[end - 1] ?? 0) >= from + found.end) end -= 1
  return { start, end, share: found.share }
}

/** The span with what replaced its first or last words, where the words beside it were kept and nothing else is between. */
function filledToEdges(
  alignment: Alignment,
  tokens: TokenSpan,
  span: TokenSpan,
  gap: TokenSpan,
  sides: { readonly before: number; readonly after: number },
): TokenSpan {
  const isReplacedFirst = sides.before > 0 && !isKept(alignment, tokens.start)
  const isReplacedLast = sides.after > 0 && !isKept(alignment, tokens.end - 1)
  const start = isReplacedFirst && span.start - gap.start <= 2 ? gap.start : span.start
  const end = isReplacedLast && gap.end - span.end <= 2 ? gap.end : span.end
  return { start, end }
}

function holdsWord({ folded, starts, ends }: Alignment['later'], { start, end }: TokenSpan): boolean {
  return /[\p{L}\p{N}]/u.test(folded.text.slice(starts[start], ends[end - 1]))
}
