/** The schemas of claim records and their parts. */
import { z } from 'zod'
import { idSchema } from './article.ts'
import {
  type Appearance,
  CLAIM_FORMAT,
  CLAIM_STATUSES,
  CLAIM_VERSION,
  type Claim,
  type Claimant,
  type ClaimFinding,
  type Contact,
  type Dismissal,
  type Evidence,
  STANCES,
} from './claim.ts'

/** Bounds that no record of people comes near, so that a file can't make the window slow. */
const MOST_ENTRIES = 10_000
const MOST_LOGGED = 100_000

const words = z.string().max(100_000)
const offset = z.int().min(0)
const time = z.iso.datetime()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const evidenceFileSchema = z.looseObject({ sha256, name: words, type: words, bytes: z.int().min(0) })
const passageSchema = z.looseObject({ article: idSchema, start: offset, end: offset, quote: words })

/** The schema of one appearance. */
export const appearanceSchema: z.ZodType<Appearance> = z.looseObject({
  id: z.uuid(),
  article: idSchema,
  annotator: idSchema,
  annotation: z.uuid(),
  start: offset,
  end: offset,
  quote: words,
})

/** The schema of one piece of evidence. */
export const evidenceSchema: z.ZodType<Evidence> = z.looseObject({
  id: z.uuid(),
  stance: z.enum(STANCES),
  primary: z.boolean().default(false),
  title: words.default(''),
  url: words.nullable().default(null),
  file: evidenceFileSchema.nullable().default(null),
  passage: passageSchema.nullable().default(null),
  locator: words.default(''),
  excerpt: words.default(''),
  accessed: words.nullable().default(null),
  note: words.default(''),
})

/** The schema of one contact. */
export const contactSchema: z.ZodType<Contact> = z.looseObject({
  id: z.uuid(),
  who: words,
  at: words,
  answer: words.nullable().default(null),
})

/** The schema of a claim that is another one. */
export const dismissalSchema: z.ZodType<Dismissal> = z.looseObject({
  id: z.string().regex(/^[0-9a-f-]{32,36}$/),
  by: words,
})

/** The schema of a claimant. */
export const claimantSchema: z.ZodType<Claimant> = z.looseObject({
  name: words,
  kind: words.default(''),
  role: words.default(''),
})

/** The schema of a finding. */
export const claimFindingSchema: z.ZodType<ClaimFinding> = z.looseObject({
  key: words,
  explanation: words,
  by: words,
  at: time,
  confirmed: z.looseObject({ by: words, at: time }).nullable().default(null),
  recheck: z
    .looseObject({
      because: z.enum(['words', 'evidence']),
      at: time,
      article: idSchema.optional(),
      before: words.optional(),
      quote: words.nullish(),
    })
    .nullable()
    .default(null),
})

/** The schema of where a finding was published. */
export const publishedSchema = z.looseObject({ url: words, at: words })

/** The schema of a claim record; unknown fields are kept, lists that are absent count as empty. */
export const claimSchema: z.ZodType<Claim> = z.looseObject({
  format: z.literal(CLAIM_FORMAT),
  version: z.literal(CLAIM_VERSION),
  id: z.uuid(),
  statement: words,
  language: words.default(''),
  status: z.enum(CLAIM_STATUSES).default('open'),
  owner: idSchema.nullable().default(null),
  claimant: claimantSchema.nullable().default(null),
  claimed: words.nullable().default(null),
  appearances: z.array(appearanceSchema).max(MOST_ENTRIES).default([]),
  finding: claimFindingSchema.nullable().default(null),
  evidence: z.array(evidenceSchema).max(MOST_ENTRIES).default([]),
  contacts: z.array(contactSchema).max(MOST_ENTRIES).default([]),
  published: publishedSchema.nullable().default(null),
  dismissed: z.array(dismissalSchema).max(MOST_ENTRIES).optional(),
  created: time,
  updated: time,
  log: z
    .array(
      z.looseObject({
        id: z.uuid(),
        at: time,
        by: words,
        path: words,
        before: z.unknown().default(null),
        after: z.unknown().default(null),
      }),
    )
    .max(MOST_LOGGED)
    .default([]),
})
