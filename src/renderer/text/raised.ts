/** Highlights that are drawn above those of the tags, whose tints would otherwise cover them. */
import { TAGS } from '../../core/model/tag.ts'

/** A tag's own priority is its number from 1; where a claim and a quote share words, it is one more than the last's. */
export const ABOVE_TAGS = TAGS.length + 2

/** A highlight of these ranges above the tags. */
export function raised(...ranges: readonly AbstractRange[]): Highlight {
  const highlight = new Highlight(...ranges)
  highlight.priority = ABOVE_TAGS
  return highlight
}
