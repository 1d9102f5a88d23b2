/** The unit in which a foreign document counts its offsets. */
import { isInsidePair } from '../text/characters.ts'
import type { ForeignDocument, ForeignSpan } from './document.ts'
import type { OffsetUnit } from './unitNames.ts'
import { clustersIn, isUnitFree, type UnitTable, unitTable } from './units.ts'
import { agreement, ownPlace } from './wordsAt.ts'

/** A unit of offsets, with its table for the text. */
export interface ChosenUnit {
  readonly unit: OffsetUnit
  readonly table: UnitTable
  /** Whether the file's text or quotes told it. */
  readonly isUnitTold: boolean
}

/** The unit in which most quotes and probes agree with the text; among equals the one that is named first. */
export function chooseUnit(base: string, { units, spans, probes = [] }: ForeignDocument): ChosenUnit {
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
