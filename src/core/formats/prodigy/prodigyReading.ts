/** Reading Prodigy's JSON lines. Tasks that were rejected, ignored or never answered keep what they say for the way back. */
import { z } from 'zod'
import { ok, type Result } from '../../result.ts'
import { asArticleAnswers } from '../articleAnswers.ts'
import { addCount } from '../counts.ts'
import { asData, without } from '../data.ts'
import {
  documentOf,
  type ForeignDocument,
  type ForeignRelation,
  type ForeignSpan,
  type Unanswered,
} from '../document.ts'
import type { FileToRead } from '../format.ts'
import { readJsonLines } from '../reading.ts'
import { VERSION_FIELDS } from '../versionFields.ts'

const spanSchema = z.looseObject({
  start: z.int(),
  end: z.int(),
  label: z.string().optional(),
  id: z.string().optional(),
  note: z.string().optional(),
  text: z.string().optional(),
})

type Span = z.infer<typeof spanSchema>

const taskSchema = z.looseObject({
  text: z.string(),
  tokens: z.array(z.looseObject({ text: z.string(), start: z.int(), end: z.int() })).optional(),
  spans: z.array(spanSchema).optional(),
  relations: z
    .array(z.looseObject({ head_span: spanSchema.optional(), child_span: spanSchema.optional(), label: z.string() }))
    .optional(),
  meta: z.record(z.string(), z.unknown()).optional(),
  answer: z.string().nullish(),
  _annotator_id: z.string().nullish(),
  _session_id: z.string().nullish(),
})

type Task = z.infer<typeof taskSchema>

/** One document a task. */
export function readProdigy(file: FileToRead): Result<readonly ForeignDocument[]> {
  const read = readJsonLines(file, taskSchema)
  return read.ok ? ok(read.value.map(documentOfTask)) : read
}

const UNITS = ['code-points', 'utf-16'] as const

function documentOfTask(task: Task): ForeignDocument {
  const { text, meta } = task
  const unanswered = whyUnanswered(task)
  const passedOver: Record<string, number> = {}
  const digest = meta?.sha256
  const attributes = attributesOf(task, unanswered !== undefined)
  const annotator = task._annotator_id ?? task._session_id ?? undefined
  const source = typeof digest === 'string' ? `urn:sha256:${digest}` : undefined
  const answered = digest === undefined ? undefined : asArticleAnswers(meta?.answers)
  if (unanswered)
    return documentOf({ text, source, units: UNITS, spans: [], attributes, annotator, unanswered, answered })
  const spans = (task.spans ?? []).map((span, index) => spanOf(span, index))
  const byPlace = new Map(spans.map(({ id, start, end, label }) => [`${start} ${end} ${label}`, id]))
  const idOf = (span: Span | undefined) =>
    span && (span.id ?? byPlace.get(`${span.start} ${span.end} ${span.label ?? UNLABELLED}`))
  const relations: ForeignRelation[] = []
  for (const relation of task.relations ?? []) {
    const { head_span, child_span, label } = relation
    const from = idOf(head_span)
    const to = idOf(child_span)
    if (from === undefined || to === undefined) addCount(passedOver, 'relation without spans')
    else relations.push({ label, from, to, attributes: without(relation, RELATION) })
  }
  const probes = (task.tokens ?? []).map((token) => ({ start: token.start, end: token.end, quote: token.text }))
  const said = { attributes, annotator, answered }
  return documentOf({ text, source, units: UNITS, spans, relations, passedOver, probes, ...said })
}

function whyUnanswered({ answer, spans = [] }: Task): Unanswered | undefined {
  if (answer === undefined || answer === null) return spans.length === 0 ? 'untouched' : undefined
  if (answer === 'accept') return undefined
  return answer === 'reject' ? 'rejected' : 'ignored'
}

/** What a task says beyond its text and spans, without what Factmark writes there itself. */
function attributesOf({ meta = {}, ...task }: Task, isUnanswered: boolean): ForeignDocument['attributes'] {
  const placed = isUnanswered ? ['text'] : ['text', 'tokens', 'spans', 'relations', 'answer']
  const fields = without(isUnanswered ? { answer: null, ...task } : task, placed)
  const kept = without(
    meta,
    meta.sha256 === undefined ? [] : ['article', 'title', 'sha256', 'annotator', 'answers', ...VERSION_FIELDS],
  )
  return kept ? { ...fields, meta: kept } : fields
}

/** What a relation has a place for here. */
const RELATION = ['head', 'child', 'head_span', 'child_span', 'label']

const UNLABELLED = 'unlabelled'

function spanOf(span: Span, index: number): ForeignSpan {
  return {
    id: span.id ?? `${index}`,
    isNumbered: span.id === undefined,
    label: span.label ?? UNLABELLED,
    start: span.start,
    end: span.end,
    quote: span.text ?? null,
    note: span.note,
    data: asData(span.factmark),
    attributes: without(span, ['start', 'end', 'token_start', 'token_end', 'label', 'id', 'note', 'text', 'factmark']),
  }
}
