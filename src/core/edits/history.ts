/** Undo and redo, as two stacks of steps to take next. Immutable; bounded by memory alone. */
import type { MemoryChange } from '../suggest/memory.ts'
import type { Edit } from './edit.ts'

/** A step of an article's history: an edit of the layer, or a change of what is remembered of the annotator's decisions. */
export type Step = Edit | { readonly type: 'memory'; readonly change: MemoryChange }

/** What undo and redo would do; the last of each list comes first. */
export interface History<S = Edit> {
  readonly undo: readonly S[]
  readonly redo: readonly S[]
}

/** Which way a step through the history goes. */
export type Direction = keyof History

/** An empty history. */
export const EMPTY_HISTORY: History<never> = { undo: [], redo: [] }

/** The history after a new step whose inverse is `inverse`: what was undone can no longer be redone. */
export function record<S>(history: History<S>, inverse: S): History<S> {
  return { undo: [...history.undo, inverse], redo: [] }
}

/** What a step in `direction` would do, if there is one. */
export function nextStep<S>(history: History<S>, direction: Direction): S | undefined {
  return history[direction].at(-1)
}

/** The history after that step was taken and gave `inverse`. */
export function stepped<S>(history: History<S>, direction: Direction, inverse: S): History<S> {
  return direction === 'undo'
    ? { undo: history.undo.slice(0, -1), redo: [...history.redo, inverse] }
    : { undo: [...history.undo, inverse], redo: history.redo.slice(0, -1) }
}
