/** Finding words in a text. */
import type { Span } from '../model/span.ts'
import { fail } from '../problem.ts'
import { type Reason, saidBy } from '../reasons.ts'
import { ok, type Result } from '../result.ts'
import { patternReason } from './patternReasons.ts'

/** What to find and how. */
export interface FindQuery {
  readonly words: string
  readonly matchCase: boolean
  readonly wholeWord: boolean
  /** Whether `words` is a regular expression (ECMAScript, Unicode mode). */
  readonly regex: boolean
}

/** No more hits than this are looked for. */
const MOST_HITS = 20_000

/**
 * Every place in `text` that a query matches, in order, none empty, none overlapping; at most `MOST_HITS`. A regular
 * expression can take very long: run it where it can be ended. `pattern-invalid` if it isn't one.
 */
export function findAll(text: string, query: FindQuery): Result<readonly Span[]> {
  if (query.words === '') return ok([])
  const source = query.regex ? `(?:${query.words})` : query.words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const bounded = query.wholeWord ? `(?<![\\p{L}\\p{N}_])${source}(?![\\p{L}\\p{N}_])` : source
  let pattern: RegExp
  try {
    pattern = new RegExp(bounded, query.matchCase ? 'gu' : 'giu')
  } catch (error) {
    return fail('pattern-invalid', reasonOf(error))
  }
  const hits: Span[] = []
  for (const match of text.matchAll(pattern)) {
    if (match[0] !== '') hits.push({ start: match.index, end: match.index + match[0].length })
    if (hits.length === MOST_HITS) break
  }
  return ok(hits)
}

/** What is wrong with an expression, without the expression itself: it is not quite the one that was written. */
function reasonOf(error: unknown): Reason {
  const said = saidBy(error).replace(/^Invalid regular expression: \/.*\/[a-z]*: /s, '')
  const reason = patternReason(said)
  return reason ? { reason } : { reason: 'as-said', said }
}
