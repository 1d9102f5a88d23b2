/** Figures: quantities with their unit and the words that bound them, and what they say. One pass over the tokens. */
import type { QuantityTable } from '../language/figureTable.ts'
import type { Rule, Suggestion } from '../suggestion.ts'
import type { Token } from '../tokens.ts'
import { mayBegin } from './beginnings.ts'
import type { Draft, Scan } from './draft.ts'
import { joinedAt } from './joined.ts'
import { type Found, numberAt } from './plain.ts'
import { loosePartAt, vagueAt, wholeAt } from './wholes.ts'

/** Roughly the share of each rule's proposals that were right on the open half of the gold set. */
const CONFIDENCE: Partial<Record<Rule, number>> = {
  'figure-percentage': 0.97,
  'figure-money': 0.97,
  'figure-measure': 0.95,
  'figure-duration': 0.9,
  'figure-count': 0.9,
  'figure-share': 0.9,
  'figure-range': 0.9,
  'figure-vague': 0.8,
  'figure-number': 0.7,
}

/**
 * The figures among the tokens of one paragraph of `text`, in its order; none overlaps another. Each rule looks a fixed
 * number of tokens ahead and back, so time is linear.
 */
export function findFigures(text: string, tokens: readonly Token[], table: QuantityTable): readonly Suggestion[] {
  const found: Suggestion[] = []
  let free = 0
  let sentence = 0
  let previous: Draft | null = null
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (endsSentence(tokens, at)) {
      sentence = at + 1
      previous = null
    }
    if (!token || !mayBegin(token, table)) {
      at += 1
      continue
    }
    const scan: Scan = { text, tokens, table, free, sentence, previous }
    const { draft, to } = foundAt(scan, at)
    if (draft) {
      found.push(suggestionOf(text, tokens, draft))
      previous = draft
      free = draft.to
    }
    at = to
  }
  return found
}

/** The figure at the token `at`, and where to go on. */
function foundAt(scan: Scan, at: number): Found {
  const whole = wholeAt(scan, at) ?? vagueAt(scan, at) ?? joinedAt(scan, at)
  if (whole) return { draft: whole, to: whole.to }
  const number = numberAt(scan, at)
  if (number?.draft) return number
  const part = loosePartAt(scan, at)
  return { draft: part, to: part?.to ?? number?.to ?? at + 1 }
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'mark' && '.!?'.includes(token.lower) && tokens[at + 1]?.spaced !== false
}

function suggestionOf(text: string, tokens: readonly Token[], { from, to, rule, value }: Draft): Suggestion {
  const start = tokens[from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? start
  const quote = text.slice(start, end)
  return { tag: 'figure', start, end, quote, rule, confidence: CONFIDENCE[rule] ?? 0.5, ...(value ? { value } : {}) }
}
