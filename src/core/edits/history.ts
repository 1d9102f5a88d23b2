/** Undo and redo of one layer's edits, as two stacks of edits to apply next. Immutable; bounded by memory alone. */
import type { Edit } from './edit.ts'

/** What undo and redo would apply; the last of each list comes first. */
export interface History {
  readonly undo: readonly Edit[]
  readonly redo: readonly Edit[]
}

/** Which way a step through the history goes. */
export type Direction = keyof History

/** A history in which nothing has happened. */
export const EMPTY_HISTORY: History = { undo: [], redo: [] }

/** The history after a new edit whose inverse is `inverse`: what was undone before can't be redone any more. */
export function record(history: History, inverse: Edit): History {
  return { undo: [...history.undo, inverse], redo: [] }
}

/** The edit that a step in `direction` would apply, if there is one. */
export function nextStep(history: History, direction: Direction): Edit | undefined {
  return history[direction].at(-1)
}

/** The history after that step was applied and gave `inverse`. */
export function stepped(history: History, direction: Direction, inverse: Edit): History {
  return direction === 'undo'
    ? { undo: history.undo.slice(0, -1), redo: [...history.redo, inverse] }
    : { undo: [...history.undo, inverse], redo: history.redo.slice(0, -1) }
}
