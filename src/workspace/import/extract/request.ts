/** What is sent to the extractor's process, and what counts as its answer. */
import { z } from 'zod'
import { PROBLEM_CODES } from '../../../core/problem.ts'
import { REASON_CODES } from '../../../core/reasons.ts'

/** The schema of a request: the file's path, its name in problems, its kind, and how many bytes of it are read at most. */
export const extractRequestSchema = z.object({
  path: z.string(),
  file: z.string(),
  kind: z.enum(['html', 'mht', 'docx', 'pdf']),
  largest: z.number(),
})

/** A request. */
export type ExtractRequest = z.infer<typeof extractRequestSchema>

/** The schema of an answer: whatever happened in that process, nothing else is believed. */
export const extractAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.object({ text: z.string(), replaced: z.int().min(0) }) }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.enum(PROBLEM_CODES),
      details: z.object({ reason: z.enum(REASON_CODES).exactOptional() }).catchall(z.union([z.string(), z.number()])),
    }),
  }),
])
