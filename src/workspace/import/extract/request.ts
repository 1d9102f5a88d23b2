/** What the extractor's process is asked, and how it is known that an answer is one. */
import { z } from 'zod'
import { blockSchema, omittedSchema } from '../../../core/model/articleBlockSchema.ts'
import { MOST_COMMENTS } from '../../../core/model/documentComment.ts'
import { documentCommentSchema } from '../../../core/model/documentCommentSchema.ts'
import { partChoiceSchema, sourcePartSchema } from '../../../core/model/sourcePart.ts'
import { PROBLEM_CODES } from '../../../core/problem.ts'
import { REASON_CODES } from '../../../core/reasons.ts'
import { type Extracted, RICH_KINDS } from './extracted.ts'

/**
 * The schema of a request: a file's bytes, its name in problems, its kind; of a page also which parts of it are taken, if
 * not its article.
 */
export const extractRequestSchema = z.object({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  file: z.string(),
  kind: z.enum(RICH_KINDS),
  parts: partChoiceSchema.optional(),
})

/** A request. */
export type ExtractRequest = z.infer<typeof extractRequestSchema>

const detail = z.string().max(3000).nullable()

const extractedSchema: z.ZodType<Extracted> = z.object({
  text: z.string(),
  replaced: z.int().min(0),
  blocks: z.array(blockSchema),
  omitted: z.array(omittedSchema),
  parts: z.array(sourcePartSchema).optional(),
  comments: z.array(documentCommentSchema).max(MOST_COMMENTS).optional(),
  details: z.object({
    title: detail,
    author: detail,
    publisher: detail,
    published: detail,
    captured: detail,
    source: detail,
    language: detail,
  }),
})

/** The schema of an answer: whatever happened in that process, nothing else is believed. */
export const extractAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: extractedSchema }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.enum(PROBLEM_CODES),
      details: z.object({ reason: z.enum(REASON_CODES).exactOptional() }).catchall(z.union([z.string(), z.number()])),
    }),
  }),
])
