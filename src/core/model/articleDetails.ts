/** An article's details, which can be corrected, unlike its text. */
import { z } from 'zod'

/** The language of a text that shows none and whose file names none: "undetermined" in BCP 47 (RFC 5646, 4.1). */
export const UNKNOWN_LANGUAGE = 'und'

/**
 * What somebody may correct about an article. `language` is a BCP 47 tag, `published` an ISO date of any precision. An
 * article of before 0.2 has neither `author` nor `publisher`.
 */
export interface ArticleDetails {
  readonly title: string
  readonly language: string
  readonly published: string | null
  readonly source: string | null
  readonly author?: string | null | undefined
  readonly publisher?: string | null | undefined
}

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
