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
  user: z.string().optional(),
})

/** One annotation. */
export type W3cAnnotation = z.infer<typeof annotationSchema>

/** A page, with those that come after it where they are in the same file. */
interface Page {
  readonly items: readonly W3cAnnotation[]
  readonly next?: Page | string | null | undefined
}

const pageSchema: z.ZodType<Page> = z.lazy(() =>
  z.looseObject({ items: z.array(annotationSchema), next: z.union([iri, pageSchema]).nullish() }),
)

/** What a file holds: annotations, and whether it says that there are more elsewhere; nothing is fetched. */
export interface FoundAnnotations {
  readonly items: readonly W3cAnnotation[]
  readonly isElsewhere: boolean
  /** Who made a collection that Factmark wrote: of its items that says nothing new. */
  readonly creator?: unknown
  /** What Factmark wrote about the article of a collection. */
  readonly data?: unknown
  /** How many annotations are made of several pieces of a text. */
  readonly inPieces?: number
}

const found = (items: readonly W3cAnnotation[]): FoundAnnotations => ({ items, isElsewhere: false })

function foundOn(page: Page): FoundAnnotations {
  const items: W3cAnnotation[] = []
  for (let current = page; ; current = current.next) {
    for (const item of current.items) items.push(item)
    if (typeof current.next !== 'object' || current.next === null)
      return { items, isElsewhere: typeof current.next === 'string' }
  }
}

/** The schema of what a value seems to be, so that an error names that kind and no other. */
export function schemaFor(value: unknown): z.ZodType<FoundAnnotations> {
  const data = asData(value) ?? {}
  if (Array.isArray(value)) {
    if (value.some((one) => asData(one)?.bodies !== undefined)) return z.array(recogitoSchema).transform(foundNative)
    return z.array(annotationSchema).transform(found)
  }
  // The rows of the Hypothesis API, and the file that its own export makes.
  if ('rows' in data) return z.looseObject({ rows: z.array(annotationSchema) }).transform(({ rows }) => found(rows))
  if (Array.isArray(data.annotations))
    return z.looseObject({ annotations: z.array(annotationSchema) }).transform(({ annotations }) => found(annotations))
  if (isOfType(data.type, 'AnnotationCollection')) {
    const total = typeof data.total === 'number' ? data.total : 0
    return z
      .looseObject({ first: z.union([iri, pageSchema]).optional() })
      .transform(({ first, id, creator, ...collection }) => {
        const onPages = typeof first === 'object' ? foundOn(first) : found([])
        return {
          ...onPages,
          isElsewhere: onPages.isElsewhere || onPages.items.length < total || typeof first === 'string',
          ...(typeof id === 'string' &&
            id.startsWith('urn:factmark:') && { creator, data: collection['factmark:data'] }),
        }
      })
  }
  if ('items' in data) return pageSchema.transform(foundOn)
  return annotationSchema
    .refine(({ type }) => isOfType(type, 'Annotation'), {
      path: ['type'],
      message: 'w3c-type' satisfies ReasonCode,
    })
    .transform((item) => found([item]))
}

const recogitoSelectorSchema = z.looseObject({ quote: z.string(), start: z.int().min(0), end: z.int().min(0) })

/** An annotation as Recogito's text annotator holds it itself. */
const recogitoSchema = z.looseObject({
  id: iri,
  bodies: z.array(
    z.looseObject({
      purpose: z.string().optional(),
      value: z.union([z.string(), z.looseObject({ label: z.string() })]).optional(),
    }),
  ),
  target: z.looseObject({
    selector: oneOrMore(recogitoSelectorSchema),
    creator: z.unknown().optional(),
    created: date.optional(),
    updated: date.optional(),
  }),
})

/** Recogito's annotations as those of the standard. One with several selectors is one annotation in pieces. */
function foundNative(annotations: readonly z.infer<typeof recogitoSchema>[]): FoundAnnotations {
  const whole = annotations.filter(({ target }) => target.selector.length === 1)
  const items = whole.map(({ id, bodies, target }): W3cAnnotation => {
    const { creator, created, updated } = target
    return {
      id,
      body: bodies.map(({ id: _id, annotation: _annotation, purpose, value, ...others }) => ({
        ...others,
        type: ['TextualBody'],
        purpose: [purpose ?? 'commenting'],
        value: typeof value === 'object' ? value.label : (value ?? ''),
      })),
      target: [
        {
          selector: target.selector.flatMap(({ quote, start, end }) => [
            { type: ['TextPositionSelector'], start, end },
            { type: ['TextQuoteSelector'], exact: quote },
          ]),
        },
      ],
      ...(creator !== undefined && { creator }),
      ...(created && { created }),
      ...(updated && { modified: updated }),
    }
  })
  return { ...found(items), inPieces: annotations.length - whole.length }
}

function isOfType(types: unknown, wanted: string): boolean {
  return types === wanted || (Array.isArray(types) && types.includes(wanted))
}
