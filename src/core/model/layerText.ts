/**
 * A layer's file text, made anew after every edit. Annotations are values that are replaced and never changed, so the
 * text of each is kept for as long as it lives, and a write costs what changed and one joining of strings.
 */
import type { Annotation } from './annotation.ts'
import { serializeLayer } from './files.ts'
import type { Layer } from './layer.ts'

const texts = new WeakMap<Annotation, string>()

/** The same text as `serializeLayer` gives, to the byte. */
export function layerText(layer: Layer): string {
  const frame = serializeLayer({ ...layer, annotations: [] })
  if (layer.annotations.length === 0) return frame
  rememberTexts(layer.annotations.filter((annotation) => !texts.has(annotation)))
  // A line break followed by two spaces stands before the file's own fields alone: in strings, line breaks are escaped.
  const list = `\n  "annotations": [\n    ${layer.annotations.map((annotation) => texts.get(annotation)).join(',\n    ')}\n  ]`
  return frame.replace('\n  "annotations": []', () => list)
}

const BEFORE = '{\n  "annotations": [\n    '
const BETWEEN = '\n    },\n    {'
const AFTER = '\n  ]\n}'

/** The texts of annotations, cut out of the text of all: one call for a book's thousands takes a tenth of thousands of calls. */
function rememberTexts(annotations: readonly Annotation[]): void {
  if (annotations.length === 0) return
  const whole = JSON.stringify({ annotations }, null, 2)
  // What lies deeper is indented further, so that this stands between two annotations alone.
  const pieces = whole.slice(BEFORE.length, -AFTER.length).split(BETWEEN)
  for (const [index, annotation] of annotations.entries()) {
    const start = index === 0 ? '' : '{'
    const end = index === pieces.length - 1 ? '' : '\n    }'
    texts.set(annotation, `${start}${pieces[index]}${end}`)
  }
}
