/** Makes the edits of trail lines again, so that a colleague's edit costs what it changes and not the whole layer. */
import { replay, type TrailEntry } from '../edits/replay.ts'
import { serializeLayer } from '../model/files.ts'
import type { Layer } from '../model/layer.ts'
import { jsonOrNull } from '../model/parseJson.ts'
import type { TrailLine } from './trailLines.ts'

/** The layer's file after these lines; null where one of them is no edit that can be made, and the whole file is needed. */
export function replayed(text: string, layer: Layer, lines: readonly TrailLine[]): string | null {
  const after = replay(text, layer, lines.map(entryIn))
  return after && serializeLayer(after)
}

function entryIn({ line }: TrailLine): TrailEntry {
  const entry = jsonOrNull(line)
  return typeof entry === 'object' && entry !== null ? entry : {}
}
