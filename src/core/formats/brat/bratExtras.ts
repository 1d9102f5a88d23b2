/**
 * What brat says beyond spans and plain relations: events, attributes and normalisations of anything, equivalences. A
 * trigger keeps its events, and a relation what is said of it, so that brat finds both again; nothing else knows them.
 */

import { z } from 'zod'
import type { Json, JsonObject } from '../../model/foreign.ts'
import type { Layer } from '../../model/layer.ts'
import { parseBy } from '../../model/parseBy.ts'

import { foreignOf, foreignPart } from '../foreign.ts'

/** The attributes in which a span keeps its events and normalisations; brat has none of these names. */
export const EVENTS = 'brat:events'
export const NORMALIZATIONS = 'brat:normalizations'

/** The name of the relations that an equivalence becomes. */
export const EQUIVALENCE = 'Equiv'

/** Where a span keeps notes of other kinds than an annotator's. */
export const NOTES = 'brat:notes'

/** The kind of note that becomes an annotation's. */
export const OWN_NOTE = 'AnnotatorNotes'

/** The value of an attribute, several where it has several lines; true for one that is only there. */
export type BratAttribute = string | true | readonly string[]

const attributesSchema = z.record(z.string(), z.union([z.string(), z.literal(true), z.array(z.string()).readonly()]))
const noteSchema = z.object({ type: z.string(), text: z.string() })
const normalizationSchema = z.object({ type: z.string(), resource: z.string(), text: z.string() })
const extras = {
  attributes: attributesSchema.optional(),
  normalizations: z.array(normalizationSchema).optional(),
}

const eventSchema = z.object({
  id: z.string(),
  type: z.string(),
  /** Whether the note of the trigger's annotation is the event's. */
  noted: z.literal(true).optional(),
  /** Its notes of other kinds. */
  typedNotes: z.array(noteSchema).optional(),
  ...extras,
})

const relationSchema = z.object({
  /** The event whose argument the relation is, and the events that it leads from and to. */
  event: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  /** Whether it says that both are the same; all that one span is the same as are one equivalence. */
  equivalence: z.literal(true).optional(),
  names: z.tuple([z.string(), z.string()]).optional(),
  notes: z.array(z.string()).optional(),
  typedNotes: z.array(noteSchema).optional(),
  ...extras,
})

const notesSchema = z.array(noteSchema)
const eventsSchema = z.array(eventSchema)
const normalizationsSchema = z.array(normalizationSchema)

/** A note with its kind. */
export type BratNote = z.infer<typeof noteSchema>

/** An event of a trigger. */
export type BratEvent = z.infer<typeof eventSchema>

/** What is said of a relation. */
export type BratRelation = z.infer<typeof relationSchema>

/** What is said of a span, an event or a relation by lines of their own. */
export type BratExtras = Pick<BratEvent, 'attributes' | 'normalizations' | 'typedNotes'>

/** The events among a span's attributes. */
export function eventsIn(attributes: { readonly [key: string]: Json } | undefined): readonly BratEvent[] {
  return listIn(eventsSchema, attributes?.[EVENTS])
}

/** The notes of other kinds among a span's attributes. */
export function notesIn(attributes: JsonObject | undefined): BratNote[] {
  return [...listIn(notesSchema, attributes?.[NOTES])]
}

/** The normalisations among a span's attributes. */
export function normalizationsIn(attributes: { readonly [key: string]: Json } | undefined) {
  return listIn(normalizationsSchema, attributes?.[NORMALIZATIONS])
}

/** What a relation's attributes say; nothing for those of another format. */
export function relationExtras(attributes: { readonly [key: string]: Json } | undefined): BratRelation {
  const parsed = attributes && parseBy(relationSchema, attributes)
  return parsed?.success ? parsed.data : {}
}

function listIn<T>(schema: z.ZodType<readonly T[]>, value: Json | undefined): readonly T[] {
  const parsed = value === undefined ? null : parseBy(schema, value)
  return parsed?.success ? parsed.data : []
}

/**
 * The layer with an id of its own for each event. Layers that were made of several may have one twice; then all get new
 * ones, and what refers to them follows.
 */
export function withOwnEventIds(layer: Layer): Layer {
  const ids = layer.annotations.flatMap((one) => eventsIn(foreignOf(one, 'brat')?.attributes).map(({ id }) => id))
  if (new Set(ids).size === ids.length && ids.every((id) => /^E\d+$/.test(id))) return layer
  let last = 0
  const renamed = new Map<string, string>()
  for (const { id, ...annotation } of layer.annotations)
    for (const event of eventsIn(foreignPart({ id, ...annotation })?.attributes)) {
      last += 1
      renamed.set(`${id} ${event.id}`, `E${last}`)
    }
  const newId = (annotation: string, event: string) => renamed.get(`${annotation} ${event}`) ?? event
  const annotations = layer.annotations.map((annotation) => {
    const foreign = foreignOf(annotation, 'brat')
    if (!foreign) return annotation
    const events = eventsIn(foreign.attributes).map((event) => ({ ...event, id: newId(annotation.id, event.id) }))
    const relations = foreign.relations?.map((relation) => {
      const { event, from, to, ...others } = relationExtras(relation.attributes)
      if (!relation.attributes) return relation
      const attributes = {
        ...(event !== undefined && { event: newId(annotation.id, event) }),
        ...(from !== undefined && { from: newId(annotation.id, from) }),
        ...(to !== undefined && { to: newId(relation.to, to) }),
        ...others,
      }
      return { ...relation, attributes }
    })
    const attributes = foreign.attributes && { ...foreign.attributes, ...(events.length > 0 && { [EVENTS]: events }) }
    return {
      ...annotation,
      foreign: { ...foreign, ...(attributes && { attributes }), ...(relations && { relations }) },
    }
  })
  return { ...layer, annotations }
}
