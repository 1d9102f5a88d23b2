/** The schema of `codebook.json`. The window, which gets codebooks that were read with it, starts without it. */
import { z } from 'zod'
import { idSchema } from './article.ts'
import {
  type Attribute,
  type AttributeValue,
  CODEBOOK_FORMAT,
  CODEBOOK_KEY,
  CODEBOOK_VERSION,
  type Codebook,
  type CodebookFinding,
  type Wording,
} from './codebook.ts'
import { TAGS } from './tag.ts'

/** Bounds that no codebook of people comes near, so that a file can't make the window slow. */
const MOST_ATTRIBUTES = 500
const MOST_VALUES = 1000
const MOST_ENTRIES = 10_000

const key = z.string().regex(CODEBOOK_KEY)
const revision = z.int().min(0)
const words = z.string().max(10_000)

/** The schema of words in two languages. */
const wordingSchema: z.ZodType<Wording> = z.looseObject({ en: words.default(''), nl: words.default('') })

const valueSchema: z.ZodType<AttributeValue> = z.looseObject({
  id: z.string(),
  key,
  label: wordingSchema,
  help: wordingSchema.optional(),
  retired: z.boolean().default(false),
  changed: revision.default(0),
})

const attributeSchema: z.ZodType<Attribute> = z.looseObject({
  id: z.string(),
  key,
  of: z.array(z.enum([...TAGS, 'article'])),
  label: wordingSchema,
  help: wordingSchema.optional(),
  kind: z.enum(['one', 'many', 'text']),
  ordered: z.boolean().default(false),
  shortcut: z.string().max(1).nullable().default(null),
  values: z.array(valueSchema).max(MOST_VALUES).default([]),
  when: z
    .looseObject({ key, is: z.array(key) })
    .nullable()
    .default(null),
  expected: z.boolean().default(false),
  retired: z.boolean().optional(),
  changed: revision.default(0),
})

const findingSchema: z.ZodType<CodebookFinding> = z.looseObject({
  id: z.string(),
  key,
  label: wordingSchema,
  definition: wordingSchema.default({ en: '', nl: '' }),
  rating: z.looseObject({ value: z.number(), best: z.number(), worst: z.number() }).nullable().default(null),
})

/** The schema of `codebook.json`; unknown fields are kept, lists that are absent count as empty. */
export const codebookSchema: z.ZodType<Codebook> = z.looseObject({
  format: z.literal(CODEBOOK_FORMAT),
  version: z.literal(CODEBOOK_VERSION),
  revision,
  attributes: z.array(attributeSchema).max(MOST_ATTRIBUTES).default([]),
  findings: z.array(findingSchema).max(MOST_VALUES).default([]),
  examples: z
    .array(
      z.looseObject({
        id: z.string(),
        article: idSchema,
        annotator: idSchema,
        annotation: z.string(),
        reason: z.string(),
      }),
    )
    .max(MOST_ENTRIES)
    .default([]),
  revisions: z
    .array(z.looseObject({ id: z.string(), revision, at: z.iso.datetime(), by: z.string(), note: z.string() }))
    .max(MOST_ENTRIES)
    .default([]),
})
