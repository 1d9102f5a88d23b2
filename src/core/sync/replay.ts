/** Makes the edits of trail lines again, so that a colleague's edit costs what it changes and not the whole layer. */
import { applyEdit } from '../edits/applyEdit.ts'
import { editSchema } from '../edits/edit.ts'
import { serializeLayer } from '../model/files.ts'
import type { Layer } from '../model/layer.ts'
import { parseBy } from '../model/parseBy.ts'
import { jsonOrNull } from '../model/parseJson.ts'
import type { TrailLine } from './trailLines.ts'

/** The layer's file after these lines; null where one of them is no edit that can be made, and the whole file is needed. */
export function replayed(text: string, layer: Layer, lines: readonly TrailLine[]): string | null {
  let current = layer
  for (const { line } of lines) {
    const entry = jsonOrNull(line)
    if (typeof entry !== 'object' || entry === null) return null
    const edit = parseBy(editSchema, Reflect.get(entry, 'edit'))
    const applied = edit.success ? applyEdit(text, current, edit.data) : null
    if (!applied?.ok) return null
    current = applied.value.layer
  }
  return serializeLayer(current)
}
