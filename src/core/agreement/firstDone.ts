/**
 * A layer as it was when its annotator first marked it as done. Up to then a blind round showed them nobody else's, so
 * agreement on layers as they were then isn't made by looking at each other's.
 */
import { applyEdit } from '../edits/applyEdit.ts'
import { editSchema } from '../edits/edit.ts'
import { emptyLayer, type Layer } from '../model/layer.ts'
import { parseBy } from '../model/parseBy.ts'

/** What a line of the layer's audit trail says of an edit. */
export interface TrailEdit {
  readonly edit?: unknown
}

/**
 * The layer as it was then, by making the edits of its trail again, the oldest first. One that was never done, or in which
 * nothing was edited since, is as it is. Null where the trail doesn't tell: it begins or goes on with a file from outside.
 */
export function atFirstDone(text: string, layer: Layer, trail: readonly TrailEdit[]): Layer | null {
  const done = trail.findIndex(({ edit }) => marksDone(edit))
  if (done < 0 || done === trail.length - 1) return layer
  let then = emptyLayer(layer.article, layer.annotator)
  for (const { edit } of trail.slice(0, done + 1)) {
    const read = parseBy(editSchema, edit)
    const applied = read.success ? applyEdit(text, then, read.data) : null
    if (!applied?.ok) return null
    then = applied.value.layer
  }
  return then
}

function marksDone(edit: unknown): boolean {
  if (typeof edit !== 'object' || edit === null) return false
  const { type, status, edits } = edit as {
    readonly type?: unknown
    readonly status?: unknown
    readonly edits?: unknown
  }
  return (type === 'status' && status === 'done') || (Array.isArray(edits) && edits.some(marksDone))
}
