/**
 * doccano's JSON lines: one line a text. Without links the shape of sequence labelling (`label`), with links that of
 * relation extraction (`entities`, `relations`). Offsets are UTF-16 code units, or grapheme clusters in projects made
 * in grapheme mode; a file doesn't say which.
 */
import { z } from 'zod'
import type { Article } from '../../model/article.ts'
import type { Layer } from '../../model/layer.ts'
import { parseBy } from '../../model/parseBy.ts'
import { fail } from '../../problem.ts'
import { ok, type Result } from '../../result.ts'
import { ANNOTATION_CAPABILITIES } from '../capabilities.ts'
import { without } from '../data.ts'
import { documentOf, type ForeignDocument, type ForeignSpan } from '../document.ts'
import { documentAttributes, fileIds } from '../foreign.ts'
import type { FileToRead, Format, WriteOptions } from '../format.ts'
import { outgoingOf } from '../outgoing.ts'
import { readJsonLines } from '../reading.ts'
import { unitTable } from '../units.ts'

const UNITS = ['utf-16', 'graphemes', 'code-points'] as const

/** The field of a line, metadata to doccano, in which Factmark says what the offsets count. */
const OFFSETS = 'offsets'

/** One line for the article. */
export const doccanoFormat: Format = {
  extension: '.jsonl',
  capabilities: {
    ...ANNOTATION_CAPABILITIES,
    ids: false,
    notes: false,
    values: false,
    times: false,
    unknown: false,
    document: 'doccano',
  },
  writesUnits: ['utf-16', 'graphemes'],
  write: (article, layer, options) =>
    ok([{ extension: '.jsonl', content: `${JSON.stringify(lineOf(article, layer, options))}\n` }]),
  read: readLines,
}

function lineOf({ text }: Article, layer: Layer, options: WriteOptions = {}): object {
  const { annotations } = layer
  const fields = documentAttributes(layer, 'doccano')
  const unit = options.unit ?? 'utf-16'
  const offsets = unitTable(text, unit)
  const edges = annotations.map(({ start, end }) => [offsets.fromUtf16(start), offsets.fromUtf16(end)] as const)
  const outgoing = outgoingOf({ annotations })
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

const labelSchema = z.tuple([z.int(), z.int(), z.string()])
const id = z.union([z.int(), z.string()])

const lineSchema = z.looseObject({
  label: z.array(labelSchema).optional(),
  labels: z.array(labelSchema).optional(),
  entities: z
    .array(z.looseObject({ id: id.optional(), start_offset: z.int(), end_offset: z.int(), label: z.string() }))
    .optional(),
  relations: z.array(z.looseObject({ from_id: id, to_id: id, type: z.string() })).optional(),
})

type Line = z.infer<typeof lineSchema>

function readLines(file: FileToRead): Result<readonly ForeignDocument[]> {
  const read = readJsonLines(file, lineSchema)
  if (!read.ok) return read
  const documents: ForeignDocument[] = []
  for (const [index, line] of read.value.entries()) {
    const text = line.text ?? line.data ?? line.column_data
    if (typeof text !== 'string')
      return fail('file-invalid', { file: file.name, path: `line ${index + 1}: text`, reason: 'no-text' })
    documents.push(documentOfLine(line, text))
  }
  return ok(documents)
}

function documentOfLine(line: Line, text: string): ForeignDocument {
  const custom = parseBy(z.array(labelSchema), line.column_label)
  const labels = line.label ?? line.labels ?? (custom.success ? custom.data : [])
  const spans: ForeignSpan[] = labels.map(([start, end, label], index) => ({
    id: `${index}`,
    isNumbered: true,
    label,
    start,
    end,
    quote: null,
  }))
  for (const [index, entity] of (line.entities ?? []).entries()) {
    const { id: entityId = index, label, start_offset, end_offset } = entity
    const attributes = without(entity, ['id', 'label', 'start_offset', 'end_offset'])
    spans.push({ id: `${entityId}`, label, start: start_offset, end: end_offset, quote: null, attributes })
  }
  const relations = (line.relations ?? []).map(({ type, from_id, to_id }) => ({
    label: type,
    from: `${from_id}`,
    to: `${to_id}`,
  }))
  const told = UNITS.find((unit) => unit === line[OFFSETS])
  const attributes = without(line, KNOWN)
  return documentOf({ text, units: told ? [told] : UNITS, spans, relations, attributes })
}

const KNOWN = ['text', 'data', 'column_data', 'label', 'labels', 'column_label', 'entities', 'relations', OFFSETS]
