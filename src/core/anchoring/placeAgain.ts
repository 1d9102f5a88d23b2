/**
 * Where an annotation made on one version of a text belongs in another. The words in their place come first, then the
 * same words in a passage that was moved, then changed words in their place, then the words elsewhere. A place is only
 * given where words, context and order speak for it: a wrong one is worse than none.
 */
import type { Span } from '../model/span.ts'
import { clusterAround } from '../text/characters.ts'
import type { Alignment } from './alignment.ts'
import { changedInPlace } from './changedInPlace.ts'
import { type Elsewhere, elsewhereIn } from './elsewhere.ts'
import { storedSpan, type TokenSpan, tokensWithin } from './tokens.ts'

/**
 * How an annotation is in the later text: with the same words in the same place; with quotation marks, dashes, ellipses or
 * spaces set in another way; with the same words at another place; with other words. `score` is from 0 to 1.
 */
export interface FoundAgain extends Span {
  readonly as: 'same' | 'evened' | 'moved' | 'changed'
  readonly score: number
}

/** Why it isn't: its words are gone, or are at several places of which none is better than the others. */
export interface LostAgain {
  readonly as: 'gone' | 'ambiguous'
  readonly places: number
}

/** What became of a span. */
export type PlacedAgain = FoundAgain | LostAgain

/** Finds spans of the earlier text in the later one. */
export type PlaceAgain = (span: Span) => PlacedAgain

/** Words with so many others beside them, in tokens and theirs included, are believed to be the same ones. */
const FIRM = 4

/** A function that finds spans of the alignment's old text in its later one. */
export function placingIn(alignment: Alignment): PlaceAgain {
  let others: Elsewhere | null = null
  const { old } = alignment
  return (span) => {
    const tokens = tokensWithin(old, span)
    if (tokens.start >= tokens.end) return { as: 'gone', places: 0 }
    const whole = asOneRun(alignment, tokens)
    if (whole && isFirm(alignment, tokens)) {
      if (isHeldBeside(alignment, tokens)) return foundWhole(alignment, span, tokens, whole)
      // With nothing beside them that was kept, a copy could as well be meant.
      others ??= elsewhereIn(alignment)
      const copies = others.copies(tokens)
      return copies > 0 ? { as: 'ambiguous', places: copies + 1 } : foundWhole(alignment, span, tokens, whole)
    }
    const changed = changedInPlace(alignment, tokens)
    const inPlace = changed && { ...changed, as: 'changed' as const }
    others ??= elsewhereIn(alignment)
    // Between words that were kept on both sides it can't be another place.
    const place = inPlace?.isHeld ? inPlace : (others.exact(tokens) ?? inPlace ?? others.near(tokens))
    if (!('score' in place)) return place
    return { as: place.as, ...trimmedEdges(alignment, span, tokens, place), score: place.score }
  }
}

/** The tokens of the later text that these are, where they are together there too; else null. */
function asOneRun({ to, isMoved }: Alignment, { start, end }: TokenSpan): TokenSpan | null {
  const first = to[start] ?? -1
  if (first < 0) return null
  for (let at = start + 1; at < end; at += 1) {
    if (to[at] !== first + at - start || isMoved[at] !== isMoved[start]) return null
  }
  return { start: first, end: first + end - start }
}

/** Whether enough of what stands beside the tokens was kept with them. */
function isFirm({ to, old, later }: Alignment, { start, end }: TokenSpan): boolean {
  const [first, last] = [to[start] ?? 0, to[end - 1] ?? 0]
  let [before, after] = [0, 0]
  const isEnough = () => before + end - start + after >= FIRM
  while (!isEnough() && start > before && to[start - before - 1] === first - before - 1) before += 1
  while (!isEnough() && end + after < old.count && to[end + after] === last + after + 1) after += 1
  if (isEnough()) return true
  // Where both texts begin or end is context too, and so is all that a short text has.
  const [isFirst, isLast] = [start === before, end + after === old.count]
  return (isFirst && first === before) || (isLast && last + after === later.count - 1) || (isFirst && isLast)
}

/** Whether what is right before or after the tokens was kept with them; where both texts begin or end is as good. */
function isHeldBeside({ to, old, later }: Alignment, { start, end }: TokenSpan): boolean {
  const [first, last] = [to[start] ?? 0, to[end - 1] ?? 0]
  const isBefore = start === 0 ? first === 0 : to[start - 1] === first - 1
  const isAfter = end === old.count ? last === later.count - 1 : to[end] === last + 1
  return isBefore || isAfter
}

function foundWhole(alignment: Alignment, span: Span, tokens: TokenSpan, place: TokenSpan): FoundAgain {
  const { old, later, isMoved } = alignment
  const found = trimmedEdges(alignment, span, tokens, place)
  const isSame = old.stored.slice(span.start, span.end) === later.stored.slice(found.start, found.end)
  if (isMoved[tokens.start]) return { as: 'moved', ...found, score: 1 }
  return { as: isSame ? 'same' : 'evened', ...found, score: 1 }
}

/**
 * The stored span of some of the later text's tokens, with its first and last cut where the annotation cut its own, if
 * they are the same words; never within a character.
 */
function trimmedEdges({ old, later }: Alignment, span: Span, tokens: TokenSpan, place: TokenSpan): Span {
  const whole = storedSpan(later, place)
  const edges = storedSpan(old, tokens)
  const [before, after] = [span.start - edges.start, edges.end - span.end]
  let { start, end } = whole
  const isSameFirst = old.ids[tokens.start] === later.ids[place.start]
  const isSameLast = old.ids[tokens.end - 1] === later.ids[place.end - 1]
  if (before > 0 && isSameFirst && start + before < end) start += before
  if (after > 0 && isSameLast && end - after > start) end -= after
  const text = later.stored
  return { start: clusterAround(text, start)?.start ?? start, end: clusterAround(text, end)?.end ?? end }
}
