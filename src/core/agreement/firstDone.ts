/**
 * A layer as it was when its annotator first marked it as done. Up to then a blind round showed them nobody else's, so
 * agreement on layers as they were then isn't made by looking at each other's.
 */
import { replay, type TrailEntry } from '../edits/replay.ts'
import { emptyLayer, type Layer } from '../model/layer.ts'

/**
 * The layer as it was then, by making the edits of its trail again, the oldest first. One that was never done, or in which
 * nothing was edited since, is as it is. Null where the trail doesn't tell: it begins or goes on with a file from outside.
 */
export function atFirstDone(text: string, layer: Layer, trail: readonly TrailEntry[]): Layer | null {
  const done = trail.findIndex(({ edit }) => marksDone(edit))
  if (done < 0 || done === trail.length - 1) return layer
  return replay(text, emptyLayer(layer.article, layer.annotator), trail.slice(0, done + 1))
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
