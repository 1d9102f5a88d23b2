/**
 * A layer's file, assembled again after every edit. Annotations are values that are replaced and never changed, so the
 * bytes of each are kept for as long as it lives, and a write costs what changed and one copy: no string of the whole
 * layer is joined and encoded, which would hold up the main process for four times as long.
 */
import type { Annotation } from '../../core/model/annotation.ts'
import { serializeLayer } from '../../core/model/files.ts'
import type { Layer } from '../../core/model/layer.ts'

const known = new WeakMap<Annotation, Buffer>()

// A line break followed by two spaces stands before the file's own fields alone: in strings, line breaks are escaped.
const NO_LIST = '\n  "annotations": []'
const COMMA = Buffer.from(',\n    ')

/** The UTF-8 bytes of what `serializeLayer` gives. */
export function layerBytes(layer: Layer): Buffer {
  const frame = serializeLayer({ ...layer, annotations: [] })
  if (layer.annotations.length === 0) return Buffer.from(frame)
  rememberBytes(layer.annotations.filter((annotation) => !known.has(annotation)))
  const at = frame.indexOf(NO_LIST)
  const list = layer.annotations.flatMap((annotation, index) => {
    const bytes = known.get(annotation) ?? Buffer.alloc(0)
    return index === 0 ? [bytes] : [COMMA, bytes]
  })
  return Buffer.concat([
    Buffer.from(`${frame.slice(0, at)}\n  "annotations": [\n    `),
    ...list,
    Buffer.from(`\n  ]${frame.slice(at + NO_LIST.length)}`),
  ])
}

const BEFORE = '{\n  "annotations": [\n    '
const BETWEEN = '\n    },\n    {'
const AFTER = '\n  ]\n}'

/** The bytes of annotations, cut out of the text of all: one call for a book's thousands takes a tenth of thousands of calls. */
function rememberBytes(annotations: readonly Annotation[]): void {
  if (annotations.length === 0) return
  const whole = JSON.stringify({ annotations }, null, 2)
  // What lies deeper is indented further, so that this stands between two annotations alone.
  const pieces = whole.slice(BEFORE.length, -AFTER.length).split(BETWEEN)
  for (const [index, annotation] of annotations.entries()) {
    const start = index === 0 ? '' : '{'
    const end = index === pieces.length - 1 ? '' : '\n    }'
    known.set(annotation, Buffer.from(`${start}${pieces[index]}${end}`))
  }
}
