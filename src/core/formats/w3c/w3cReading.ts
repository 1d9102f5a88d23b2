/**
 * Reading Web Annotations: one, several, a page, a collection, or the rows of the Hypothesis API. What the standard
 * forbids (several ids, a textual body without a value, a date that isn't one) is refused; annotations that point at
 * no words of a text are passed over and counted.
 */

import type { Json } from '../../model/foreign.ts'
import { parseBy } from '../../model/parseBy.ts'
import { ok, type Result } from '../../result.ts'
import { asArticleAnswers } from '../articleAnswers.ts'
import { addCount } from '../counts.ts'
import { asData, without } from '../data.ts'
import { documentOf, type ForeignDocument, type ForeignRelation, type ForeignSpan } from '../document.ts'
import type { FileToRead } from '../format.ts'
import { readJson } from '../reading.ts'
import { answersAmong, isAnswer, kindsOf } from './w3cAnswers.ts'
import { keptExtras } from './w3cExtras.ts'
import { type Body, type Selector, schemaFor, selectorSchema, type W3cAnnotation } from './w3cSchema.ts'

/** One document for each source that the annotations point at, and each of their makers. */
export function readW3c(file: FileToRead): Result<readonly ForeignDocument[]> {
  const read = readJson(file, schemaFor)
  if (!read.ok) return read
  const { items, creator, isElsewhere, inPieces = 0, data } = read.value
  const passedOver: Record<string, number> = {}
  if (isElsewhere) addCount(passedOver, 'page elsewhere')
  if (inPieces > 0) addCount(passedOver, 'span in pieces', inPieces)
  const context = { ids: new Set(items.map(({ id }) => id)), creator }
  const documents = new Map<string, { source: string; annotator: string | undefined } & Marked>()
  for (const item of items) {
    const targets = textTargetsOf(item)
    if (targets.length === 0) addCount(passedOver, 'annotation without words')
    const annotator = creatorName(item.creator ?? item.user ?? creator)
    for (const [index, target] of targets.entries()) {
      const { source } = target
      const key = JSON.stringify([source, annotator])
      const document = documents.get(key) ?? { source, annotator, spans: [], relations: [] }
      documents.set(key, document)
      const spans = spansOf(item, target, index, context)
      for (const span of spans) document.spans.push(span)
      const [first] = index === 0 ? spans : []
      if (first) for (const relation of relationsOf(item, first.id, context)) document.relations.push(relation)
    }
  }
  const answered = asArticleAnswers(data)
  if (documents.size === 0) return ok([documentOf({ text: null, units: UNITS, spans: [], passedOver, answered })])
  return ok(
    [...documents.values()].map((found, index) =>
      documentOf({
        ...found,
        name: found.source,
        text: null,
        units: UNITS,
        passedOver: index === 0 ? passedOver : {},
        ...(index === 0 && { answered }),
      }),
    ),
  )
}

const UNITS = ['code-points', 'utf-16'] as const

interface Marked {
  readonly spans: ForeignSpan[]
  readonly relations: ForeignRelation[]
}

/** Who made an annotation, in one name; undefined where nothing tells. */
function creatorName(creator: unknown): string | undefined {
  if (Array.isArray(creator)) return creatorName(creator[0])
  if (typeof creator === 'string') return creator.replace(/^acct:/, '') || undefined
  const { nickname, name, email, id } = asData(creator) ?? {}
  for (const one of [nickname, name, email, id]) if (typeof one === 'string' && one !== '') return one
  return undefined
}

interface TextTarget {
  readonly source: string
  /** The targets that point at no words, as they stand in the file, and the source. */
  readonly others: readonly Json[]
  readonly rawSource: Json | undefined
  readonly position: Selector | undefined
  readonly quote: Selector | undefined
}

/** The targets that point at words. */
function textTargetsOf({ target }: W3cAnnotation): readonly TextTarget[] {
  const found = target.flatMap((one) => {
    if (typeof one === 'string') return []
    const selectors = (one.selector ?? []).flatMap((selector) => (typeof selector === 'string' ? [] : chain(selector)))
    const position = selectors.find((selector) => selector.start !== undefined && selector.end !== undefined)
    const quote = selectors.find((selector) => selector.exact !== undefined)
    return position || quote ? [{ one, position, quote }] : []
  })
  const others = target.filter((other) => !found.some(({ one }) => one === other)) as readonly Json[]
  return found.map(({ one: { source }, position, quote }) => ({
    source: nameOf(source),
    rawSource: source as Json | undefined,
    others,
    position,
    quote,
  }))
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

/** A span for each tag; one that isn't tagged is labelled with its motivation. `index` is the target's among those of words. */
function spansOf(item: W3cAnnotation, target: TextTarget, index: number, context: Context): readonly ForeignSpan[] {
  const { position, quote } = target
  const isTagging = (item.motivation ?? []).includes('tagging')
  const bodies = item.body ?? []
  const tags = tagsIn(bodies, isTagging)
  const notes = bodies.filter(
    (body): body is Body =>
      typeof body !== 'string' &&
      !tags.includes(body) &&
      !hasPurpose(body, 'linking') &&
      !isAnswer(body) &&
      body.value !== undefined,
  )
  const labels = [...new Set([...tags.map(labelOf), ...(item.tags ?? [])])].filter(Boolean)
  // A body that is nothing but words has the purpose that the annotation has.
  const isValueTag = isTagging && labels.length === 0 && item.bodyValue !== undefined
  if (isValueTag && item.bodyValue) labels.push(item.bodyValue)
  if (labels.length === 0) labels.push((item.motivation ?? [])[0] ?? 'untagged')
  const words = isValueTag ? undefined : item.bodyValue
  const note = [words, item.text, ...notes.map(({ value }) => value)].filter(Boolean).join('\n')
  const data = {
    ...(item.created && { created: timeOf(item.created) }),
    ...((item.modified ?? item.updated) && { updated: timeOf(item.modified ?? item.updated ?? '') }),
    ...asData(item['factmark:data']),
  }
  const isUnderstood = (body: Body | string) =>
    tags.includes(body) ||
    (typeof body !== 'string' && (notes.includes(body) || isLink(body, context) || isAnswer(body)))
  const answered = answersAmong(bodies)
  const attributes = {
    ...without(item, KNOWN),
    ...answered,
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
  return labels.map((label, at) => ({
    id: index + at === 0 ? id : `${id}#${index * labels.length + at + 1}`,
    label,
    start: position?.start ?? null,
    end: position?.end ?? null,
    quote: quote?.exact ?? null,
    prefix: quote?.prefix,
    suffix: quote?.suffix,
    note,
    data,
    answers: kindsOf(answered),
    attributes: Object.keys(attributes).length > 0 ? attributes : undefined,
  }))
}

/**
 * The bodies that are tags: by their purpose, or where the annotation has that of tagging by being words without another
 * purpose; where there is none of these, a thing of a vocabulary is.
 */
function tagsIn(bodies: readonly (Body | string)[], isTagging: boolean): readonly (Body | string)[] {
  const said = bodies.filter(
    (body) =>
      typeof body !== 'string' &&
      (hasPurpose(body, 'tagging') || (isTagging && body.purpose === undefined && body.value)),
  )
  if (said.length > 0 || !isTagging) return said
  return bodies.filter((body) => typeof body === 'string' || (body.purpose === undefined && labelOf(body) !== ''))
}

/** The words of a tag; of one that is a thing of a vocabulary (a semantic tag) its address. */
function labelOf(body: Body | string): string {
  if (typeof body === 'string') return body
  return body.value ?? (nameOf(body.source) || (body.id ?? ''))
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
