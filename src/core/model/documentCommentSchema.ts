/** A comment as a file or a reader gives it. */
import { z } from 'zod'
import type { DocumentComment } from './documentComment.ts'

/** The schema of a comment. */
export const documentCommentSchema: z.ZodType<DocumentComment> = z.object({
  author: z.string().max(300),
  at: z.string().max(40),
  text: z.string().max(20_000),
  span: z.object({ start: z.int().min(0), end: z.int().min(0) }).nullable(),
})
