/** Edits of a layer's other lists: reviews, replies and decisions. Part of `applyEdit`. */
import type { Decision, Layer, Reply, Review, SeenPassage, Uncarried } from '../model/layer.ts'
import { createSpan } from '../model/span.ts'
import { fail } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import type { EntryEdit } from './edit.ts'

/** The lists as an edit has changed them so far. Only the layer of `adjudicated` has decisions. */
export interface Entries {
  reviews: readonly Review[]
  replies: readonly Reply[]
  decisions?: readonly Decision[]
  seen: readonly SeenPassage[]
  uncarried: readonly Uncarried[]
}

const NOTHING_SEEN: readonly SeenPassage[] = []
const ALL_CARRIED: readonly Uncarried[] = []

/** The lists of a layer. */
export function entriesOf({
  reviews,
  replies,
  decisions,
  seen = NOTHING_SEEN,
  uncarried = ALL_CARRIED,
}: Layer): Entries {
  return { reviews, replies, ...(decisions && { decisions }), seen, uncarried }
}

/**
 * Adds, replaces or removes an entry and returns the inverse edit. Fails with `entry-unknown` (nothing to remove),
 * `proposal-missing`, `span-empty` or `span-outside` (of a review's proposal or a passage) or `not-adjudicated` (a decision in an
 * annotator's own layer).
 */
export function changeEntry(text: string, entries: Entries, edit: EntryEdit): Result<EntryEdit> {
  const { id, position } = edit
  switch (edit.type) {
    case 'review': {
      const refused = edit.review && checkReview(text, edit.review)
      if (refused && !refused.ok) return refused
      const put = putEntry(entries.reviews, id, edit.review, position)
      if (!put.ok) return put
      entries.reviews = put.value.list
      return ok({ type: 'review', id, review: put.value.before, ...put.value.place })
    }
    case 'reply': {
      const put = putEntry(entries.replies, id, edit.reply, position)
      if (!put.ok) return put
      entries.replies = put.value.list
      return ok({ type: 'reply', id, reply: put.value.before, ...put.value.place })
    }
    case 'seen': {
      const span = edit.seen && createSpan(edit.seen.start, edit.seen.end, text.length)
      if (span && !span.ok) return span
      const put = putEntry(entries.seen, id, edit.seen, position)
      if (!put.ok) return put
      entries.seen = put.value.list
      return ok({ type: 'seen', id, seen: put.value.before, ...put.value.place })
    }
    case 'uncarried': {
      const put = putEntry(entries.uncarried, id, edit.uncarried, position)
      if (!put.ok) return put
      entries.uncarried = put.value.list
      return ok({ type: 'uncarried', id, uncarried: put.value.before, ...put.value.place })
    }
    case 'decision': {
      if (!entries.decisions) return fail('not-adjudicated')
      const put = putEntry(entries.decisions, id, edit.decision, position)
      if (!put.ok) return put
      entries.decisions = put.value.list
      return ok({ type: 'decision', id, decision: put.value.before, ...put.value.place })
    }
  }
}

function checkReview(text: string, { annotation, proposal }: Review): Result<unknown> {
  if (!proposal) return annotation === null ? fail('proposal-missing', { path: 'proposal' }) : ok(null)
  return createSpan(proposal.start, proposal.end, text.length)
}

interface Put<T> {
  readonly list: readonly T[]
  readonly before: T | null
  /** The entry's old position, so that undo restores it there. */
  readonly place: { readonly position?: number }
}

function putEntry<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  entry: T | null,
  position = list.length,
): Result<Put<T>> {
  const at = list.findIndex((other) => other.id === id)
  const before = list[at]
  if (!before) {
    return entry
      ? ok({ list: list.toSpliced(position, 0, entry), before: null, place: {} })
      : fail('entry-unknown', { id })
  }
  if (entry) return ok({ list: list.with(at, entry), before, place: {} })
  return ok({ list: list.toSpliced(at, 1), before, place: { position: at } })
}
