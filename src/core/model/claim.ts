/**
 * A claim record: one statement that is to be checked, where it was said, what was found about it, and what checking it
 * came to. `claims/<id>.json` in a workspace; a record belongs to nobody alone.
 */
import { z } from 'zod'
import { idSchema } from './article.ts'

/** The `format` of a claim record and its newest `version`. */
export const CLAIM_FORMAT = 'factmark-claim'
export const CLAIM_VERSION = 1

/** How far the checking of a claim is. */
export const CLAIM_STATUSES = ['open', 'checking', 'done', 'dropped'] as const
export type ClaimStatus = (typeof CLAIM_STATUSES)[number]

/** What a piece of evidence does to the statement. */
export const STANCES = ['supports', 'contradicts', 'context'] as const
export type Stance = (typeof STANCES)[number]

/** Who made the claim. `kind` is that of a speaker (`person`, `organisation`, …). */
export interface Claimant {
  readonly name: string
  readonly kind: string
  readonly role: string
}

/** A place where the claim was made: an annotation, and the words that it marked (offsets in UTF-16 code units). */
export interface Appearance {
  readonly id: string
  readonly article: string
  readonly annotator: string
  readonly annotation: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** A file that is evidence, kept byte for byte in `evidence/<sha256>`. `type` is a media type. */
export interface EvidenceFile {
  readonly sha256: string
  readonly name: string
  readonly type: string
  readonly bytes: number
}

/** Words of an article of the workspace (offsets in UTF-16 code units). */
export interface Passage {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** Something that speaks for or against a claim. */
export interface Evidence {
  readonly id: string
  readonly stance: Stance
  /** Whether it is the source itself, and not somebody's account of it. */
  readonly primary: boolean
  readonly title: string
  readonly url: string | null
  readonly file: EvidenceFile | null
  readonly passage: Passage | null
  /** Where in it: a page, a time, a table. */
  readonly locator: string
  readonly excerpt: string
  /** The day on which somebody looked at it, or the time, in ISO 8601. */
  readonly accessed: string | null
  readonly note: string
}

/** Somebody who was asked, when (ISO 8601), and what they answered. */
export interface Contact {
  readonly id: string
  readonly who: string
  readonly at: string
  readonly answer: string | null
}

/** What checking a claim came to: one of the codebook's findings, and why. */
export interface ClaimFinding {
  readonly key: string
  readonly explanation: string
  readonly by: string
  readonly at: string
  readonly confirmed: { readonly by: string; readonly at: string } | null
  /** Why it has to be looked at once more: the claim's words changed, or evidence was removed. */
  readonly recheck: { readonly because: 'words' | 'evidence'; readonly at: string } | null
}

/** One change of a field: who, when, where (`changes.ts` says how paths are written), what it said and says. */
export interface ClaimLogEntry {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly path: string
  readonly before: unknown
  readonly after: unknown
}

/** `claims/<id>.json`. Unknown fields are carried along. Times are ISO 8601 in UTC. */
export interface Claim {
  readonly format: typeof CLAIM_FORMAT
  readonly version: typeof CLAIM_VERSION
  readonly id: string
  readonly statement: string
  /** A BCP 47 code; empty where it isn't known. */
  readonly language: string
  readonly status: ClaimStatus
  readonly owner: string | null
  readonly claimant: Claimant | null
  /** The day on which it was claimed, or the time. */
  readonly claimed: string | null
  readonly appearances: readonly Appearance[]
  readonly finding: ClaimFinding | null
  readonly evidence: readonly Evidence[]
  readonly contacts: readonly Contact[]
  readonly published: { readonly url: string; readonly at: string } | null
  readonly created: string
  readonly updated: string
  readonly log: readonly ClaimLogEntry[]
}

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
    .looseObject({ because: z.enum(['words', 'evidence']), at: time })
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

/** A record that says nothing but its statement. */
export function emptyClaim(id: string, statement: string, language: string, at: string): Claim {
  return {
    format: CLAIM_FORMAT,
    version: CLAIM_VERSION,
    id,
    statement,
    language,
    status: 'open',
    owner: null,
    claimant: null,
    claimed: null,
    appearances: [],
    finding: null,
    evidence: [],
    contacts: [],
    published: null,
    created: at,
    updated: at,
    log: [],
  }
}
