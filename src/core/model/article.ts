/** An imported article: its text, which never changes after the import, and what is known about it. */
import { z } from 'zod'
import type { ReasonCode } from '../reasons.ts'
import type { ArticleDetails } from './articleDetails.ts'
import { isId } from './ids.ts'

/** The `format` of an article file and its newest `version`. */
export const ARTICLE_FORMAT = 'factmark-article'
export const ARTICLE_VERSION = 1

/** An article file. `sha256` is the hex digest of the text's UTF-8 bytes; `imported` an ISO time in UTC. */
export interface Article extends ArticleDetails {
  readonly format: typeof ARTICLE_FORMAT
  readonly version: typeof ARTICLE_VERSION
  readonly id: string
  readonly imported: string
  readonly sha256: string
  readonly text: string
}

/** The schema of an id that names a file. */
export const idSchema = z.string().refine(isId, 'id-form' satisfies ReasonCode)

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
