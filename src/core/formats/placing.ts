/**
 * Places the spans of a foreign document in an article. The unit of the offsets is the one in which most quotes agree
 * with the text; each span is then exact (its offsets hold its words), evened (they hold them with other quotation
 * marks, dashes or ellipses), believed (offsets alone, if the caller asks for that), moved (found again by its words and what stands beside them), fuzzy (an earlier version of
 * the text has it, and this one other words in its place) or an orphan (not found).
 */
import { alignTexts } from '../anchoring/alignment.ts'
import { type PlaceAgain, placingIn } from '../anchoring/placeAgain.ts'
import { anchorOf } from '../model/annotation.ts'
import { createSpan, type Span } from '../model/span.ts'
import { isInsidePair } from '../text/characters.ts'
import { finderFor } from './anchoring.ts'
import type { ForeignDocument, ForeignSpan } from './document.ts'
import { fromNormalized, type NormalizedText, normalizedText, type TextForm, toNormalized } from './normalizedText.ts'
import type { OffsetUnit } from './unitNames.ts'
import { clustersIn, isUnitFree, type UnitTable, unitTable } from './units.ts'

/**
 * Why a span has no place: its words are not in the text, or at several places; its offsets are outside the text, or
 * hold nothing; or they come without words, so that they can't be checked.
 */
export type OrphanReason = 'absent' | 'ambiguous' | 'outside' | 'empty' | 'wordless'

/** A foreign span that has a place in the article. */
export interface FoundSpan {
  readonly span: ForeignSpan
  readonly state: 'exact' | 'evened' | 'moved' | 'believed'
  readonly place: Span
}

/** A foreign span whose words were changed since, and how well the place fits, from 0 to 1. */
export interface FuzzySpan {
  readonly span: ForeignSpan
  readonly state: 'fuzzy'
  readonly place: Span
  readonly score: number
}

/** A span that couldn't be placed, why, and at how many places its words occur. */
export interface OrphanSpan {
  readonly span: ForeignSpan
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
  const changedSince = changedPlaces(base, text)
  const spans = document.spans.map((span): PlacedSpan => {
    const own = ownPlace(base, span, chosen.table)
    const isOwnText = document.text !== null
    const words = span.quote ?? (own && isOwnText ? base.slice(own.start, own.end) : null)
    const aligned = own && align(own)
    const orphan = (why: OrphanReason, places = 0): OrphanSpan => ({ span, state: 'orphan', place: null, why, places })
    if (words === null) {
      const isBlank = !aligned || text.slice(aligned.start, aligned.end).trim() === ''
      if (!believesPositions || !aligned || isBlank || !isSound(text, aligned))
        return orphan(whyWordless(span, base, isOwnText))
      return { span, state: 'believed', place: aligned }
    }
    const agreed = aligned && isSound(text, aligned) ? agreement(text, aligned, words) : null
    if (aligned && agreed) return { span, state: agreed, place: aligned }
    const context = own && isOwnText ? anchorOf(base, own) : null
    const found = finder.find({
      quote: words,
      prefix: span.prefix ?? context?.prefix ?? '',
      suffix: span.suffix ?? context?.suffix ?? '',
      near: aligned?.start ?? own?.start ?? null,
    })
    if (found.place && isSound(text, found.place)) return { span, state: 'moved', place: found.place }
    const changed = own && isOwnText && found.places === 0 ? changedSince(own) : null
    if (changed && isSound(text, changed.place)) return { span, state: 'fuzzy', ...changed }
    return orphan(found.places > 1 ? 'ambiguous' : 'absent', found.places)
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

/** A span's place in the document's own text; null where the file has none, or one outside the text. */
function ownPlace(base: string, { start, end }: ForeignSpan, table: UnitTable): Span | null {
  if (start === null || end === null) return null
  const [from, to] = [table.toUtf16(start), table.toUtf16(end)]
  if (from === null || to === null) return null
  const span = createSpan(from, to, base.length)
  return span.ok ? span.value : null
}

function isSound(text: string, { start, end }: Span): boolean {
  return !isInsidePair(text, start) && !isInsidePair(text, end)
}

/**
 * Whether the text says the words at the place: white space and normalisation aside, as exporters collapse spaces, or
 * with other signs of typography; null where it says something else.
 */
function agreement(text: string, { start, end }: Span, words: string): 'exact' | 'evened' | null {
  const found = text.slice(start, end)
  if (found === words) return 'exact'
  if (found.trim() === '') return null
  if (isSameIn('composed', found, words)) return 'exact'
  return isSameIn('plain', found, words) ? 'evened' : null
}

function isSameIn(form: TextForm, one: string, other: string): boolean {
  return normalizedText(one, form).text === normalizedText(other, form).text
}

interface Choice {
  readonly unit: OffsetUnit
  readonly table: UnitTable
  readonly isUnitTold: boolean
}

/** The unit in which most quotes and probes agree with the text; among equals the one that is named first. */
function chooseUnit(base: string, { units, spans, probes = [] }: ForeignDocument): Choice {
  const [first = 'utf-16'] = units
  const own = { unit: first, table: unitTable(base, first) }
  if (units.length === 1 || isUnitFree(base)) return { ...own, isUnitTold: true }
  const quoted = spans.flatMap(({ start, end, quote }) =>
    start === null || end === null || quote === null ? [] : [{ start, end, quote }],
  )
  const places = [...quoted, ...probes]
  const isInCluster = places.length > 0 ? () => false : clustersIn(base)
  const scoreOf = (table: UnitTable) =>
    places.length > 0 ? countAgreeing(base, places, table) : countClean(base, spans, table, isInCluster)
  let best = { ...own, score: scoreOf(own.table) }
  // No other unit can do better than one in which all words are right.
  if (places.length > 0 && best.score === places.length) return { ...own, isUnitTold: true }
  const others = units.slice(1).map((unit) => ({ unit, table: unitTable(base, unit) }))
  for (const other of others) {
    const score = scoreOf(other.table)
    if (score > best.score) best = { ...other, score }
  }
  const isUnitTold =
    places.length > 0 ||
    readAlike(
      base,
      spans,
      [own, ...others].map(({ table }) => table),
    )
  return { unit: best.unit, table: best.table, isUnitTold }
}

/** Whether every span lies at the same place whatever the unit: behind nothing that the units count differently. */
function readAlike(base: string, spans: readonly ForeignSpan[], tables: readonly UnitTable[]): boolean {
  const [first, ...others] = tables
  return spans.every((span) => {
    const place = first && ownPlace(base, span, first)
    return others.every((table) => {
      const other = ownPlace(base, span, table)
      return other?.start === place?.start && other?.end === place?.end
    })
  })
}

function countAgreeing(
  base: string,
  places: readonly { readonly start: number; readonly end: number; readonly quote: string }[],
  table: UnitTable,
): number {
  let count = 0
  for (const { start, end, quote } of places) {
    const [from, to] = [table.toUtf16(start), table.toUtf16(end)]
    if (from !== null && to !== null && from < to && agreement(base, { start: from, end: to }, quote)) count += 1
  }
  return count
}

/** Without words to compare: how many spans lie in the text and cut neither a character nor a word. */
function countClean(
  base: string,
  spans: readonly ForeignSpan[],
  table: UnitTable,
  isInCluster: (offset: number) => boolean,
): number {
  const isEdge = (offset: number) => !isInsidePair(base, offset) && !isInCluster(offset) && !isInWord(base, offset)
  let count = 0
  for (const span of spans) {
    const place = ownPlace(base, span, table)
    if (place && isEdge(place.start) && isEdge(place.end)) count += 1
  }
  return count
}

const LETTER_BEFORE = /[\p{L}\p{N}]$/u
const LETTER_AFTER = /^[\p{L}\p{N}]/u

function isInWord(text: string, offset: number): boolean {
  return (
    LETTER_BEFORE.test(text.slice(Math.max(0, offset - 2), offset)) && LETTER_AFTER.test(text.slice(offset, offset + 2))
  )
}

/** Where words of the file's text are in the article with other words; the texts are compared when it is first asked. */
function changedPlaces(
  base: string,
  text: string,
): (own: Span) => { readonly place: Span; readonly score: number } | null {
  let again: PlaceAgain | null = null
  return (own) => {
    if (base === text) return null
    again ??= placingIn(alignTexts(base, text))
    const found = again(own)
    return found.as === 'changed' ? { place: { start: found.start, end: found.end }, score: found.score } : null
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
