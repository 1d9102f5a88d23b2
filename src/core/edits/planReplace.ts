/** Edits that turn one layer into another, to restore an earlier version or to apply a merge. */
import { saysSame } from '../merge/difference.ts'
import type { Layer } from '../model/layer.ts'
import type { AnswersChange, Edit } from './edit.ts'

type Part = Extract<Edit, { readonly type: 'batch' }>['edits'][number]

/** One batch that turns `from`'s annotations, answers about the article and status into those of `to`; empty where they are the same. */
export function planReplace(from: Layer, to: Layer): Edit {
  const before = new Map(from.annotations.map((annotation) => [annotation.id, annotation]))
  const after = new Map(to.annotations.map((annotation) => [annotation.id, annotation]))
  const gone = from.annotations.filter((annotation) => !saysSame(annotation, after.get(annotation.id)))
  const come = to.annotations.filter((annotation) => !saysSame(annotation, before.get(annotation.id)))
  const edits: Part[] = [
    ...gone.map(({ id }): Part => ({ type: 'remove', id })),
    ...come.map((annotation): Part => ({ type: 'add', annotation })),
  ]
  const answers = answersOf(to)
  if (!saysSame(answersOf(from), answers)) edits.push({ type: 'article-attributes', ...answers })
  if (from.status !== to.status) edits.push({ type: 'status', status: to.status })
  return { type: 'batch', edits }
}

function answersOf({ attributes, codebook }: Layer): AnswersChange {
  return { attributes: attributes ?? null, codebook: codebook ?? null }
}

/** `planReplace` with the reviews, replies and decisions as well: all that a merge changes. */
export function planMerge(from: Layer, to: Layer): Edit {
  const replaced = planReplace(from, to)
  const parts = replaced.type === 'batch' ? replaced.edits : []
  const entries: Part[] = [
    ...entryChanges(from.reviews, to.reviews).map(({ id, entry }): Part => ({ type: 'review', id, review: entry })),
    ...entryChanges(from.replies, to.replies).map(({ id, entry }): Part => ({ type: 'reply', id, reply: entry })),
    ...entryChanges(from.decisions ?? [], to.decisions ?? []).map(
      ({ id, entry }): Part => ({ type: 'decision', id, decision: entry }),
    ),
    ...entryChanges(from.uncarried ?? [], to.uncarried ?? []).map(
      ({ id, entry }): Part => ({ type: 'uncarried', id, uncarried: entry }),
    ),
    ...entryChanges(from.seen ?? [], to.seen ?? []).map(({ id, entry }): Part => ({ type: 'seen', id, seen: entry })),
  ]
  return { type: 'batch', edits: [...parts, ...entries] }
}

/** The entries that are gone (null), changed or new, by id. */
function entryChanges<T extends { readonly id: string }>(
  from: readonly T[],
  to: readonly T[],
): readonly { readonly id: string; readonly entry: T | null }[] {
  const before = new Map(from.map((entry) => [entry.id, entry]))
  const after = new Set(to.map(({ id }) => id))
  return [
    ...from.flatMap(({ id }) => (after.has(id) ? [] : [{ id, entry: null }])),
    ...to.flatMap((entry) => (saysSame(entry, before.get(entry.id)) ? [] : [{ id: entry.id, entry }])),
  ]
}
