/**
 * An edit is a value: what changes in a layer, small enough to send for every key press, with everything in it that
 * the outcome depends on (ids and times too), so that the window and the main process get the same layer from it.
 */
import { z } from 'zod'
import type { Annotation, Carried, FigureValue, Link, Speaker } from '../model/annotation.ts'
import {
  annotationSchema,
  carriedSchema,
  figureValueSchema,
  linkSchema,
  speakerSchema,
} from '../model/annotationSchema.ts'
import type { Attributes } from '../model/attributes.ts'
import { attributesSchema, codebookRevisionSchema } from '../model/attributesSchema.ts'
import {
  type Decision,
  decisionSchema,
  type LayerStatus,
  type Reply,
  type Review,
  replySchema,
  reviewSchema,
  type SeenPassage,
  seenSchema,
  type Uncarried,
  uncarriedSchema,
} from '../model/layer.ts'
import { TAGS, type Tag } from '../model/tag.ts'

/** Common to every change of one annotation: its id, and the ISO time that becomes its `updated`. */
interface Change {
  readonly id: string
  readonly at: string
}

/** Which entry of a list: one of this id is replaced, or removed by null; a new one goes to `position`, else to the end. */
interface EntryChange {
  readonly id: string
  readonly position?: number | undefined
}

/** A change of the lists beside the annotations: a review, a reply, a decision, a passage that was looked at, what was not carried. */
export type EntryEdit =
  | ({ readonly type: 'review'; readonly review: Review | null } & EntryChange)
  | ({ readonly type: 'reply'; readonly reply: Reply | null } & EntryChange)
  | ({ readonly type: 'decision'; readonly decision: Decision | null } & EntryChange)
  | ({ readonly type: 'seen'; readonly seen: SeenPassage | null } & EntryChange)
  | ({ readonly type: 'uncarried'; readonly uncarried: Uncarried | null } & EntryChange)

/** Answers to the codebook's questions and the revision that they were given under; null where there are none. */
export interface AnswersChange {
  readonly attributes: Attributes | null
  readonly codebook: number | null
}

/** One change of a layer. `batch` applies several as one: all of them or none, and one step of undo. */
export type Edit =
  | { readonly type: 'add'; readonly annotation: Annotation }
  | { readonly type: 'remove'; readonly id: string }
  | ({ readonly type: 'retag'; readonly tag: Tag } & Change)
  | ({ readonly type: 'resize'; readonly start: number; readonly end: number } & Change)
  | ({ readonly type: 'note'; readonly note: string } & Change)
  | ({ readonly type: 'link'; readonly links: readonly Link[] } & Change)
  | ({ readonly type: 'value'; readonly value: FigureValue | null } & Change)
  | ({ readonly type: 'speaker'; readonly speaker: Speaker | null } & Change)
  | ({ readonly type: 'carried'; readonly carried: Carried | null } & Change)
  | ({ readonly type: 'attributes' } & AnswersChange & Change)
  | ({ readonly type: 'article-attributes' } & AnswersChange)
  | { readonly type: 'status'; readonly status: LayerStatus }
  | EntryEdit
  | { readonly type: 'batch'; readonly edits: readonly Edit[] }

const id = z.uuid()
const at = z.iso.datetime()
const offset = z.int().min(0)
const position = offset.optional()

const answers = { attributes: attributesSchema.nullable(), codebook: codebookRevisionSchema.nullable() }

const simpleEdits = [
  z.strictObject({ type: z.literal('add'), annotation: annotationSchema }),
  z.strictObject({ type: z.literal('remove'), id }),
  z.strictObject({ type: z.literal('retag'), id, at, tag: z.enum(TAGS) }),
  z.strictObject({ type: z.literal('resize'), id, at, start: offset, end: offset }),
  z.strictObject({ type: z.literal('note'), id, at, note: z.string().max(100_000) }),
  z.strictObject({ type: z.literal('link'), id, at, links: z.array(linkSchema).max(1000) }),
  z.strictObject({ type: z.literal('value'), id, at, value: figureValueSchema.nullable() }),
  z.strictObject({ type: z.literal('speaker'), id, at, speaker: speakerSchema.nullable() }),
  z.strictObject({ type: z.literal('carried'), id, at, carried: carriedSchema.nullable() }),
  z.strictObject({ type: z.literal('attributes'), id, at, ...answers }),
  z.strictObject({ type: z.literal('article-attributes'), ...answers }),
  z.strictObject({ type: z.literal('status'), status: z.enum(['open', 'done']) }),
  z.strictObject({ type: z.literal('review'), id, position, review: reviewSchema.nullable() }),
  z.strictObject({ type: z.literal('reply'), id, position, reply: replySchema.nullable() }),
  z.strictObject({ type: z.literal('decision'), id, position, decision: decisionSchema.nullable() }),
  z.strictObject({ type: z.literal('seen'), id, position, seen: seenSchema.nullable() }),
  z.strictObject({ type: z.literal('uncarried'), id, position, uncarried: uncarriedSchema.nullable() }),
] as const

/** The schema of an edit as it comes from the window. A batch holds simple edits only. */
export const editSchema: z.ZodType<Edit> = z.discriminatedUnion('type', [
  ...simpleEdits,
  z.strictObject({
    type: z.literal('batch'),
    edits: z.array(z.discriminatedUnion('type', [...simpleEdits])).max(100_000),
  }),
])
