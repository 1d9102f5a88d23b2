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
  // A line break followed by two spaces stands before the file's own fields alone: in strings, line breaks are escaped.
  const list = `\n  "annotations": [\n    ${layer.annotations.map(textOf).join(',\n    ')}\n  ]`
  return frame.replace('\n  "annotations": []', () => list)
}

function textOf(annotation: Annotation): string {
  const known = texts.get(annotation)
  if (known !== undefined) return known
  const text = JSON.stringify(annotation, null, 2).replaceAll('\n', '\n    ')
  texts.set(annotation, text)
  return text
}
