/** An imported article: its text, which never changes after the import, and what is known about it. */
import { z } from 'zod'
import { isId } from './ids.ts'

/** The `format` of an article file and its newest `version`. */
export const ARTICLE_FORMAT = 'factmark-article'
export const ARTICLE_VERSION = 1

/** What somebody may correct about an article. `language` is a BCP 47 tag, `published` an ISO date of any precision. */
export interface ArticleDetails {
  readonly title: string
  readonly language: string
  readonly published: string | null
  readonly source: string | null
}

/** An article file. `sha256` is the hex digest of the text's UTF-8 bytes; `imported` an ISO time in UTC. */
export interface Article extends ArticleDetails {
  readonly format: typeof ARTICLE_FORMAT
  readonly version: typeof ARTICLE_VERSION
  readonly id: string
  readonly imported: string
  readonly sha256: string
  readonly text: string
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
})

/** The schema of an id that names a file. */
export const idSchema = z.string().refine(isId, 'must match [a-z0-9][a-z0-9-]{0,63}')

/** The schema of an article file; unknown fields are kept. What is stored is read as it is, not trimmed. */
export const articleSchema: z.ZodType<Article> = z.looseObject({
  format: z.literal(ARTICLE_FORMAT),
  version: z.literal(ARTICLE_VERSION),
  id: idSchema,
  title: z.string(),
  language: z.string(),
  published: z.string().nullable(),
  source: z.string().nullable(),
  imported: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  text: z.string(),
})
