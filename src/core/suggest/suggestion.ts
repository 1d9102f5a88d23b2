/**
 * What the rules propose: a span with a tag, the reason, the certainty, and what belongs to it. It isn't an annotation
 * yet.
 */
import type { FigureValue, Speaker } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import type { Tag } from '../model/tag.ts'

/** The rules, by name. `src/i18n` explains each in a sentence. */
export const RULES = [
  'quote-marks',
  'quote-part',
  'quote-unclosed',
  'figure-count',
  'figure-measure',
  'figure-money',
  'figure-percentage',
  'figure-duration',
  'figure-share',
  'figure-range',
  'figure-vague',
  'figure-number',
  'attribution-preposition',
  'attribution-inverted',
  'attribution-subject',
  'attribution-document',
  'claim-figure',
  'claim-reported',
  'claim-named',
  'memory',
] as const

/** The rule by which something is proposed. */
export type Rule = (typeof RULES)[number]

/** A proposed annotation. */
export interface Suggestion extends Span {
  readonly tag: Tag
  /** The slice of the text at the span. */
  readonly quote: string
  readonly rule: Rule
  /** How sure the rule is, from 0 to 1: the share of its proposals that are expected to be right. */
  readonly confidence: number
  /** What a figure says, where it is one number. */
  readonly value?: FigureValue
  /** Who an attribution names; for a pronoun the name that it was carried back to. */
  readonly speaker?: Speaker
  /** The place of the attribution that a quote or claim belongs to, or of the claim that a figure is part of. */
  readonly link?: Span
}

/** The order of suggestions with the same edges: claims are the least sure, so they come last. */
const RANKS: Readonly<Record<Tag, number>> = { attribution: 0, figure: 1, quote: 2, claim: 3 }

/** The order of suggestions: by start, the longer first, then by tag, claims last. */
export function compareSuggestions(a: Suggestion, b: Suggestion): number {
  return a.start - b.start || b.end - a.end || RANKS[a.tag] - RANKS[b.tag]
}
