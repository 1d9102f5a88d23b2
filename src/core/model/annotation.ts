/**
 * An annotation: one tagged span with its quotation, note and links. The anchor (`quote`, `prefix`, `suffix`) repeats
 * what the text says there, so that a span can be checked, and found again in a text that differs: the
 * TextPositionSelector and TextQuoteSelector of the W3C Web Annotation Data Model, sections 4.2.4 and 4.2.5.
 */
import { isInsidePair } from '../text/characters.ts'
import type { Answered } from './attributes.ts'
import { compareSpans, type Span } from './span.ts'
import type { Relation, Tag } from './tag.ts'

/** A link to another annotation of the same layer. */
export interface Link {
  readonly rel: Relation
  readonly to: string
}

/** What a figure says: the number, how the words bound it, its unit and kind. */
export interface FigureValue {
  readonly value: number | null
  readonly bound: string
  readonly unit: string | null
  readonly kind: string
}

/** Who an attribution names. */
export interface Speaker {
  readonly name: string
  readonly kind: string
}

/** An annotation in an annotator's layer. */
export interface AnnotationRef {
  readonly annotator: string
  readonly annotation: string
}

/** A reference as one text, to look it up by. */
export function refKey({ annotator, annotation }: AnnotationRef): string {
  return `${annotator}/${annotation}`
}

/** Where an adjudicated annotation comes from, and who resolved it; in the layer of `adjudicated` alone. */
export interface Provenance {
  readonly from: readonly AnnotationRef[]
  readonly by: string
}

/**
 * Where an annotation was carried from: the earlier version of the article, how its words were found again, and whether
 * the annotator has agreed to that. The same words in the same place need no agreement.
 */
export interface Carried {
  readonly article: string
  readonly as: 'same' | 'moved' | 'changed'
  readonly confirmed: boolean
}

/** The words at a span and beside it. `quote` is the slice itself; `prefix` and `suffix` are at most 32 code units. */
export interface Anchor {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** One tagged span of one annotator's layer. Times are ISO 8601 in UTC. Unknown fields are carried along. */
export interface Annotation extends Span, Anchor, Answered {
  readonly id: string
  readonly tag: Tag
  readonly note: string
  readonly links: readonly Link[]
  readonly created: string
  readonly updated: string
  readonly value?: FigureValue | undefined
  readonly speaker?: Speaker | undefined
  readonly carried?: Carried | undefined
  readonly provenance?: Provenance | undefined
  /** What it keeps of another program's file, read by `asForeign`. */
  readonly foreign?: unknown
}

/** How much context an anchor keeps on each side, in UTF-16 code units. */
export const CONTEXT_LENGTH = 32

/**
 * The anchor of a span: its slice and 32 code units on each side, fewer at the text's edges or where a surrogate pair
 * would be split.
 */
export function anchorOf(text: string, span: Span): Anchor {
  const from = Math.max(0, span.start - CONTEXT_LENGTH)
  const to = Math.min(text.length, span.end + CONTEXT_LENGTH)
  return {
    quote: text.slice(span.start, span.end),
    prefix: text.slice(isInsidePair(text, from) ? from + 1 : from, span.start),
    suffix: text.slice(span.end, isInsidePair(text, to) ? to - 1 : to),
  }
}

/** The stored order: by start, end, id (by code unit). A total order within a layer, where ids are unique. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  return compareSpans(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

const FIELDS = [
  'id',
  'tag',
  'start',
  'end',
  'quote',
  'prefix',
  'suffix',
  'note',
  'links',
  'value',
  'speaker',
  'attributes',
  'codebook',
  'carried',
  'provenance',
  'created',
  'updated',
] as const satisfies readonly (keyof Annotation)[]

/**
 * The same annotation with its known fields in the file format's order and unknown ones after them, and without fields
 * that are undefined: what makes an edit and its undo equal to the byte.
 */
export function orderFields(annotation: Annotation): Annotation {
  const source = annotation as unknown as Readonly<Record<string, unknown>>
  const ordered: Record<string, unknown> = {}
  for (const field of [...FIELDS, ...Object.keys(source)]) {
    if (source[field] !== undefined) ordered[field] = source[field]
  }
  return ordered as unknown as Annotation
}
