/** The undo histories of layers that aren't open, kept until the window closes. */
import { EMPTY_HISTORY, type History, type Step } from '../../core/edits/history.ts'
import type { Layer } from '../../core/model/layer.ts'

const kept = new Map<string, History<Step>>()

/** A layer's history from when it was last open; an empty one at first. */
export function keptHistory(layer: Layer): History<Step> {
  return kept.get(keyOf(layer)) ?? EMPTY_HISTORY
}

/** Keeps a layer's history for when it is opened again. */
export function keepHistory(layer: Layer, history: History<Step>): void {
  kept.set(keyOf(layer), history)
}

/** Forgets the histories of an article's layers. */
export function dropHistories(article: string): void {
  for (const key of kept.keys()) if (key.startsWith(`${article}/`)) kept.delete(key)
}

function keyOf({ article, annotator }: Layer): string {
  return `${article.id}/${annotator.id}`
}
