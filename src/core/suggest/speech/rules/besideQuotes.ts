/** "„Alles is weg”, snikt ze": right beside a quotation a verb that no table has is one of saying, if somebody is named with it. */
import type { SpeechTable } from '../../language/speechTable.ts'
import { followsQuote, isBreak, isEnd } from '../clauses.ts'
import type { Item } from '../items.ts'
import { isName, isPronoun, phraseEnd } from '../nounPhrase.ts'
import type { Found, Sentence } from '../sentence.ts'

/** The attributions of a sentence that follow a quotation with a verb that only looks like one. */
export function findBesideQuotes(sentence: Sentence): readonly Found[] {
  const { items, start, end } = sentence
  const found: Found[] = []
  for (let index = start; index < end; index += 1) {
    const one = followsQuote(items, index) ? (verbFirst(sentence, index) ?? verbLast(sentence, index)) : null
    if (one) found.push(one)
  }
  return found
}

function verbFirst(sentence: Sentence, start: number): Found | null {
  const { items, table } = sentence
  if (!canBeVerb(items[start], table)) return null
  const end = phraseEnd(items, start + 1, sentence.end, table)
  if (!isSomebody(items, start + 1, end, table) || !isOver(sentence, end)) return null
  return make(start, end, { start: start + 1, end }, 'attribution-inverted')
}

function verbLast(sentence: Sentence, start: number): Found | null {
  const { items, table } = sentence
  const named = phraseEnd(items, start, sentence.end, table)
  if (table.verbSecond || !isSomebody(items, start, named, table) || !canBeVerb(items[named], table)) return null
  return isOver(sentence, named + 1) ? make(start, named + 1, { start, end: named }, 'attribution-subject') : null
}

function make(start: number, end: number, naming: Found['naming'], rule: Found['rule']): Found {
  return { start, end, naming, rule, confidence: 0.75, side: 'before', content: end }
}

function canBeVerb(item: Item | undefined, table: SpeechTable): boolean {
  if (item?.kind !== 'word' || item.capital) return false
  return !table.stops.has(item.lower) && !table.auxiliaries.has(item.lower) && table.canBeVerb(item.lower)
}

/** Whether the words from `start` to `end` are a pronoun, a name or a noun for a person. */
function isSomebody(items: readonly Item[], start: number, end: number, table: SpeechTable): boolean {
  if (end === start) return false
  if (end === start + 1 && isPronoun(items, start, table)) return true
  return items.slice(start, end).some((item) => isName(item, table) || table.isPerson(item.lower))
}

function isOver(sentence: Sentence, index: number): boolean {
  const item = sentence.items[index]
  return isEnd(sentence, index) || (item !== undefined && isBreak(item)) || sentence.table.stops.has(item?.lower ?? '')
}
