/** Which tags go with which where layers differ: the counts behind a table that people click through. */
import { TAGS, type Tag } from '../model/tag.ts'
import type { ComparedPlace, TaggedSpan } from './compare.ts'

/** What one annotator has at a place: a tag, or nothing. */
export type SaidTag = Tag | null

/** The rows and columns of the table. */
export const SAID_TAGS: readonly SaidTag[] = [...TAGS, null]

/** What an annotator has in a unit. */
export function tagSaidBy(unit: ComparedPlace, annotator: string): SaidTag {
  return unit.members.find((member) => member.annotator === annotator)?.annotation.tag ?? null
}

/** How many units have this row's tag with the first annotator and this column's with the second, by `SAID_TAGS`'s order. */
export function confusionOf<S extends TaggedSpan>(
  units: readonly ComparedPlace<S>[],
  first: string,
  second: string,
): readonly (readonly number[])[] {
  const table = SAID_TAGS.map(() => SAID_TAGS.map(() => 0))
  for (const unit of units) {
    const row = table[SAID_TAGS.indexOf(tagSaidBy(unit, first))]
    const column = SAID_TAGS.indexOf(tagSaidBy(unit, second))
    if (row) row[column] = (row[column] ?? 0) + 1
  }
  return table
}
