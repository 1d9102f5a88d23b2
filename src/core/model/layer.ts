/** A layer: everything that one annotator says about one article. */
import { z } from 'zod'
import { type Annotation, type AnnotationRef, compareAnnotations } from './annotation.ts'
import { annotationSchema } from './annotationSchema.ts'
import { idSchema } from './article.ts'
import type { Answered, Attributes } from './attributes.ts'
import { attributesSchema, codebookRevisionSchema } from './attributesSchema.ts'
import { ADJUDICATED } from './ids.ts'
import type { Span } from './span.ts'
import { TAGS, type Tag } from './tag.ts'

/** The `format` of a layer file and its newest `version`. */
export const LAYER_FORMAT = 'factmark-layer'
export const LAYER_VERSION = 1

/** The maker of a layer. */
export interface Annotator {
  readonly id: string
  readonly name: string
}

/** Whether the annotator has finished the article. */
export type LayerStatus = 'open' | 'done'

/** Why a reviewer disputes an annotation. */
export type ReviewReason = 'boundary' | 'tag' | 'missing' | 'not-checkable' | 'guideline' | 'other'

/** What a reviewer would have instead: a span and its tag and, where it is about them, attributes. */
export interface Proposal extends Span {
  readonly tag: Tag
  readonly attributes?: Attributes | undefined
}

/** What a reviewer says of a colleague's annotation, or (annotation null) of a span that nobody tagged. */
export interface Review {
  readonly id: string
  readonly annotator: string
  readonly annotation: string | null
  readonly verdict: 'agree' | 'dispute'
  readonly reason: ReviewReason | null
  /** The key of the attribute whose value is disputed; then the reason is `other`. */
  readonly attribute?: string | undefined
  readonly proposal: Proposal | null
  readonly comment: string
  readonly at: string
}

/** A reply to a review, in the layer of the annotator who replies. */
export interface Reply {
  readonly id: string
  readonly re: { readonly annotator: string; readonly review: string }
  readonly text: string
  readonly at: string
}

/** What a difference was about when it was resolved: an annotation, and what it said then. */
export interface DecidedUnit extends AnnotationRef, Span {
  readonly tag: Tag
  /** What it answered, where one of the annotations did; version 0.1 carries it along. */
  readonly attributes?: Attributes | undefined
}

/** How a difference between layers was resolved: one side taken, several, something new, or nothing. */
export type Outcome = 'agreed' | 'one' | 'both' | 'new' | 'none'

/** A resolved difference; in the layer of `adjudicated` alone, also where nothing was kept. */
export interface Decision {
  readonly id: string
  readonly units: readonly DecidedUnit[]
  readonly outcome: Outcome
  readonly by: string
  readonly at: string
}

/** A passage that the annotator looked at and found nothing to tag in. */
export interface SeenPassage extends Span {
  readonly id: string
  readonly at: string
}

/**
 * An annotation of an earlier version that has no place in this one: its words are gone, or at several places, or the
 * annotator dropped it. `article` is the version that still has it; `quote` what it said there.
 */
export interface Uncarried {
  readonly id: string
  readonly article: string
  readonly annotation: string
  readonly reason: 'gone' | 'ambiguous' | 'dropped'
  readonly quote: string
  readonly at: string
}

/**
 * A layer file. Annotations are sorted by start, end, id. `attributes` answer what the codebook asks of the article as a
 * whole. Unknown fields are carried along.
 */
export interface Layer extends Answered {
  readonly format: typeof LAYER_FORMAT
  readonly version: typeof LAYER_VERSION
  readonly offsets: 'utf-16'
  readonly article: { readonly id: string; readonly sha256: string }
  readonly annotator: Annotator
  readonly status: LayerStatus
  readonly annotations: readonly Annotation[]
  readonly reviews: readonly Review[]
  readonly replies: readonly Reply[]
  readonly decisions?: readonly Decision[] | undefined
  /** Absent where there is none, never empty. */
  readonly seen?: readonly SeenPassage[] | undefined
  /** Absent where there is none, never empty. */
  readonly uncarried?: readonly Uncarried[] | undefined
  /** What it keeps of another program's file about the document as a whole, read by `asForeign`. */
  readonly foreign?: unknown
  /** Spans of that file that are not in the text, written as `Orphan`s; whatever a file has here is carried along. */
  readonly orphans?: unknown
}

/** A layer without annotations. That of `adjudicated` has room for decisions. */
export function emptyLayer(article: { readonly id: string; readonly sha256: string }, annotator: Annotator): Layer {
  return {
    format: LAYER_FORMAT,
    version: LAYER_VERSION,
    offsets: 'utf-16',
    article: { id: article.id, sha256: article.sha256 },
    annotator,
    status: 'open',
    annotations: [],
    reviews: [],
    replies: [],
    ...(annotator.id === ADJUDICATED && { decisions: [] }),
  }
}

const time = z.iso.datetime()
const offset = z.int().min(0)
const tag = z.enum(TAGS)

/** The schema of one review. */
export const reviewSchema: z.ZodType<Review> = z.looseObject({
  id: z.uuid(),
  annotator: idSchema,
  annotation: z.uuid().nullable(),
  verdict: z.enum(['agree', 'dispute']),
  reason: z.enum(['boundary', 'tag', 'missing', 'not-checkable', 'guideline', 'other']).nullable(),
  attribute: z.string().optional(),
  proposal: z.looseObject({ tag, start: offset, end: offset, attributes: attributesSchema.optional() }).nullable(),
  comment: z.string(),
  at: time,
})

/** The schema of one reply. */
export const replySchema: z.ZodType<Reply> = z.looseObject({
  id: z.uuid(),
  re: z.looseObject({ annotator: idSchema, review: z.uuid() }),
  text: z.string(),
  at: time,
})

/** The schema of one decision. */
export const decisionSchema: z.ZodType<Decision> = z.looseObject({
  id: z.uuid(),
  units: z.array(
    z.looseObject({
      annotator: idSchema,
      annotation: z.uuid(),
      tag,
      start: offset,
      end: offset,
      attributes: attributesSchema.optional(),
    }),
  ),
  outcome: z.enum(['agreed', 'one', 'both', 'new', 'none']),
  by: idSchema,
  at: time,
})

/** The schema of one passage that was looked at. */
export const seenSchema: z.ZodType<SeenPassage> = z.looseObject({ id: z.uuid(), start: offset, end: offset, at: time })

/** The schema of an annotation that was not carried. */
export const uncarriedSchema: z.ZodType<Uncarried> = z.looseObject({
  id: z.uuid(),
  article: idSchema,
  annotation: z.uuid(),
  reason: z.enum(['gone', 'ambiguous', 'dropped']),
  quote: z.string(),
  at: time,
})

/**
 * The schema of a layer file. Unknown fields are kept, absent lists beside the annotations count as empty,
 * annotations come out in the stored order. What it can't say (slices, links) is in `checkLayer`.
 */
export const layerSchema: z.ZodType<Layer> = z
  .looseObject({
    format: z.literal(LAYER_FORMAT),
    version: z.literal(LAYER_VERSION),
    offsets: z.literal('utf-16'),
    article: z.looseObject({ id: idSchema, sha256: z.string() }),
    annotator: z.looseObject({ id: idSchema, name: z.string() }),
    status: z.enum(['open', 'done']),
    // Without this one a file is no layer: its annotations may stand under another name.
    annotations: z.array(annotationSchema),
    reviews: z.array(reviewSchema).default([]),
    replies: z.array(replySchema).default([]),
    decisions: z.array(decisionSchema).optional(),
    attributes: attributesSchema.optional(),
    codebook: codebookRevisionSchema.optional(),
    seen: z.array(seenSchema).optional(),
    uncarried: z.array(uncarriedSchema).optional(),
  })
  .transform(completed)

/** A layer as the rest of the program expects it: annotations in the stored order, room for decisions where they belong. */
function completed<T extends Layer>(read: T): T {
  const layer = withoutEmpty(read)
  const { annotations, annotator, decisions } = layer
  const isSorted = annotations.every((annotation, index) => {
    const previous = annotations[index - 1]
    return !previous || compareAnnotations(previous, annotation) <= 0
  })
  if (isSorted && (decisions || annotator.id !== ADJUDICATED)) return layer
  return {
    ...layer,
    annotations: isSorted ? annotations : [...annotations].sort(compareAnnotations),
    ...(annotator.id === ADJUDICATED && { decisions: decisions ?? [] }),
  }
}

/** The layer without the lists that have no place in the file when they are empty. */
function withoutEmpty<T extends Layer>(layer: T): T {
  if (layer.seen?.length !== 0 && layer.uncarried?.length !== 0) return layer
  const { seen, uncarried, ...rest } = layer
  return { ...rest, ...(seen?.length && { seen }), ...(uncarried?.length && { uncarried }) } as T
}
