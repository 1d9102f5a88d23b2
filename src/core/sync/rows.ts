/**
 * A layer as a server keeps it: the file without its annotations, and each annotation's own bytes. Put together they are
 * the file, byte for byte, which its sha256 proves.
 */
import type { Annotation } from '../model/annotation.ts'
import { serializeLayer } from '../model/files.ts'
import type { Layer } from '../model/layer.ts'
import type { Row, StatePush } from './remote.ts'

/** What turns the server's file of a layer from that of `base` (null: from nothing, or anything) into that of `layer`. */
export function stateOf(
  layer: Layer,
  file: string,
  base: { readonly layer: Layer; readonly file: string } | null,
): StatePush {
  const frame = serializeLayer({ ...layer, annotations: [] })
  if (!base) return { file, base: null, frame, put: layer.annotations.map(rowOf), gone: [] }
  const before = new Map(base.layer.annotations.map((annotation) => [annotation.id, bodyOf(annotation)]))
  const put = layer.annotations.map(rowOf).filter(({ id, body }) => before.get(id) !== body)
  for (const { id } of layer.annotations) before.delete(id)
  return { file, base: base.file, frame, put, gone: [...before.keys()] }
}

function rowOf(annotation: Annotation): Row {
  const { id, start, end, tag } = annotation
  return { id, start, end, tag, body: bodyOf(annotation) }
}

/** An annotation as it is in its file, which indents it by four spaces; in strings line breaks are escaped. */
function bodyOf(annotation: Annotation): string {
  return JSON.stringify(annotation, null, 2).replaceAll('\n', '\n    ')
}
