/** Makes edits of an audit trail again. */
import type { Layer } from '../model/layer.ts'
import { parseBy } from '../model/parseBy.ts'
import { applyEdit } from './applyEdit.ts'
import { editSchema } from './edit.ts'

/** What a trail's entry says of an edit; nothing where it tells that a file was found or merged. */
export interface TrailEntry {
  readonly edit?: unknown
}

/** The layer after these entries; null where one of them is no edit that can be made. */
export function replay(text: string, layer: Layer, entries: readonly TrailEntry[]): Layer | null {
  let current = layer
  for (const { edit } of entries) {
    const read = parseBy(editSchema, edit)
    const applied = read.success ? applyEdit(text, current, read.data) : null
    if (!applied?.ok) return null
    current = applied.value.layer
  }
  return current
}
