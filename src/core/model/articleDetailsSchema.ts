/** What may be written into an article's details. */
import { z } from 'zod'

/** The schema of an article's details, as an IPC payload and as part of a file. */
export const articleDetailsSchema = z.object({
  title: z.string().trim().min(1).max(1000),
  language: z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  source: z.url({ protocol: /^https?$/ }).nullable(),
  author: z.string().trim().min(1).max(1000).nullish(),
  publisher: z.string().trim().min(1).max(1000).nullish(),
})
