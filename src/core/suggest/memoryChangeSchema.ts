/** The schema of a change of a memory as it comes from the window. */
import { z } from 'zod'
import { idSchema } from '../model/article.ts'
import { pairFields } from '../model/dismissedPairSchema.ts'
import { apartFields } from '../model/memorySchema.ts'
import { TAGS } from '../model/tag.ts'
import { LONGEST, type MemoryChange } from './memory.ts'

const tag = z.enum(TAGS)
const difference = z.int().min(-1_000_000).max(1_000_000)
const offset = z.int().min(0)

/** The schema of a change as it comes from the window. */
export const memoryChangeSchema: z.ZodType<MemoryChange> = z.strictObject({
  words: z
    .array(z.strictObject({ tag, words: z.string().min(1).max(LONGEST), tagged: difference, rejected: difference }))
    .max(100_000),
  places: z
    .array(z.strictObject({ article: idSchema, tag, start: offset, end: offset, rejected: z.boolean() }))
    .max(100_000),
  pairs: z
    .array(z.strictObject({ ...pairFields, dismissed: z.boolean() }))
    .max(100_000)
    .optional(),
  claims: z
    .array(z.strictObject({ ...apartFields, apart: z.boolean() }))
    .max(100_000)
    .optional(),
  at: z.iso.datetime(),
})
