/**
 * Places the spans of a foreign document in an article. The unit of the offsets is the one in which most quotes agree
 * with the text; each span is then exact (its words stand where they stood), evened (with other quotation marks, dashes
 * or ellipses), believed (offsets alone, if the caller asks for that), moved (its words stand elsewhere), fuzzy (other
 * words stand in its place) or an orphan (not found). A file with a text of its own is compared with the article as a
 * whole first; only what has no place by that is looked for by its words.
 */
import { alignTexts } from '../anchoring/alignment.ts'
import { type PlaceAgain, type PlacedAgain, placingIn } from '../anchoring/placeAgain.ts'
import { anchorOf } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { isInsidePair } from '../text/characters.ts'
import { finderFor } from './anchoring.ts'
import { changedWords } from './changedWords.ts'
import { chooseUnit } from './chooseUnit.ts'
import type { ForeignDocument, ForeignSpan } from './document.ts'
import { fromNormalized, type NormalizedText, normalizedText, toNormalized } from './normalizedText.ts'
import type { OffsetUnit } from './unitNames.ts'
import { unitTable } from './units.ts'
import { agreement, ownPlace } from './wordsAt.ts'

/**
 * Why a span has no place: its words are not in the text, or at several places; its offsets are outside the text, or
 * hold nothing; or they come without words, so that they can't be checked.
 */
export type OrphanReason = 'absent' | 'ambiguous' | 'outside' | 'empty' | 'wordless'

/** A foreign span, with what the file says there: its quote, else what its own text has; empty where neither says. */
interface Worded {
  readonly span: ForeignSpan
  readonly words: string
}

/** A foreign span that has a place in the article. */
export interface FoundSpan extends Worded {
  readonly state: 'exact' | 'evened' | 'moved' | 'believed'
  readonly place: Span
}

/** A foreign span whose words were changed since, and how well the place fits, from 0 to 1. */
export interface FuzzySpan extends Worded {
  readonly state: 'fuzzy'
  readonly place: Span
  readonly score: number
}

/** A span that couldn't be placed, why, and at how many places its words occur. */
export interface OrphanSpan extends Worded {
  readonly state: 'orphan'
  readonly place: null
  readonly why: OrphanReason
  readonly places: number
}

/** A foreign span and its place in the article. */
export type PlacedSpan = FoundSpan | FuzzySpan | OrphanSpan

/** How a document was understood: the unit, whether that was chosen among several, and where its spans lie. */
export interface Placement {
  readonly unit: OffsetUnit
  /** Whether the file's text or quotes told the unit; false where it is the format's own for want of anything better. */
  readonly isUnitTold: boolean
  readonly spans: readonly PlacedSpan[]
}

/**
 * Places the spans of `document` in `text`. `unit` decides where the caller knows it. Offsets without words can't be
 * checked: they are a place only with `believesPositions`.
 */
export function placeDocument(
  text: string,
  document: ForeignDocument,
  unit?: OffsetUnit,
  believesPositions = false,
): Placement {
  const base = document.text ?? text
  const chosen = unit ? { unit, table: unitTable(base, unit), isUnitTold: true } : chooseUnit(base, document)
  const align = alignment(base, text)
  const finder = finderFor(text)
  const ownFinder = finderFor(base)
  const isAlone = (words: string) => ownFinder.placesOf(words).length === 1
  const again = placedAgain(base, text)
  const spans = document.spans.map((span): PlacedSpan => {
    const own = ownPlace(base, span, chosen.table)
    const isOwnText = document.text !== null
    const words = span.quote ?? (own && isOwnText ? base.slice(own.start, own.end) : null)
    const aligned = own && align(own)
    const worded = { span, words: words ?? '' }
    const orphan = (why: OrphanReason, places = 0): OrphanSpan => ({
      ...worded,
      state: 'orphan',
      place: null,
      why,
      places,
    })
    if (words === null) {
      const isBlank = !aligned || text.slice(aligned.start, aligned.end).trim() === ''
      if (!believesPositions || !aligned || isBlank || !isSound(text, aligned))
        return orphan(whyWordless(span, base, isOwnText))
      return { ...worded, state: 'believed', place: aligned }
    }
    const agreed = aligned && isSound(text, aligned) ? agreement(text, aligned, words) : null
    if (aligned && agreed) return { ...worded, state: agreed, place: aligned }
    const followed = own && isOwnText && agreement(base, own, words) ? again(own) : null
    if (followed && 'score' in followed) {
      const { as, score, start, end } = followed
      const place = { start, end }
      if (isSound(text, place)) {
        const says = as === 'changed' ? null : agreement(text, place, words)
        if (says) return { ...worded, state: as === 'moved' ? 'moved' : says, place }
        return { ...worded, state: 'fuzzy', place, score }
      }
    }
    const context = own && isOwnText ? anchorOf(base, own) : null
    const wanted = {
      quote: words,
      prefix: span.prefix ?? context?.prefix ?? '',
      suffix: span.suffix ?? context?.suffix ?? '',
      near: aligned?.start ?? own?.start ?? null,
    }
    const found = finder.find(wanted)
    // Words that are gone from their place may still be elsewhere; they are the same ones where neither text has others.
    const isThem = !followed || (found.places === 1 && own !== null && isAlone(words))
    if (found.place && isThem && isSound(text, found.place))
      return { ...worded, state: found.isEvened ? 'evened' : 'moved', place: found.place }
    const changed = found.places > 0 || isOwnText ? null : changedWords(text, finder, wanted)
    if (changed && isSound(text, changed.place)) return { ...worded, state: 'fuzzy', ...changed }
    return orphan(found.places > 0 && (followed || found.places > 1) ? 'ambiguous' : 'absent', found.places)
  })
  return { unit: chosen.unit, isUnitTold: chosen.isUnitTold, spans }
}

/** Why a span without words can't be placed. */
function whyWordless({ start, end }: ForeignSpan, base: string, isOwnText: boolean): OrphanReason {
  if (start === null || end === null) return 'wordless'
  if (start >= 0 && start === end) return 'empty'
  // No unit is larger than a code unit twice over, so that what is beyond the code units is outside whatever it counts.
  return isOwnText || start < 0 || start > end || end > base.length * 3 ? 'outside' : 'wordless'
}

function isSound(text: string, { start, end }: Span): boolean {
  return !isInsidePair(text, start) && !isInsidePair(text, end)
}

/** Where the article has what stands in the file's text; null where both say the same. They are compared when first asked. */
function placedAgain(base: string, text: string): (own: Span) => PlacedAgain | null {
  let again: PlaceAgain | null = null
  return (own) => {
    if (base === text) return null
    again ??= placingIn(alignTexts(base, text))
    return again(own)
  }
}

type Align = (place: Span) => Span | null

/** The way from places in one text to places in another: none but by words where they don't say the same. */
function alignment(base: string, text: string): Align {
  if (base === text) return (place) => place
  // The less normalisation, the more places have a counterpart: composed characters map only as a whole.
  for (const form of ['spaceless', 'composed', 'plain'] as const) {
    const own = normalizedText(base, form)
    const other = normalizedText(text, form)
    if (own.text === other.text) return (place) => throughNormalized(own, other, place)
  }
  return () => null
}

function throughNormalized(own: NormalizedText, other: NormalizedText, place: Span): Span | null {
  const inner = toNormalized(own, place)
  return inner && fromNormalized(other, inner)
}
