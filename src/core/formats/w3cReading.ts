/**
 * Reading Web Annotations: one, several, a page, a collection, or the rows of the Hypothesis API. What the standard
 * forbids (several ids, a textual body without a value, a date that isn't one) is refused; annotations that point at
 * no words of a text are passed over and counted.
 */
import { z } from 'zod'
import { ok, type Result } from '../result.ts'
import { addCount } from './counts.ts'
import { asData, without } from './data.ts'
import { documentOf, type ForeignDocument, type ForeignRelation, type ForeignSpan } from './document.ts'
import type { FileToRead } from './format.ts'
import { readJson } from './reading.ts'

/** One value or several, as a list. */
const oneOrMore = <T>(schema: z.ZodType<T>) => z.union([z.array(schema), schema.transform((one) => [one])])
const iri = z.string().regex(/^[^\s]+$/, 'must be an IRI')
const absoluteIri = iri.regex(/^[A-Za-z][A-Za-z0-9+.-]*:/, 'must be an IRI')
const date = z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ local: true })])

const bodySchema = z
  .looseObject({
    id: iri.optional(),
    type: oneOrMore(z.string()).optional(),
    value: z.string().optional(),
    purpose: oneOrMore(z.string()).optional(),
    source: z.unknown().optional(),
    textDirection: z.enum(['ltr', 'rtl', 'auto']).optional(),
  })
  .refine((body) => !(body.type ?? []).includes('TextualBody') || body.value !== undefined, 'a TextualBody has a value')

type Body = z.infer<typeof bodySchema>

const selectorSchema = z.looseObject({
  type: oneOrMore(z.string()).optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  value: z.string().optional(),
  refinedBy: z.unknown().optional(),
})

type Selector = z.infer<typeof selectorSchema>

const targetSchema = z.union([
  iri,
  z.looseObject({ source: z.unknown().optional(), selector: oneOrMore(z.union([iri, selectorSchema])).optional() }),
])

const annotationSchema = z.looseObject({
  id: iri,
  type: oneOrMore(z.string()).optional(),
  motivation: oneOrMore(z.string()).optional(),
  body: oneOrMore(z.union([iri, bodySchema])).optional(),
  bodyValue: z.string().optional(),
  target: oneOrMore(targetSchema),
  created: date.optional(),
  modified: date.optional(),
  updated: date.optional(),
  via: oneOrMore(absoluteIri).optional(),
  tags: z.array(z.string()).optional(),
  text: z.string().optional(),
})

type W3cAnnotation = z.infer<typeof annotationSchema>

const pageSchema = z.looseObject({ items: z.array(annotationSchema) })

/** What a file holds: annotations, and whether it says that there are more elsewhere; nothing is fetched. */
interface Found {
  readonly items: readonly W3cAnnotation[]
  readonly isElsewhere: boolean
}

const found = (items: readonly W3cAnnotation[]): Found => ({ items, isElsewhere: false })

/** The schema of what a value seems to be, so that what is wrong is told of that and not of everything else. */
function schemaFor(value: unknown): z.ZodType<Found> {
  const data = asData(value) ?? {}
  if (Array.isArray(value)) return z.array(annotationSchema).transform(found)
  if ('rows' in data) return z.looseObject({ rows: z.array(annotationSchema) }).transform(({ rows }) => found(rows))
  if (isOfType(data.type, 'AnnotationCollection')) {
    return z.looseObject({ first: z.union([iri, pageSchema]).optional() }).transform(({ first }) => ({
      items: typeof first === 'object' ? first.items : [],
      isElsewhere: typeof first === 'string',
    }))
  }
  if ('items' in data) return pageSchema.transform(({ items }) => found(items))
  return annotationSchema
    .refine(({ type }) => isOfType(type, 'Annotation'), { path: ['type'], message: 'must be Annotation' })
    .transform((item) => found([item]))
}

function isOfType(types: unknown, wanted: string): boolean {
  return types === wanted || (Array.isArray(types) && types.includes(wanted))
}

/** One document for each source that the annotations point at. */
export function readW3c(file: FileToRead): Result<readonly ForeignDocument[]> {
  const json = readJson(file, z.unknown())
  if (!json.ok) return json
  const read = readJson(file, schemaFor(json.value))
  if (!read.ok) return read
  const passedOver: Record<string, number> = {}
  if (read.value.isElsewhere) addCount(passedOver, 'page elsewhere')
  const bySource = new Map<string, { spans: ForeignSpan[]; relations: ForeignRelation[] }>()
  for (const item of read.value.items) {
    const target = textTargetOf(item)
    if (!target) {
      addCount(passedOver, 'annotation without words')
      continue
    }
    const known = bySource.get(target.source) ?? { spans: [], relations: [] }
    bySource.set(target.source, known)
    const spans = spansOf(item, target)
    for (const span of spans) known.spans.push(span)
    for (const { id } of spans.slice(0, 1)) for (const relation of relationsOf(item, id)) known.relations.push(relation)
  }
  if (bySource.size === 0) return ok([documentOf({ text: null, units: UNITS, spans: [], passedOver })])
  return ok(
    [...bySource].map(([source, found], index) =>
      documentOf({
        ...found,
        name: source,
        source,
        text: null,
        units: UNITS,
        passedOver: index === 0 ? passedOver : {},
      }),
    ),
  )
}

const UNITS = ['code-points', 'utf-16'] as const

interface TextTarget {
  readonly source: string
  readonly position: Selector | undefined
  readonly quote: Selector | undefined
}

/** The first target that points at words. */
function textTargetOf({ target }: W3cAnnotation): TextTarget | null {
  for (const one of target) {
    if (typeof one === 'string') continue
    const selectors = (one.selector ?? []).flatMap((selector) => (typeof selector === 'string' ? [] : chain(selector)))
    const position = selectors.find((selector) => selector.start !== undefined && selector.end !== undefined)
    const quote = selectors.find((selector) => selector.exact !== undefined)
    if (position || quote) return { source: nameOf(one.source), position, quote }
  }
  return null
}

/** A selector and those that refine it. */
function chain(selector: Selector): readonly Selector[] {
  const refined = selectorSchema.safeParse(selector.refinedBy)
  return refined.success ? [selector, ...chain(refined.data)] : [selector]
}

function nameOf(source: unknown): string {
  if (typeof source === 'string') return source
  const id = asData(source)?.id
  return typeof id === 'string' ? id : ''
}

/** A span for each tag; one that isn't tagged is labelled with its motivation. */
function spansOf(item: W3cAnnotation, { position, quote }: TextTarget): readonly ForeignSpan[] {
  const bodies = (item.body ?? []).flatMap((body) => (typeof body === 'string' ? [] : [body]))
  const isTagging = (item.motivation ?? []).includes('tagging')
  const tags = bodies.filter(
    (body) => hasPurpose(body, 'tagging') || (isTagging && body.purpose === undefined && body.value),
  )
  const notes = bodies.filter(
    (body) => !tags.includes(body) && !hasPurpose(body, 'linking') && body.value !== undefined,
  )
  const labels = [...new Set([...tags.map(({ value }) => value ?? ''), ...(item.tags ?? [])])].filter(Boolean)
  if (labels.length === 0) labels.push((item.motivation ?? [])[0] ?? 'untagged')
  const note = [item.bodyValue, item.text, ...notes.map(({ value }) => value)].filter(Boolean).join('\n')
  const data = {
    ...(item.created && { created: timeOf(item.created) }),
    ...((item.modified ?? item.updated) && { updated: timeOf(item.modified ?? item.updated ?? '') }),
    ...asData(item['factmark:data']),
  }
  const id = item.id.replace(/^urn:uuid:/, '')
  return labels.map((label, index) => ({
    id: index === 0 ? id : `${id}#${index + 1}`,
    label,
    start: position?.start ?? null,
    end: position?.end ?? null,
    quote: quote?.exact ?? null,
    prefix: quote?.prefix,
    suffix: quote?.suffix,
    note,
    data,
    attributes: without(item, KNOWN),
  }))
}

const KNOWN = [
  '@context',
  'id',
  'type',
  'motivation',
  'body',
  'bodyValue',
  'target',
  'created',
  'modified',
  'updated',
  'creator',
  'tags',
  'text',
  'factmark:data',
]

function relationsOf(item: W3cAnnotation, from: string): readonly ForeignRelation[] {
  return (item.body ?? []).flatMap((body) => {
    if (typeof body === 'string' || !hasPurpose(body, 'linking')) return []
    const label = body['factmark:relation']
    const to = nameOf(body.source).replace(/^urn:uuid:/, '')
    return to === '' ? [] : [{ label: typeof label === 'string' ? label : 'linking', from, to }]
  })
}

function hasPurpose(body: Body, purpose: string): boolean {
  return (body.purpose ?? []).includes(purpose)
}

/** A time with another zone's offset, or none, in UTC. */
function timeOf(time: string): string {
  if (time.endsWith('Z')) return time
  const parsed = new Date(/[+-]\d\d:?\d\d$/.test(time) ? time : `${time}Z`)
  return Number.isNaN(parsed.getTime()) ? time : parsed.toISOString()
}
