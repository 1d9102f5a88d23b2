/** A filter of annotations as the window gives it. */
import { z } from 'zod'
import { TAGS } from '../model/tag.ts'
import type { AnnotationFilter } from './annotationFilter.ts'

/** The schema of a filter. */
export const annotationFilterSchema: z.ZodType<AnnotationFilter> = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('tag'), tag: z.enum(TAGS) }),
  z.strictObject({
    by: z.literal('answer'),
    key: z.string().max(200),
    value: z.string().max(10_000).nullable(),
    of: z.array(z.enum(TAGS)).max(TAGS.length).readonly(),
  }),
])
