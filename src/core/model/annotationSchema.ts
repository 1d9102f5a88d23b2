/** The schema of an annotation, as layers and other files hold it. */
import { z } from 'zod'
import type { Annotation } from './annotation.ts'
import { idSchema } from './article.ts'
import { attributesSchema, codebookRevisionSchema } from './attributesSchema.ts'
import { RELATIONS, TAGS } from './tag.ts'

const time = z.iso.datetime()
const offset = z.int().min(0)

/** The schema of one link. */
export const linkSchema = z.looseObject({ rel: z.enum(RELATIONS), to: z.uuid() })

/** The schema of a figure's value. */
export const figureValueSchema = z.looseObject({
  value: z.number().nullable(),
  bound: z.string(),
  unit: z.string().nullable(),
  kind: z.string(),
})

/** The schema of an attribution's speaker. */
export const speakerSchema = z.looseObject({ name: z.string(), kind: z.string() })

const annotationRefSchema = z.looseObject({ annotator: idSchema, annotation: z.uuid() })

/** The schema of where an annotation was carried from. */
export const carriedSchema = z.looseObject({
  article: idSchema,
  as: z.enum(['same', 'moved', 'changed']),
  confirmed: z.boolean(),
})

/** The schema of one annotation; unknown fields are kept. */
export const annotationSchema: z.ZodType<Annotation> = z.looseObject({
  id: z.uuid(),
  tag: z.enum(TAGS),
  start: offset,
  end: offset,
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  note: z.string(),
  links: z.array(linkSchema).default([]),
  value: figureValueSchema.optional(),
  speaker: speakerSchema.optional(),
  attributes: attributesSchema.optional(),
  codebook: codebookRevisionSchema.optional(),
  carried: carriedSchema.optional(),
  provenance: z.looseObject({ from: z.array(annotationRefSchema), by: idSchema }).optional(),
  created: time,
  updated: time,
})
