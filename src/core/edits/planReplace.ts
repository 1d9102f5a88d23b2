/** The edit that makes one layer's annotations those of another: what restores an earlier version, and can be undone. */
import { saysSame } from '../merge/difference.ts'
import type { Layer } from '../model/layer.ts'
import type { Edit } from './edit.ts'

type Part = Extract<Edit, { readonly type: 'batch' }>['edits'][number]

/** One batch that turns `from`'s annotations and status into those of `to`; empty where they are the same. */
export function planReplace(from: Layer, to: Layer): Edit {
  const before = new Map(from.annotations.map((annotation) => [annotation.id, annotation]))
  const after = new Map(to.annotations.map((annotation) => [annotation.id, annotation]))
  const gone = from.annotations.filter((annotation) => !saysSame(annotation, after.get(annotation.id)))
  const come = to.annotations.filter((annotation) => !saysSame(annotation, before.get(annotation.id)))
  const edits: Part[] = [
    ...gone.map(({ id }): Part => ({ type: 'remove', id })),
    ...come.map((annotation): Part => ({ type: 'add', annotation })),
  ]
  if (from.status !== to.status) edits.push({ type: 'status', status: to.status })
  return { type: 'batch', edits }
}
