/**
 * The codebook: the finer questions that a workspace asks of annotations and articles, with the values that answer them,
 * and the words in which claims are found true or not. `codebook.json` in a workspace.
 */
import type { Problem } from '../problem.ts'
import type { Tag } from './tag.ts'

/** The `format` of `codebook.json` and its newest `version`. */
export const CODEBOOK_FORMAT = 'factmark-codebook'
export const CODEBOOK_VERSION = 1

/** Words in both languages of the interface; empty where nobody wrote them. */
export interface Wording {
  readonly en: string
  readonly nl: string
}

/** What an attribute can be about. */
export type AttributeTarget = Tag | 'article'

/** One value of an attribute. */
export interface AttributeValue {
  readonly id: string
  /** What a layer holds: `[a-z0-9][a-z0-9-]{0,63}`, unique within the attribute. */
  readonly key: string
  readonly label: Wording
  readonly help?: Wording | undefined
  /** Not offered any more; values are never deleted, because layers have them. */
  readonly retired: boolean
  /** The revision that last changed its wording. */
  readonly changed: number
}

/** The value of another attribute that an attribute is asked for. */
export interface AttributeCondition {
  readonly key: string
  readonly is: readonly string[]
}

/** A question about annotations with certain tags, or about articles. */
export interface Attribute {
  readonly id: string
  /** What a layer holds: `[a-z0-9][a-z0-9-]{0,63}`, unique within the codebook. */
  readonly key: string
  readonly of: readonly AttributeTarget[]
  readonly label: Wording
  readonly help?: Wording | undefined
  /** How it is answered: by one of its values, by several, or in one's own words. */
  readonly kind: 'one' | 'many' | 'text'
  /** Whether its values are steps of a scale, in their order. */
  readonly ordered: boolean
  /** The key that goes to it while attributes are answered. */
  readonly shortcut: string | null
  readonly values: readonly AttributeValue[]
  readonly when: AttributeCondition | null
  /** Whether an answer is expected; it is never enforced. */
  readonly expected: boolean
  readonly retired?: boolean | undefined
  /** The revision that last changed its wording. */
  readonly changed: number
}

/** A word for what checking a claim came to, and the number that it has in ClaimReview. */
export interface CodebookFinding {
  readonly id: string
  readonly key: string
  readonly label: Wording
  readonly definition: Wording
  readonly rating: { readonly value: number; readonly best: number; readonly worst: number } | null
}

/** An annotation that shows how a value or tag is meant. */
export interface CodebookExample {
  readonly id: string
  readonly article: string
  readonly annotator: string
  readonly annotation: string
  readonly reason: string
}

/** A saved change: who made it, when (ISO 8601 in UTC) and why. */
export interface CodebookRevision {
  readonly id: string
  readonly revision: number
  readonly at: string
  readonly by: string
  readonly note: string
}

/** `codebook.json`. Unknown fields are carried along. */
export interface Codebook {
  readonly format: typeof CODEBOOK_FORMAT
  readonly version: typeof CODEBOOK_VERSION
  readonly revision: number
  readonly attributes: readonly Attribute[]
  readonly findings: readonly CodebookFinding[]
  readonly examples: readonly CodebookExample[]
  readonly revisions: readonly CodebookRevision[]
}

/** What a key of an attribute, a value or a finding looks like. */
export const CODEBOOK_KEY = /^[a-z0-9][a-z0-9-]{0,63}$/

/** A codebook as it can be shown. */
export interface OpenedCodebook {
  /** Null where the workspace has none. */
  readonly codebook: Codebook | null
  /** Why it can't be changed here: a newer version saved it. */
  readonly readOnly: Problem | null
}

/** A codebook without a question. */
export const EMPTY_CODEBOOK: Codebook = {
  format: CODEBOOK_FORMAT,
  version: CODEBOOK_VERSION,
  revision: 0,
  attributes: [],
  findings: [],
  examples: [],
  revisions: [],
}
