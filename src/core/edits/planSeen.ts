/** Marking a passage as looked at, with nothing to tag in it. */
import type { Layer } from '../model/layer.ts'
import type { Span } from '../model/span.ts'
import type { Edit } from './edit.ts'
import type { IdsAndClock } from './plan.ts'

/** The edit that marks `span` as looked at; where it is marked already, the one that takes the mark away. */
export function planSeen({ seen = [] }: Pick<Layer, 'seen'>, { start, end }: Span, idsAndClock: IdsAndClock): Edit {
  const there = seen.filter((passage) => passage.start < end && start < passage.end)
  if (there.some((passage) => passage.start <= start && end <= passage.end)) {
    const edits = there.map(({ id }): Edit => ({ type: 'seen', id, seen: null }))
    const [only] = edits
    return edits.length === 1 && only ? only : { type: 'batch', edits }
  }
  const id = idsAndClock.newId()
  return { type: 'seen', id, seen: { id, start, end, at: idsAndClock.now() } }
}
