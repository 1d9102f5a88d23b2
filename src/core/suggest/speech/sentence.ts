/** What the rules of attributions read, and what they find. */
import type { Span } from '../../model/span.ts'
import type { SpeechTable } from '../language/speechTable.ts'
import type { Rule } from '../suggestion.ts'
import type { Item } from './items.ts'

/** What a rule looks at: one sentence of a passage. */
export interface Sentence extends Span {
  readonly items: readonly Item[]
  readonly table: SpeechTable
}

/** Where what is said is, seen from the attribution: in the sentences before it, before, after or around it. */
export type Side = 'previous' | 'before' | 'after' | 'around'

/** What a rule found. Ranges are indexes of items, half-open. */
export interface Found extends Span {
  readonly rule: Rule
  readonly confidence: number
  /** The words that name who speaks. */
  readonly naming: Span
  readonly side: Side
  /** The index at which what is said begins, where it follows. */
  readonly content: number
}
