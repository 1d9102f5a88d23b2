/** What the standard asks of annotations, pages and collections, as schemas: what is forbidden is refused. */
import { z } from 'zod'
import type { ReasonCode } from '../../reasons.ts'
import { asData } from '../data.ts'

/** One value or several, as a list. */
const oneOrMore = <T>(schema: z.ZodType<T>) => z.union([z.array(schema), schema.transform((one) => [one])])
const iri = z.string().regex(/^[^\s]+$/, 'iri-form' satisfies ReasonCode)
const absoluteIri = iri.regex(/^[A-Za-z][A-Za-z0-9+.-]*:/, 'iri-form' satisfies ReasonCode)
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
  .refine(
    (body) => !(body.type ?? []).includes('TextualBody') || body.value !== undefined,
    'w3c-body-value' satisfies ReasonCode,
  )

/** A body. */
export type Body = z.infer<typeof bodySchema>

/** A selector, as far as it is understood. */
export const selectorSchema = z.looseObject({
  type: oneOrMore(z.string()).optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  value: z.string().optional(),
  refinedBy: z.unknown().optional(),
})

/** A selector. */
export type Selector = z.infer<typeof selectorSchema>

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

/** One annotation. */
export type W3cAnnotation = z.infer<typeof annotationSchema>

const pageSchema = z.looseObject({ items: z.array(annotationSchema) })

/** What a file holds: annotations, and whether it says that there are more elsewhere; nothing is fetched. */
export interface Found {
  readonly items: readonly W3cAnnotation[]
  readonly isElsewhere: boolean
  /** Who made a collection that Factmark wrote: of its items that says nothing new. */
  readonly creator?: unknown
}

const found = (items: readonly W3cAnnotation[]): Found => ({ items, isElsewhere: false })

/** The schema of what a value seems to be, so that what is wrong is told of that and not of everything else. */
export function schemaFor(value: unknown): z.ZodType<Found> {
  const data = asData(value) ?? {}
  if (Array.isArray(value)) return z.array(annotationSchema).transform(found)
  if ('rows' in data) return z.looseObject({ rows: z.array(annotationSchema) }).transform(({ rows }) => found(rows))
  if (isOfType(data.type, 'AnnotationCollection')) {
    return z.looseObject({ first: z.union([iri, pageSchema]).optional() }).transform(({ first, id, creator }) => ({
      items: typeof first === 'object' ? first.items : [],
      isElsewhere: typeof first === 'string',
      ...(typeof id === 'string' && id.startsWith('urn:factmark:') && { creator }),
    }))
  }
  if ('items' in data) return pageSchema.transform(({ items }) => found(items))
  return annotationSchema
    .refine(({ type }) => isOfType(type, 'Annotation'), {
      path: ['type'],
      message: 'w3c-type' satisfies ReasonCode,
    })
    .transform((item) => found([item]))
}

function isOfType(types: unknown, wanted: string): boolean {
  return types === wanted || (Array.isArray(types) && types.includes(wanted))
}
