/** Claim records between window and main process: their data, and their part of the table of methods. */
import { z } from 'zod'
import type { WrittenChange } from '../core/claims/changes.ts'
import type { ClaimReviewGap } from '../core/claims/claimReview/write.ts'
import type { LikenessReason } from '../core/claims/likeness.ts'
import type { ClaimsPart } from '../core/claims/parts.ts'
import { idSchema } from '../core/model/article.ts'
import type { Claim, ClaimStatus, EvidenceFile, PassageNow } from '../core/model/claim.ts'
import { claimSchema } from '../core/model/claimSchema.ts'
import type { CodebookFinding } from '../core/model/codebook.ts'
import type { Problem } from '../core/problem.ts'
import type { ReturnedDraft } from '../core/writing/returnedDraft.ts'
import { type Method, nothing, result } from './method.ts'

/** What records are shown with. */
export interface AboutClaims {
  readonly findings: readonly CodebookFinding[]
  /** Whether a second person has to confirm a finding here. */
  readonly confirms: boolean
  /** The names of people, by id. */
  readonly names: Readonly<Record<string, string>>
  /** Why some can't be shown. */
  readonly problems: readonly Problem[]
}

/** The first part of a list, with what its records are shown with. */
export interface ClaimsAnswer extends ClaimsPart {
  readonly about: AboutClaims
}

/** A record after a change, and what that wrote: what undo takes back. */
export interface ClaimChanged {
  readonly claim: Claim
  readonly written: readonly WrittenChange[]
}

/** A claim that may say the same: a record here, or a finding that was imported. */
export interface SameClaim {
  /** What it is dismissed by: the record's id, or what tells an imported finding from others. */
  readonly key: string
  /** The record's id; null for an imported finding. */
  readonly id: string | null
  /** Whether the annotation that was asked for is one of the record's places: then it is the only answer. */
  readonly isOwn: boolean
  readonly statement: string
  /** Null for an imported finding. */
  readonly status: ClaimStatus | null
  /** Of an imported finding: what its publisher found, who that is, and where. */
  readonly finding: string
  readonly publisher: string
  readonly url: string | null
  readonly score: number
  readonly reasons: readonly LikenessReason[]
}

/** What of an annotator's layer on an article is done and left: of each kind, how many there are, and are unchecked. */
export interface ArticleCompleteness {
  readonly article: string
  readonly title: string
  readonly claims: CheckedCount
  readonly figures: CheckedCount
  readonly quotes: CheckedCount
}

/** So many annotations, of which so many are left. */
export interface CheckedCount {
  readonly all: number
  readonly left: number
}

const changes = z
  .array(z.strictObject({ path: z.string().max(200), value: z.unknown() }))
  .min(1)
  .max(1000)

/** Their rows. */
export const claimMethods = {
  /** The records that the annotator may see, as what changed since the list that the window has: its first part. */
  claims: { takes: z.strictObject({ known: z.int().min(0).nullable() }), answers: result<ClaimsAnswer>() },
  /** The part of a list that begins at `at`; null where there is a newer list. */
  moreClaims: {
    takes: z.strictObject({ edition: z.int().min(0), at: z.int().min(0) }),
    answers: result<ClaimsPart | null>(),
  },
  /** One record with its log. */
  claim: { takes: z.strictObject({ id: idSchema }), answers: result<Claim>() },
  /** Where a record's passages are in the latest versions of their articles, by the id of their evidence. */
  passages: { takes: z.strictObject({ id: idSchema }), answers: result<Readonly<Record<string, PassageNow>>>() },
  /** Stores a new record; its log and its times are the program's. */
  createClaim: { takes: z.strictObject({ claim: claimSchema }), answers: result<Claim>() },
  /** Changes fields of a record as it is now. */
  changeClaim: { takes: z.strictObject({ id: idSchema, changes }), answers: result<ClaimChanged>() },
  /** Takes back what a change wrote, where nobody wrote since; `kept` names the fields where somebody did. */
  takeBackClaim: {
    takes: z.strictObject({
      id: idSchema,
      written: z
        .array(z.strictObject({ path: z.string().max(200), before: z.unknown(), after: z.unknown() }))
        .min(1)
        .max(1000),
    }),
    answers: result<ClaimChanged & { readonly kept: readonly string[] }>(),
  },
  /** Moves a record to the trash; gives the name to restore it by. */
  removeClaim: { takes: z.strictObject({ id: idSchema }), answers: result<{ readonly trash: string }>() },
  /** The record of an annotation; else the claims that may say the same as a statement, the likeliest first. */
  sameClaims: {
    takes: z.strictObject({
      statement: z.string().max(100_000),
      language: z.string().max(100),
      claimant: z.string().max(1000).nullable(),
      /** The record that it is about itself. */
      except: idSchema.nullable(),
      /** The annotation that it is about, which may have a record. */
      annotation: z.uuid().nullable(),
      /** The keys of claims that are known not to be it. */
      apart: z.array(z.string().max(36)).max(10_000),
    }),
    answers: result<readonly SameClaim[]>(),
  },
  /** Asks for a file with the system's dialog and copies it into the workspace as evidence; null if cancelled. */
  chooseEvidence: { takes: nothing, answers: result<EvidenceFile | null>() },
  /** Copies files that were dropped on the window into the workspace as evidence; says why where one can't be. */
  keepEvidence: {
    takes: z.strictObject({ paths: z.array(z.string().max(10_000)).max(100) }),
    answers: result<{ readonly files: readonly EvidenceFile[]; readonly problems: readonly Problem[] }>(),
  },
  /** What of the annotator's layers is unchecked, article by article. */
  completeness: { takes: nothing, answers: result<readonly ArticleCompleteness[]>() },
  /** Opens a record's evidence with the system's program, after a question; what isn't a document, in its folder. */
  openEvidence: { takes: z.strictObject({ claim: idSchema, evidence: z.uuid() }), answers: result<null>() },
  /** Asks for a document of an article with the system's dialog and reads what somebody wrote beside it; null if cancelled. */
  readDraft: { takes: z.strictObject({ article: idSchema }), answers: result<ReturnedDraft | null>() },
  /** Exports records to where a dialog says; null if cancelled. */
  /** What the reviews of records would lack that those who publish them want; records that lack nothing are left out. */
  claimReviewGaps: {
    takes: z.strictObject({ ids: z.array(idSchema).min(1).max(100_000) }),
    answers: result<readonly { readonly id: string; readonly missing: readonly ClaimReviewGap[] }[]>(),
  },
  exportClaims: {
    takes: z.strictObject({
      ids: z.array(idSchema).min(1).max(100_000),
      format: z.enum(['claimreview', 'docx', 'html', 'pdf']),
    }),
    answers: result<{ readonly path: string } | null>(),
  },
  /** Asks for a file of published findings and imports it; null if cancelled. */
  importFindings: {
    takes: nothing,
    answers: result<{ readonly library: string; readonly count: number; readonly skipped: number } | null>(),
  },
} as const satisfies Readonly<Record<string, Method>>
