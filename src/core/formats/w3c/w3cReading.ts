/**
 * Reading Web Annotations: one, several, a page, a collection, or the rows of the Hypothesis API. What the standard
 * forbids (several ids, a textual body without a value, a date that isn't one) is refused; annotations that point at
 * no words of a text are passed over and counted.
 */

import type { Json } from '../../model/foreign.ts'
import { parseBy } from '../../model/parseBy.ts'
import { ok, type Result } from '../../result.ts'
import { addCount } from '../counts.ts'
import { asData, without } from '../data.ts'
import { documentOf, type ForeignDocument, type ForeignRelation, type ForeignSpan } from '../document.ts'
import type { FileToRead } from '../format.ts'
import { readJson } from '../reading.ts'
import { keptExtras } from './w3cExtras.ts'
import { type Body, type Selector, schemaFor, selectorSchema, type W3cAnnotation } from './w3cSchema.ts'

/** One document for each source that the annotations point at. */
export function readW3c(file: FileToRead): Result<readonly ForeignDocument[]> {
  const read = readJson(file, schemaFor)
  if (!read.ok) return read
  const passedOver: Record<string, number> = {}
  if (read.value.isElsewhere) addCount(passedOver, 'page elsewhere')
  const bySource = new Map<string, { spans: ForeignSpan[]; relations: ForeignRelation[] }>()
  const context = { ids: new Set(read.value.items.map(({ id }) => id)), creator: read.value.creator }
  for (const item of read.value.items) {
    const target = textTargetOf(item)
    if (!target) {
      addCount(passedOver, 'annotation without words')
      continue
    }
    const known = bySource.get(target.source) ?? { spans: [], relations: [] }
    bySource.set(target.source, known)
    const spans = spansOf(item, target, context)
    for (const span of spans) known.spans.push(span)
    for (const { id } of spans.slice(0, 1))
      for (const relation of relationsOf(item, id, context)) known.relations.push(relation)
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
  /** The target as it stands, the others beside it, and its source. */
  readonly others: readonly Json[]
  readonly rawSource: Json | undefined
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
    if (!position && !quote) continue
    const others = target.filter((other) => other !== one) as readonly Json[]
    return { source: nameOf(one.source), rawSource: one.source as Json | undefined, others, position, quote }
  }
  return null
}

/** A selector and those that refine it. */
function chain(selector: Selector): readonly Selector[] {
  const refined = parseBy(selectorSchema, selector.refinedBy)
  return refined.success ? [selector, ...chain(refined.data)] : [selector]
}

function nameOf(source: unknown): string {
  if (typeof source === 'string') return source
  const id = asData(source)?.id
  return typeof id === 'string' ? id : ''
}

/** A span for each tag; one that isn't tagged is labelled with its motivation. */
function spansOf(item: W3cAnnotation, target: TextTarget, context: Context): readonly ForeignSpan[] {
  const { position, quote } = target
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
  const isUnderstood = (body: Body | string) =>
    typeof body !== 'string' && (tags.includes(body) || notes.includes(body) || isLink(body, context))
  const attributes = {
    ...without(item, KNOWN),
    ...keptExtras({
      bodies: (item.body ?? []).filter((body) => !isUnderstood(body)) as readonly Json[],
      notes: notes as readonly Json[],
      targets: target.others,
      motivation: item.motivation?.length === 1 ? item.motivation[0] : item.motivation,
      creator: isSame(item.creator, context.creator) ? undefined : (item.creator as Json | undefined),
      source: context.creator !== undefined || /^(urn:sha256:.*)?$/.test(target.source) ? undefined : target.rawSource,
    }),
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
    attributes: Object.keys(attributes).length > 0 ? attributes : undefined,
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

/** What an annotation is read with: the ids of all in the file, and who made them where that goes without saying. */
interface Context {
  readonly ids: ReadonlySet<string>
  readonly creator: unknown
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Whether a body links to another annotation: of Factmark's making, or in this file. */
function isLink(body: Body, { ids }: Context): boolean {
  return hasPurpose(body, 'linking') && ('factmark:relation' in body || ids.has(nameOf(body.source)))
}

function relationsOf(item: W3cAnnotation, from: string, context: Context): readonly ForeignRelation[] {
  return (item.body ?? []).flatMap((body) => {
    if (typeof body === 'string' || !isLink(body, context)) return []
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
