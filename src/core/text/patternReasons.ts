/** Why a regular expression is invalid: the engine's English messages as codes. */

/** The reasons. */
export const PATTERN_REASONS = [
  'pattern-bracket',
  'pattern-class',
  'pattern-escape',
  'pattern-escape-end',
  'pattern-group',
  'pattern-group-kind',
  'pattern-name',
  'pattern-name-twice',
  'pattern-name-unknown',
  'pattern-nothing',
  'pattern-numbers',
  'pattern-parenthesis',
  'pattern-property',
  'pattern-quantifier',
  'pattern-range',
] as const

/** One of `PATTERN_REASONS`. */
export type PatternReason = (typeof PATTERN_REASONS)[number]

/** The engine's words (V8's `regexp-error.h`), without the expression and in lower case. */
const SAID: Readonly<Record<string, PatternReason>> = {
  'invalid capture group name': 'pattern-name',
  'invalid named reference': 'pattern-name-unknown',
  'invalid named capture referenced': 'pattern-name-unknown',
  'duplicate capture group name': 'pattern-name-twice',
  'invalid group': 'pattern-group-kind',
  'unterminated group': 'pattern-group',
  "unmatched ')'": 'pattern-parenthesis',
  'unterminated character class': 'pattern-class',
  'range out of order in character class': 'pattern-range',
  'invalid character class': 'pattern-range',
  'nothing to repeat': 'pattern-nothing',
  'invalid quantifier': 'pattern-nothing',
  'incomplete quantifier': 'pattern-quantifier',
  'numbers out of order in {} quantifier': 'pattern-numbers',
  'lone quantifier brackets': 'pattern-bracket',
  '\\ at end of pattern': 'pattern-escape-end',
  'invalid escape': 'pattern-escape',
  'invalid unicode escape': 'pattern-escape',
  'invalid class escape': 'pattern-escape',
  'invalid decimal escape': 'pattern-escape',
  'invalid property name': 'pattern-property',
  'invalid property name in character class': 'pattern-property',
}

/** The reason for words of the engine; null for words that aren't known. */
export function patternReason(said: string): PatternReason | null {
  return SAID[said.toLowerCase()] ?? null
}
