/** Which tags go with which where layers differ: the counts behind a table that people click through. */
import { TAGS, type Tag } from '../model/tag.ts'
import type { TaggedSpan, Unit } from './compare.ts'

/** What one annotator says of a place: a tag, or nothing. */
export type Said = Tag | null

/** The rows and columns of the table. */
export const SAID: readonly Said[] = [...TAGS, null]

/** What an annotator says in a unit. */
export function saidBy(unit: Unit, annotator: string): Said {
  return unit.members.find((member) => member.annotator === annotator)?.annotation.tag ?? null
}

/** How many units have this row's tag with the first annotator and this column's with the second, by `SAID`'s order. */
export function confusionOf<S extends TaggedSpan>(
  units: readonly Unit<S>[],
  first: string,
  second: string,
): readonly (readonly number[])[] {
  const table = SAID.map(() => SAID.map(() => 0))
  for (const unit of units) {
    const row = table[SAID.indexOf(saidBy(unit, first))]
    const column = SAID.indexOf(saidBy(unit, second))
    if (row) row[column] = (row[column] ?? 0) + 1
  }
  return table
}
