/**
 * Reading doccano's JSON lines in all its shapes: sequence labelling (`label`, `labels`, a column of another name),
 * relation extraction and intent detection (`entities`, as objects or as lists), and the old export (`annotations`, each
 * with its user). A line whose entities are of several users becomes a document for each.
 */
import { z } from 'zod'
import type { JsonObject } from '../../model/foreign.ts'
import { parseBy } from '../../model/parseBy.ts'
import { fail } from '../../problem.ts'
import { ok, type Result } from '../../result.ts'
import { addCount } from '../counts.ts'
import { without } from '../data.ts'
import { documentOf, type ForeignDocument, type ForeignSpan } from '../document.ts'
import type { FileToRead } from '../format.ts'
import { readJsonLines } from '../reading.ts'

const UNITS = ['utf-16', 'graphemes', 'code-points'] as const

/** The field of a line, metadata to doccano, in which Factmark says what the offsets count. */
export const OFFSETS = 'offsets'

const id = z.union([z.int(), z.string()])
const labelSchema = z.tuple([z.int(), z.int(), z.string()])
const entitySchema = z.looseObject({
  id: id.optional(),
  start_offset: z.int(),
  end_offset: z.int(),
  label: id,
  user: id.nullish(),
})

const lineSchema = z.looseObject({
  label: z.array(z.union([labelSchema, z.string()])).optional(),
  labels: z.array(z.union([labelSchema, z.string()])).optional(),
  entities: z.array(z.union([entitySchema, labelSchema])).optional(),
  annotations: z.array(entitySchema).optional(),
  relations: z.array(z.looseObject({ from_id: id, to_id: id, type: z.string() })).optional(),
  user: id.nullish(),
  username: id.nullish(),
  annotator: id.nullish(),
  annotation_approver: id.nullish(),
})

type Line = z.infer<typeof lineSchema>

/** One document a line and user. */
export function readDoccano(file: FileToRead): Result<readonly ForeignDocument[]> {
  const read = readJsonLines(file, lineSchema)
  if (!read.ok) return read
  const documents: ForeignDocument[] = []
  for (const [index, line] of read.value.entries()) {
    const text = line.text ?? line.data ?? line.column_data
    if (typeof text !== 'string')
      return fail('file-invalid', { file: file.name, path: `line ${index + 1}: text`, reason: 'no-text' })
    documents.push(...documentsOfLine(line, text))
  }
  return ok(documents)
}

/** A span with the user who made it; undefined where the file doesn't say. */
interface UserSpan extends ForeignSpan {
  readonly user: string | undefined
}

function documentsOfLine(line: Line, text: string): readonly ForeignDocument[] {
  const spans = spansOfLine(line)
  const relations = (line.relations ?? []).map(({ type, from_id, to_id }) => ({
    label: type,
    from: `${from_id}`,
    to: `${to_id}`,
  }))
  const told = UNITS.find((unit) => unit === line[OFFSETS])
  const passedOver: Record<string, number> = {}
  for (const label of [...(line.label ?? []), ...(line.labels ?? [])])
    if (typeof label === 'string') addCount(passedOver, 'label of a whole text')
  const ofLine = line.user ?? line.username ?? line.annotator ?? undefined
  const base = documentOf({
    text,
    units: told ? [told] : UNITS,
    spans: [],
    relations: [],
    attributes: without(line, KNOWN),
    annotator: ofLine === undefined ? undefined : `${ofLine}`,
    // A line of ours, and one that was approved, may well hold nothing.
    unanswered: spans.length > 0 || told || line.annotation_approver ? undefined : 'untouched',
  })
  const users = [...new Set(spans.map(({ user }) => user))]
  if (users.length === 0) return [{ ...base, passedOver }]
  return users.map((user, index) => {
    const own = spans.filter((span) => span.user === user).map(({ user: _user, ...span }): ForeignSpan => span)
    const ids = new Set(own.map((span) => span.id))
    return {
      ...base,
      annotator: user ?? base.annotator,
      spans: own,
      relations: users.length === 1 ? relations : relations.filter(({ from }) => ids.has(from)),
      passedOver: index === 0 ? passedOver : {},
    }
  })
}

function spansOfLine(line: Line): readonly UserSpan[] {
  const custom = parseBy(z.array(labelSchema), line.column_label)
  const labels = line.label ?? line.labels ?? (custom.success ? custom.data : [])
  const spans = labels.flatMap((label, index) => (typeof label === 'string' ? [] : [spanOfLabel(label, index)]))
  for (const [index, entity] of [...(line.entities ?? []), ...(line.annotations ?? [])].entries()) {
    if (Array.isArray(entity)) {
      spans.push(spanOfLabel(entity, index))
      continue
    }
    const { id: entityId = index, label, start_offset, end_offset, user } = entity
    const attributes: JsonObject | undefined = without(entity, ['id', 'label', 'start_offset', 'end_offset', 'user'])
    spans.push({
      id: `${entityId}`,
      isNumbered: false,
      label: `${label}`,
      start: start_offset,
      end: end_offset,
      quote: null,
      attributes,
      user: user === undefined || user === null ? undefined : `${user}`,
    })
  }
  return spans
}

function spanOfLabel([start, end, label]: z.infer<typeof labelSchema>, index: number): UserSpan {
  return { id: `${index}`, isNumbered: true, label, start, end, quote: null, user: undefined }
}

const KNOWN = [
  'text',
  'data',
  'column_data',
  'label',
  'labels',
  'column_label',
  'entities',
  'annotations',
  'relations',
  OFFSETS,
]
