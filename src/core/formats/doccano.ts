/**
 * doccano's JSON lines: one line a text. Without links the shape of sequence labelling (`label`), with links that of
 * relation extraction (`entities`, `relations`). Offsets are UTF-16 code units, or grapheme clusters in projects made
 * in grapheme mode; a file doesn't say which.
 */
import { z } from 'zod'
import type { Article } from '../model/article.ts'
import type { Layer } from '../model/layer.ts'
import { fail } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import { without } from './data.ts'
import { documentOf, type ForeignDocument, type ForeignSpan } from './document.ts'
import { foreignOf } from './foreign.ts'
import type { FileToRead, Format, WriteOptions } from './format.ts'
import { HOLDS_ANNOTATIONS } from './holds.ts'
import { readJsonLines } from './reading.ts'
import { unitTable } from './units.ts'

const UNITS = ['utf-16', 'graphemes', 'code-points'] as const

/** The field of a line, metadata to doccano, in which Factmark says what the offsets count. */
const OFFSETS = 'offsets'

/** One line for the article. */
export const doccanoFormat: Format = {
  extension: '.jsonl',
  holds: { ...HOLDS_ANNOTATIONS, ids: false, notes: false, values: false, times: false, unknown: false },
  writesUnits: ['utf-16', 'graphemes'],
  write: (article, layer, options) =>
    ok([{ extension: '.jsonl', content: `${JSON.stringify(lineOf(article, layer, options))}\n` }]),
  read: readLines,
}

function lineOf({ text }: Article, { annotations }: Layer, options: WriteOptions = {}): object {
  const unit = options.unit ?? 'utf-16'
  const offsets = unitTable(text, unit)
  const edges = annotations.map(({ start, end }) => [offsets.fromUtf16(start), offsets.fromUtf16(end)] as const)
  if (!annotations.some(({ links }) => links.length > 0))
    return { text, label: annotations.map(({ tag }, index) => [...(edges[index] ?? []), tag]), [OFFSETS]: unit }
  const ids = entityIds(annotations.map((annotation) => foreignOf(annotation, 'doccano')?.id))
  const numbers = new Map(annotations.map(({ id }, index) => [id, ids[index] ?? index]))
  const entities = annotations.map(({ id, tag }, index) => {
    const [start_offset, end_offset] = edges[index] ?? []
    return { id: numbers.get(id), start_offset, end_offset, label: tag }
  })
  const relations = annotations.flatMap(({ id, links }) =>
    links.map(({ rel, to }) => ({ from_id: numbers.get(id), to_id: numbers.get(to), type: rel })),
  )
  return {
    text,
    entities,
    relations: relations.map((relation, index) => ({ id: index, ...relation })),
    [OFFSETS]: unit,
  }
}

/** The ids that entities had in doccano where each had one of its own, else their numbers. */
function entityIds(foreign: readonly (string | undefined)[]): readonly number[] {
  const ids = foreign.map((id) => (id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : -1))
  const isSound = ids.every((id) => id >= 0) && new Set(ids).size === ids.length
  return isSound ? ids : foreign.map((_, index) => index)
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
      return fail('file-invalid', { file: file.name, path: `line ${index + 1}: text`, reason: 'there is no text' })
    documents.push(documentOfLine(line, text))
  }
  return ok(documents)
}

function documentOfLine(line: Line, text: string): ForeignDocument {
  const custom = z.array(labelSchema).safeParse(line.column_label)
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
  return documentOf({ text, units: told ? [told] : UNITS, spans, relations })
}
