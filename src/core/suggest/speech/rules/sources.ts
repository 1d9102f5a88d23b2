/** "volgens de provincie", "aldus de Noor", "according to its organisers". */

import { phraseAt } from '../../language/phrases.ts'
import type { SpeechTable } from '../../language/speechTable.ts'
import { clauseBegins, isBreak, isEnd, isPartOfSaying, withDocument } from '../clauses.ts'
import type { Item } from '../items.ts'
import { isName, phraseEnd } from '../nounPhrase.ts'
import type { Found, Sentence } from '../sentence.ts'

/** The attributions of a sentence that a preposition brings in. */
export function findSources(sentence: Sentence): readonly Found[] {
  const { items, start, end } = sentence
  const found: Found[] = []
  for (let index = start; index < end; index += 1) {
    const preposition = phraseAt(items, index, sentence.table.sources)
    const one = preposition && sourceFrom(sentence, index, index + preposition.length)
    if (one) {
      found.push(one)
      index = one.end - 1
    }
  }
  return found
}

function sourceFrom(sentence: Sentence, start: number, from: number): Found | null {
  const { items, table, end: limit } = sentence
  const opens = clauseBegins(sentence, start)
  const whole = phraseEnd(items, from, limit, table)
  const named = table.verbSecond && opens ? beforeVerb(items, from, whole, table) : whole
  const first = items[from]
  if (named === from || !first || items.slice(from, named).some(({ lower }) => table.notSources.has(lower))) return null
  if (named === from + 1 && isVerbLike(first, items[named], table)) return null
  const end = withDocument(sentence, named)
  const previous = items[start - 1]
  const closes = isEnd(sentence, end) || items[end]?.lower === ',' || items[end]?.kind === 'quote'
  const follows = previous?.kind === 'quote' || (previous?.lower === ',' && start - 1 > sentence.start)
  const side =
    follows && closes
      ? 'before'
      : opens && !isEnd(sentence, end)
        ? 'after'
        : start === sentence.start
          ? 'previous'
          : 'around'
  const content = items[end]?.lower === ',' ? end + 1 : end
  return {
    start,
    end,
    naming: { start: from, end: named },
    rule: 'attribution-preposition',
    confidence: 0.9,
    side,
    content,
  }
}

/**
 * Where the naming ends before the verb that comes second in a statement: in "volgens de provincie vervoert de veerdienst"
 * nothing but its place tells that "vervoert" is one.
 */
function beforeVerb(items: readonly Item[], from: number, end: number, table: SpeechTable): number {
  const next = items[end]
  if (!next || isBreak(next) || table.auxiliaries.has(next.lower)) return end
  const last = items[end - 1]
  if (!last || last.capital || !last.spaced || end - from < 2) return end
  const before = items[end - 2]
  const isNoun = before?.kind === 'word' && !table.determiners.has(before.lower) && !isPartOfSaying(before.lower, table)
  return isNoun && !(isName(next, table) && table.isPerson(last.lower)) ? end - 1 : end
}

/** "aldus sloot de vergadering": a word that names nobody, before what can be a subject, is a verb. */
function isVerbLike(first: Item, next: Item | undefined, table: SpeechTable): boolean {
  if (first.capital || !next || !table.determiners.has(next.lower)) return false
  return !table.pronouns.has(first.lower) && !table.isPerson(first.lower) && !table.isOrganisation(first.lower)
}
