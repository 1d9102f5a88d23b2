/** What the rules propose: a span with a tag, why, how surely, and what goes with it. Nothing of it is an annotation. */
import type { Span } from '../model/span.ts'
import type { Tag } from '../model/tag.ts'

/** Why something is proposed: the rule, by name. */
export type Rule = 'quote-marks' | 'quote-part' | 'quote-unclosed'

/** A proposed annotation. */
export interface Suggestion extends Span {
  readonly tag: Tag
  /** The slice of the text at the span. */
  readonly quote: string
  readonly rule: Rule
  /** How sure the rule is, from 0 to 1: the share of its proposals that are expected to be right. */
  readonly confidence: number
}

/** The order of suggestions: by start, the longer first, then by tag. */
export function compareSuggestions(a: Suggestion, b: Suggestion): number {
  return a.start - b.start || b.end - a.end || (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0)
}
