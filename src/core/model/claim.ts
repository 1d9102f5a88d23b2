/**
 * A claim record: one statement that is to be checked, where it was said, what was found about it, and what checking it
 * came to. `claims/<id>.json` in a workspace; a record belongs to nobody alone.
 */

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

/** Where a passage is by now: in the latest version of its article; as it was where it has no place there. */
export interface PassageNow extends Passage {
  /** `gone` where the latest version doesn't have it, `missing` where its article isn't in the library. */
  readonly as: 'same' | 'changed' | 'gone' | 'missing'
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

/** Whether a piece of evidence says what it is: one that was only begun says nothing. */
export function saysWhat({ title, url, file, passage, excerpt, locator, note }: Evidence): boolean {
  return (
    [title, url, excerpt, locator, note].some((words) => words !== null && words !== '') || (file ?? passage) !== null
  )
}

/** Somebody who was asked, when (ISO 8601), and what they answered. */
export interface Contact {
  readonly id: string
  readonly who: string
  readonly at: string
  readonly answer: string | null
}

/** A claim that is another one, and who said so. */
export interface Dismissal {
  readonly id: string
  readonly by: string
}

/** What checking a claim came to: one of the codebook's findings, and why. */
export interface ClaimFinding {
  readonly key: string
  readonly explanation: string
  readonly by: string
  readonly at: string
  readonly confirmed: { readonly by: string; readonly at: string } | null
  /** Why it has to be looked at once more. */
  readonly recheck: Recheck | null
}

/** Why a finding has to be looked at once more: the claim's words or a passage changed, or evidence was removed. */
export interface Recheck {
  readonly because: 'words' | 'evidence'
  readonly at: string
  /** Of words that changed: the later version, what they were, and what they are there; null where they are gone. */
  readonly article?: string | undefined
  readonly before?: string | undefined
  readonly quote?: string | null | undefined
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
  /** Claims that somebody said are others, which are not offered again: a record's id, or a published finding's key. */
  readonly dismissed?: readonly Dismissal[] | undefined
  readonly created: string
  readonly updated: string
  readonly log: readonly ClaimLogEntry[]
}

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
