/** Finding words in a text. */
import type { Span } from '../model/span.ts'
import { fail } from '../problem.ts'
import { messageOfError, type Reason } from '../reasons.ts'
import { ok, type Result } from '../result.ts'
import { placesOf, searchOptions } from './folding/foldedSearch.ts'
import { foldText } from './folding/foldText.ts'
import { patternReason } from './patternReasons.ts'

/** What to find and how. */
export interface FindQuery {
  readonly words: string
  readonly matchCase: boolean
  readonly wholeWord: boolean
  /** Whether `words` is a regular expression (ECMAScript, Unicode mode). */
  readonly regex: boolean
}

/** A search ends after this many matches. */
const MOST_MATCHES = 20_000

/**
 * Every place in `text` that a query matches, in order, none empty, none overlapping; at most `MOST_MATCHES`. Words are
 * looked for in the folded text, whatever their case; regular expressions and *Match case* search the stored text. A
 * regular expression can take very long: run it where it can be ended. `pattern-invalid` if it isn't one.
 */
export function findAll(text: string, query: FindQuery): Result<readonly Span[]> {
  if (query.words === '') return ok([])
  return query.regex || query.matchCase ? findStored(text, query) : ok(findFolded(text, query))
}

function findFolded(text: string, { words, wholeWord }: FindQuery): readonly Span[] {
  const options = searchOptions(words)
  const matches: Span[] = []
  for (const match of placesOf(text, foldText(text, options), foldText(words, options).text, wholeWord)) {
    matches.push(match)
    if (matches.length === MOST_MATCHES) break
  }
  return matches
}

function findStored(text: string, query: FindQuery): Result<readonly Span[]> {
  const source = query.regex ? `(?:${query.words})` : query.words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const bounded = query.wholeWord ? `(?<![\\p{L}\\p{N}_])${source}(?![\\p{L}\\p{N}_])` : source
  let pattern: RegExp
  try {
    pattern = new RegExp(bounded, query.matchCase ? 'gu' : 'giu')
  } catch (error) {
    return fail('pattern-invalid', reasonOf(error))
  }
  const matches: Span[] = []
  for (const match of text.matchAll(pattern)) {
    if (match[0] !== '') matches.push({ start: match.index, end: match.index + match[0].length })
    if (matches.length === MOST_MATCHES) break
  }
  return ok(matches)
}

/** What is wrong with an expression, without the expression itself, which isn't quite what the user wrote. */
function reasonOf(error: unknown): Reason {
  const said = messageOfError(error).replace(/^Invalid regular expression: \/.*\/[a-z]*: /s, '')
  const reason = patternReason(said)
  return reason ? { reason } : { reason: 'as-said', said }
}
