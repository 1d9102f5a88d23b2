/** Factmark's own layer file, as in a workspace: nothing is lost; offsets are UTF-16 code units. */
import { parseLayer, serializeLayer } from '../../model/files.ts'
import type { Layer } from '../../model/layer.ts'
import { ok } from '../../result.ts'
import { ANNOTATION_CAPABILITIES } from '../capabilities.ts'
import { dataOf } from '../data.ts'
import { documentOf, type ForeignDocument } from '../document.ts'
import type { Format } from '../format.ts'
import { textOf } from '../reading.ts'

/** The layer file as it is. */
export const factmarkFormat: Format = {
  extension: '.json',
  capabilities: { ...ANNOTATION_CAPABILITIES, reviews: true },
  write: (_article, layer) => ok([{ extension: '.json', content: serializeLayer(layer) }]),
  read: (file) => {
    const parsed = parseLayer(textOf(file), file.name)
    return parsed.ok ? ok([documentOfLayer(parsed.value)]) : parsed
  },
}

function documentOfLayer(layer: Layer): ForeignDocument {
  const { format: _format, version: _version, offsets: _offsets, article, annotator: _by, annotations, ...rest } = layer
  return documentOf({
    name: article.id,
    text: null,
    source: `urn:sha256:${article.sha256}`,
    units: ['utf-16'],
    spans: annotations.map((annotation) => {
      const { id, tag, start, end, quote, prefix, suffix, note } = annotation
      return { id, label: tag, start, end, quote, prefix, suffix, note, data: dataOf(annotation) }
    }),
    relations: annotations.flatMap(({ id, links }) => links.map(({ rel, to }) => ({ label: rel, from: id, to }))),
    rest,
  })
}
