/** From the comments in a document to annotations with notes. */

import type { Annotation } from '../model/annotation.ts'
import { type DocumentComment, noteOf } from '../model/documentComment.ts'
import type { Tag } from '../model/tag.ts'
import { spanOfSelection } from '../text/characters.ts'
import { type IdsAndClock, planAdd } from './plan.ts'

/** The longest note that an edit takes, in UTF-16 code units. */
const LONGEST_NOTE = 100_000

/**
 * The annotations, in text order, that carry comments as their notes: one for each passage, with the words of everybody
 * who commented on it. Edges are trimmed and widened as for a selection. `left` counts the comments without a passage.
 */
export function planComments(
  text: string,
  comments: readonly DocumentComment[],
  tag: Tag,
  idsAndClock: IdsAndClock,
): { readonly annotations: readonly Annotation[]; readonly left: number } {
  const byPassage = new Map<string, Annotation>()
  let left = 0
  for (const comment of comments) {
    const { span } = comment
    const place = span && span.end <= text.length ? spanOfSelection(text, span.start, span.end) : null
    if (!place) {
      left += 1
      continue
    }
    const key = `${place.start} ${place.end}`
    const before = byPassage.get(key)
    const annotation = before ?? planAdd(text, place, tag, idsAndClock).annotation
    const note = before ? `${before.note}\n${noteOf(comment)}` : noteOf(comment)
    byPassage.set(key, { ...annotation, note: note.slice(0, LONGEST_NOTE) })
  }
  const annotations = [...byPassage.values()].sort((one, other) => one.start - other.start || one.end - other.end)
  return { annotations, left }
}
