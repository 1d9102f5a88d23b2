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
  /** When the page was saved or the message sent, as an ISO time. */
  readonly captured?: string | null | undefined
  /** The article that this text is a later version of. */
  readonly previous?: string | null | undefined
  readonly original?: OriginalFile | null | undefined
  /** Read by `blocksIn`, which passes over what is wrong with them: the text counts, whatever they say. */
  readonly blocks?: unknown
  /** Read by `omittedIn`. */
  readonly omitted?: unknown
}

/** The imported file itself, kept byte for byte in `articles/originals/<sha256>`. `type` is a media type. */
export interface OriginalFile {
  readonly sha256: string
  readonly name: string
  readonly type: string
  readonly bytes: number
}

/** The schema of an id that names a file. */
export const idSchema = z.string().refine(isId, 'id-form' satisfies ReasonCode)

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** The schema of an article file; unknown fields are kept. Stored values are read as they are, not trimmed. */
export const articleSchema: z.ZodType<Article> = z.looseObject({
  format: z.literal(ARTICLE_FORMAT),
  version: z.literal(ARTICLE_VERSION),
  id: idSchema,
  title: z.string(),
  language: z.string(),
  published: z.string().nullable(),
  source: z.string().nullable(),
  imported: z.string(),
  sha256: sha256Schema,
  text: z.string(),
  author: z.string().nullish(),
  publisher: z.string().nullish(),
  captured: z.string().nullish(),
  previous: idSchema.nullish(),
  original: z
    .looseObject({ sha256: sha256Schema, name: z.string(), type: z.string(), bytes: z.int().min(0) })
    .nullish(),
  blocks: z.unknown().optional(),
  omitted: z.unknown().optional(),
})
