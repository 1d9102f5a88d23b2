/** The content of another program's file as a format's reader returns it, before labels and offsets are interpreted. */
import type { Answered } from '../model/attributes.ts'
import type { JsonObject } from '../model/foreign.ts'
import type { AnswerKinds } from './answers.ts'
import type { OffsetUnit } from './unitNames.ts'

/** A labelled span of a foreign document. */
export interface ForeignSpan {
  /** The file's own id, or one made up; unique within the document. Relations go by it. */
  readonly id: string
  /** Whether the id was made up and means nothing to the program that wrote the file. */
  readonly isNumbered?: boolean | undefined
  /** The label as the file has it. */
  readonly label: string
  /** Offsets in the document's unit; null where the file has none. */
  readonly start: number | null
  readonly end: number | null
  /** The words there according to the file; null if it doesn't say. */
  readonly quote: string | null
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
  readonly note?: string | undefined
  /** What Factmark wrote beside the span for itself: times, value, speaker and unknown fields. */
  readonly data?: JsonObject | undefined
  /** What else the file says of the span, by its own names. */
  readonly attributes?: JsonObject | undefined
  /** Which of `attributes` the file itself says are answers to the codebook's questions. */
  readonly answers?: AnswerKinds | undefined
}

/** Words that, according to the file, are at a place. */
export interface Probe {
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** A named relation from one span of a document to another. */
export interface ForeignRelation {
  readonly label: string
  readonly from: string
  readonly to: string
  /** What else the file says of the relation, by its own names. */
  readonly attributes?: JsonObject | undefined
}

/** Why a task of another program carries no answer: its annotator rejected, skipped or never touched it. */
export type Unanswered = 'rejected' | 'ignored' | 'cancelled' | 'untouched'

/** Someone who annotated in a file: what it calls them ('' for no name), and how much is theirs. */
export interface FileAnnotator {
  readonly name: string
  readonly documents: number
  readonly annotations: number
}

/** One text with its annotations. */
export interface ForeignDocument {
  /** What the file calls it; null where it has no name. */
  readonly name: string | null
  /** The text as the file has it; null for a format that only points at a text. */
  readonly text: string | null
  /** The source's address, or `urn:sha256:` and the text's digest, where the file says. */
  readonly source?: string | undefined
  /** Who annotated it, as the file calls them; left out where it doesn't say. */
  readonly annotator?: string | undefined
  /** Set if nobody annotated it, to distinguish it from a text in which nothing was found. */
  readonly unanswered?: Unanswered | undefined
  /** The units that `start` and `end` may be in, the format's own first. */
  readonly units: readonly OffsetUnit[]
  readonly spans: readonly ForeignSpan[]
  readonly relations: readonly ForeignRelation[]
  /** Further places and the words that stand there (tokens): they tell the unit, and nothing else. */
  readonly probes?: readonly Probe[] | undefined
  /** What the reader passed over, with how often: events, chains, images, … */
  readonly passedOver: Readonly<Record<string, number>>
  /** What the file says of the document as a whole, by its own names: a task's number, its metadata. */
  readonly attributes?: JsonObject | undefined
  /** Answers about the article as a whole, and the codebook's revision for them. */
  readonly answered?: Answered | undefined
  /** The rest of a Factmark layer: status, reviews, replies and unknown fields. */
  readonly rest?: Readonly<Record<string, unknown>> | undefined
}

/** A document of these spans, in the usual shape: nothing passed over, no relations. */
export function documentOf(
  fields: Partial<ForeignDocument> & Pick<ForeignDocument, 'text' | 'units' | 'spans'>,
): ForeignDocument {
  return { name: null, relations: [], passedOver: {}, ...fields }
}
