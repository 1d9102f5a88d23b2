/**
 * Where the spans of a foreign document lie in an article. The unit of the offsets is the one in which most quotes
 * agree with the text; each span is then exact (its offsets hold its words), moved (found again by its words and what
 * stands beside them) or an orphan (not found).
 */
import { anchorOf } from '../model/annotation.ts'
import { createSpan, type Span } from '../model/span.ts'
import { clusterAround, isInsidePair } from '../text/characters.ts'
import { finderFor } from './anchoring.ts'
import type { ForeignDocument, ForeignSpan } from './document.ts'
import { fromNormalized, type NormalizedText, normalizedText, toNormalized } from './normalizedText.ts'
import type { OffsetUnit } from './unitNames.ts'
import { isUnitFree, type UnitTable, unitTable } from './units.ts'

/** A foreign span and its place in the article; an orphan has none. */
export interface PlacedSpan {
  readonly span: ForeignSpan
  readonly state: 'exact' | 'moved' | 'orphan'
  readonly place: Span | null
}

/** How a document was understood: the unit, whether that was chosen among several, and where its spans lie. */
export interface Placement {
  readonly unit: OffsetUnit
  /** Whether the file's text or quotes told the unit; false where it is the format's own for want of anything better. */
  readonly isUnitTold: boolean
  readonly spans: readonly PlacedSpan[]
}

/** Places the spans of `document` in `text`. `unit` decides where the caller knows it. */
export function placeDocument(text: string, document: ForeignDocument, unit?: OffsetUnit): Placement {
  const base = document.text ?? text
  const chosen = unit ? { unit, table: unitTable(base, unit), isUnitTold: true } : chooseUnit(base, document)
  const align = alignment(base, text)
  const finder = finderFor(text)
  const spans = document.spans.map((span): PlacedSpan => {
    const own = ownPlace(base, span, chosen.table)
    const isOwnText = document.text !== null
    const words = span.quote ?? (own && isOwnText ? base.slice(own.start, own.end) : null)
    const aligned = own && align(own)
    // Offsets without words, of the file's text or beside them, are never believed.
    if (aligned && words !== null && isSound(text, aligned) && agrees(text, aligned, words)) {
      return { span, state: 'exact', place: aligned }
    }
    if (words === null) return { span, state: 'orphan', place: null }
    const context = own && isOwnText ? anchorOf(base, own) : null
    const found = finder.find({
      quote: words,
      prefix: span.prefix ?? context?.prefix ?? '',
      suffix: span.suffix ?? context?.suffix ?? '',
      near: aligned?.start ?? own?.start ?? null,
    })
    return found && isSound(text, found)
      ? { span, state: 'moved', place: found }
      : { span, state: 'orphan', place: null }
  })
  return { unit: chosen.unit, isUnitTold: chosen.isUnitTold, spans }
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

/** Whether the text says the words at the place, white space and normalisation aside: exporters collapse spaces. */
function agrees(text: string, { start, end }: Span, words: string): boolean {
  const found = text.slice(start, end)
  return found === words || (found.trim() !== '' && normalizedText(found).text === normalizedText(words).text)
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
  const scoreOf = (table: UnitTable) =>
    places.length > 0 ? countAgreeing(base, places, table) : countClean(base, spans, table)
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
    if (from !== null && to !== null && from < to && agrees(base, { start: from, end: to }, quote)) count += 1
  }
  return count
}

/** Without words to compare: how many spans lie in the text and cut neither a character nor a word. */
function countClean(base: string, spans: readonly ForeignSpan[], table: UnitTable): number {
  let count = 0
  for (const span of spans) {
    const place = ownPlace(base, span, table)
    if (place && isEdge(base, place.start) && isEdge(base, place.end)) count += 1
  }
  return count
}

const LETTER_BEFORE = /[\p{L}\p{N}]$/u
const LETTER_AFTER = /^[\p{L}\p{N}]/u

function isEdge(text: string, offset: number): boolean {
  if (isInsidePair(text, offset) || clusterAround(text, offset)) return false
  const isInWord =
    LETTER_BEFORE.test(text.slice(Math.max(0, offset - 2), offset)) && LETTER_AFTER.test(text.slice(offset, offset + 2))
  return !isInWord
}

type Align = (place: Span) => Span | null

/** The way from places in one text to places in another: none but by words where they don't say the same. */
function alignment(base: string, text: string): Align {
  if (base === text) return (place) => place
  const own = normalizedText(base)
  const other = normalizedText(text)
  if (own.text !== other.text) return () => null
  return (place) => throughNormalized(own, other, place)
}

function throughNormalized(own: NormalizedText, other: NormalizedText, place: Span): Span | null {
  const inner = toNormalized(own, place)
  return inner && fromNormalized(other, inner)
}
