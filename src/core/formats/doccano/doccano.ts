/**
 * doccano's JSON lines: one line a text. Without links the shape of sequence labelling (`label`), with links that of
 * relation extraction (`entities`, `relations`). Offsets are UTF-16 code units, or grapheme clusters in projects made
 * in grapheme mode; a file doesn't say which.
 */
import type { Article } from '../../model/article.ts'
import type { Layer } from '../../model/layer.ts'
import { ok } from '../../result.ts'
import { ANNOTATION_CAPABILITIES } from '../capabilities.ts'
import { documentAttributes, fileIds } from '../foreign.ts'
import type { Format, WriteOptions } from '../format.ts'
import { outgoingOf } from '../outgoing.ts'
import { unitTable } from '../units.ts'
import { OFFSETS, readDoccano } from './doccanoReading.ts'

/** One line for the article. */
export const doccanoFormat: Format = {
  extension: '.jsonl',
  capabilities: {
    ...ANNOTATION_CAPABILITIES,
    ids: false,
    notes: false,
    values: false,
    attributes: false,
    articleAttributes: false,
    times: false,
    unknown: false,
    document: 'doccano',
  },
  writesUnits: ['utf-16', 'graphemes'],
  write: (article, layer, options) =>
    ok([{ extension: '.jsonl', content: `${JSON.stringify(lineOf(article, layer, options))}\n` }]),
  read: readDoccano,
}

function lineOf({ text }: Article, layer: Layer, options: WriteOptions = {}): object {
  const { annotations } = layer
  const fields = documentAttributes(layer, 'doccano')
  const unit = options.unit ?? 'utf-16'
  const offsets = unitTable(text, unit)
  const edges = annotations.map(({ start, end }) => [offsets.fromUtf16(start), offsets.fromUtf16(end)] as const)
  const outgoing = outgoingOf({ annotations }, undefined, undefined, 'doccano')
  const isRelated = annotations.some((annotation) => outgoing(annotation).relations.length > 0)
  if (!isRelated)
    return {
      ...fields,
      text,
      label: annotations.map(({ tag }, index) => [...(edges[index] ?? []), tag]),
      [OFFSETS]: unit,
    }
  let next = 0
  const ids = fileIds(
    annotations,
    'doccano',
    (id) => /^\d{1,15}$/.test(id),
    () => `${next++}`,
  )
  const numberOf = (id: string) => Number(ids.get(id))
  const entities = annotations.map(({ id, tag }, index) => {
    const [start_offset, end_offset] = edges[index] ?? []
    return { id: numberOf(id), start_offset, end_offset, label: tag }
  })
  const relations = annotations.flatMap((annotation) =>
    outgoing(annotation).relations.map(({ label, to }) => ({
      from_id: numberOf(annotation.id),
      to_id: numberOf(to),
      type: label,
    })),
  )
  return {
    ...fields,
    text,
    entities,
    relations: relations.map((relation, index) => ({ id: index, ...relation })),
    [OFFSETS]: unit,
  }
}
