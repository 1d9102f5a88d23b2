/** What Factmark remembers of one annotator's decisions in a workspace: words tagged, proposals rejected, questions dismissed. */
import type { DismissedPair } from './dismissedPair.ts'
import type { Span } from './span.ts'
import type { Tag } from './tag.ts'

/** The `format` of a memory file and its newest `version`. */
export const MEMORY_FORMAT = 'factmark-memory'
export const MEMORY_VERSION = 1

/** How often these words got a tag, less how often it was taken away again, and how often it was rejected for them. */
export interface RememberedWords {
  readonly tag: Tag
  readonly words: string
  readonly tagged: number
  readonly rejected: number
  /** When either last changed: an ISO time in UTC. */
  readonly at: string
}

/** A place where a proposal was rejected. An article's text never changes, so its offsets stay right. */
export interface RejectedPlace extends Span {
  readonly article: string
  readonly tag: Tag
  readonly at: string
}

/** Two figures that contradict each other by the rules, but not by the annotator. */
export interface RememberedPair extends DismissedPair {
  readonly at: string
}

/**
 * A claim of which somebody said that it isn't the one that an annotation makes: a record by its id, or a published finding
 * by its key.
 */
export interface ClaimApart {
  readonly annotation: string
  readonly claim: string
}

/** A claim that is dismissed for an annotation. */
export interface RememberedApart extends ClaimApart {
  readonly at: string
}

/** A memory file. Words are sorted by tag and words, places by article, start, end and tag, pairs by place, claims by annotation and key; none is there twice. */
export interface Memory {
  readonly format: typeof MEMORY_FORMAT
  readonly version: typeof MEMORY_VERSION
  readonly words: readonly RememberedWords[]
  readonly places: readonly RejectedPlace[]
  /** Absent where there are none, as in files of earlier versions. */
  readonly dismissed?: readonly RememberedPair[] | undefined
  /** The same. */
  readonly apart?: readonly RememberedApart[] | undefined
}

/** An empty memory. */
export const EMPTY_MEMORY: Memory = { format: MEMORY_FORMAT, version: MEMORY_VERSION, words: [], places: [] }
