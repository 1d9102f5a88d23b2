/** The schema of a memory file. */
import { z } from 'zod'
import { idSchema } from './article.ts'
import { pairFields } from './dismissedPairSchema.ts'
import { MEMORY_FORMAT, MEMORY_VERSION, type Memory } from './memory.ts'
import { TAGS } from './tag.ts'

const tag = z.enum(TAGS)
/** The fields of a claim that is dismissed for an annotation. */
export const apartFields = { annotation: z.uuid(), claim: z.string().regex(/^[0-9a-f-]{32,36}$/) }

const count = z.int().min(0)
const at = z.iso.datetime()

/** The schema of a memory file. */
export const memorySchema: z.ZodType<Memory> = z.object({
  format: z.literal(MEMORY_FORMAT),
  version: z.literal(MEMORY_VERSION),
  words: z.array(z.object({ tag, words: z.string().min(1), tagged: count, rejected: count, at })),
  places: z.array(z.object({ article: idSchema, tag, start: count, end: count, at })),
  dismissed: z.array(z.object({ ...pairFields, at })).optional(),
  apart: z.array(z.object({ ...apartFields, at })).optional(),
})
