/** Reading Label Studio's JSON: a list of tasks, one task, or one task's file with annotations or predictions. */

import { z } from 'zod'
import type { JsonObject } from '../../model/foreign.ts'
import { fail } from '../../problem.ts'
import { ok, type Result } from '../../result.ts'
import { kindsIn } from '../answers.ts'
import { addCount, addedCounts, type Counts } from '../counts.ts'
import { asData, without } from '../data.ts'
import { documentOf, type ForeignDocument, type ForeignRelation, type ForeignSpan } from '../document.ts'
import type { FileToRead } from '../format.ts'
import { readJson } from '../reading.ts'
import { VERSION_FIELDS } from '../versionFields.ts'
import { articleControl } from './labelStudioAnswers.ts'
import {
  answeredIn,
  extrasOf,
  isBeside,
  isRegion,
  isRelation,
  type LabelResult,
  nameOf,
  resultSchema,
  spansOfRegion,
} from './labelStudioResults.ts'

const annotationSchema = z.looseObject({
  result: z.array(resultSchema),
  was_cancelled: z.boolean().nullish(),
  completed_by: z.unknown().optional(),
  model_version: z.unknown().optional(),
})

const taskSchema = z.looseObject({
  data: z.record(z.string(), z.unknown()),
  annotations: z.array(annotationSchema).optional(),
  completions: z.array(annotationSchema).optional(),
  predictions: z.array(annotationSchema).optional(),
  drafts: z.array(z.unknown()).optional(),
})

type Task = z.infer<typeof taskSchema>

const fileSchema = z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(taskSchema))

/** The attribute of a task that has no annotation at all. */
export const UNTOUCHED = 'untouched'

/** One document for each annotation of each task, by whoever made it; the first prediction where nobody did. */
export function readLabelStudio(file: FileToRead): Result<readonly ForeignDocument[]> {
  const read = readJson(file, () => fileSchema)
  if (!read.ok) return read
  const documents: ForeignDocument[] = []
  for (const [index, task] of read.value.entries()) {
    const text = textOfTask(task.data)
    if (text === null) return fail('file-invalid', { file: file.name, path: `[${index}].data`, reason: 'no-text' })
    const annotated = [...(task.annotations ?? []), ...(task.completions ?? [])]
    const chosen = annotated.length > 0 ? annotated : (task.predictions ?? []).slice(0, 1)
    const found = chosen.map(({ result, factmark: written, ...annotation }): ForeignDocument => {
      const factmark = asData(written)
      const unanswered = annotation.was_cancelled === true ? 'cancelled' : undefined
      return {
        ...documentOfResult(unanswered ? [] : result, text, task.data),
        attributes: attributesOf(task, text, { ...annotation, factmark }, result, unanswered !== undefined),
        answered: factmark && answeredIn(result, factmark),
        annotator: annotatorNamed(annotated.length > 0 ? annotation.completed_by : annotation.model_version),
        unanswered,
      }
    })
    if (found.length === 0) found.push({ ...documentOfResult([], text, task.data), ...untouched(task, text) })
    const passedOver: Counts = {}
    if (annotated.length === 0) addCount(passedOver, 'prediction read as an annotation', chosen.length)
    addCount(passedOver, 'draft', (task.drafts ?? []).length)
    for (const [at, document] of found.entries())
      documents.push(
        at === 0 ? { ...document, passedOver: addedCounts(document.passedOver, aboveZero(passedOver)) } : document,
      )
  }
  return ok(documents)
}

function aboveZero(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

function untouched(task: Task, text: string): Pick<ForeignDocument, 'attributes' | 'unanswered'> {
  return { attributes: { ...attributesOf(task, text, {}, [], false), [UNTOUCHED]: true }, unanswered: 'untouched' }
}

/** Whoever made an annotation: a number, an address or the whole user; for a prediction the model. */
function annotatorNamed(who: unknown): string | undefined {
  if (typeof who === 'number' || (typeof who === 'string' && who !== '')) return `${who}`
  const { email, username, first_name, last_name, id } = asData(who) ?? {}
  const names = [first_name, last_name].filter((name) => typeof name === 'string' && name !== '').join(' ')
  for (const name of [email, username, names, id]) {
    if (typeof name === 'number' || (typeof name === 'string' && name !== '')) return `${name}`
  }
  return undefined
}

const UNITS = ['code-points', 'utf-16'] as const

/** What a task and its annotation say beyond text and regions, without what Factmark writes there itself. */
function attributesOf(
  { data, ...task }: Task,
  text: string,
  { factmark, ...annotation }: { readonly factmark?: JsonObject | undefined },
  result: readonly LabelResult[],
  isUnanswered: boolean,
): ForeignDocument['attributes'] {
  const regions = new Set(result.flatMap((one) => (isRegion(one) && one.id !== undefined ? [one.id] : [])))
  const about = new Set(Object.keys(kindsIn(factmark)).map(articleControl))
  const others = result.filter(
    (one) =>
      isUnanswered ||
      (!isRegion(one) && !isRelation(one) && !(isBeside(one) && (regions.has(one.id ?? '') || about.has(nameOf(one))))),
  )
  const own = data.sha256 === undefined ? [] : ['title', 'article', 'sha256', 'annotator', ...VERSION_FIELDS]
  const texts = Object.keys(data).filter((field) => data[field] === text)
  const parts = {
    task: without(task, ['annotations', 'completions', 'predictions']),
    data: without(data, [...own, ...texts]),
    annotation: without({ ...annotation }, []),
    // Of other kinds (a choice for the whole text, a rating): given back as they are.
    results: others.length > 0 ? others : undefined,
  }
  return without(parts, [])
}

/** The text of a task: the field of that name, else its longest. */
function textOfTask(data: Readonly<Record<string, unknown>>): string | null {
  if (typeof data.text === 'string') return data.text
  const texts = Object.values(data).filter((value) => typeof value === 'string')
  return texts.sort((a, b) => b.length - a.length)[0] ?? null
}

function documentOfResult(result: readonly LabelResult[], text: string, data: Readonly<Record<string, unknown>>) {
  const passedOver: Record<string, number> = {}
  const spans: ForeignSpan[] = []
  const relations: ForeignRelation[] = []
  const extras = extrasOf(result)
  for (const [index, one] of result.entries()) {
    const { type, from_id, to_id } = one
    if (isRelation(one) && from_id !== undefined && to_id !== undefined) {
      const { labels = [], direction } = one
      const said = {
        ...without(one, ['type', 'from_id', 'to_id', 'labels', 'direction']),
        ...(typeof direction === 'string' && direction !== 'right' && { direction }),
        ...(labels.length === 0 && { labels }),
      }
      const attributes = Object.keys(said).length > 0 ? said : undefined
      for (const label of labels.length > 0 ? labels : ['relation'])
        relations.push({ label, from: from_id, to: to_id, attributes })
    } else if (isRegion(one)) {
      const found = spansOfRegion(one, `${index + 1}`, extras.get(one.id ?? ''))
      if (found.length === 0) addCount(passedOver, 'region without offsets')
      for (const span of found) spans.push(span)
    } else if (!isBeside(one)) addCount(passedOver, type)
  }
  const source = typeof data.sha256 === 'string' ? `urn:sha256:${data.sha256}` : undefined
  const name = typeof data.title === 'string' ? data.title : null
  return documentOf({ name, text, source, units: UNITS, spans, relations, passedOver })
}
