/** "De burgemeester: „Dat zagen we aankomen.”" A name and a colon before a quotation need no words of any language. */
import type { Found, Sentence } from '../attributions.ts'
import { clauseBegins } from '../clauses.ts'
import { phraseEnd } from '../nounPhrase.ts'

/** The attribution of a sentence that names somebody, and then has a colon and a quotation. */
export function findColons(sentence: Sentence): readonly Found[] {
  const { items, start, end, table } = sentence
  const found: Found[] = []
  for (let index = start + 1; index + 1 < end; index += 1) {
    if (items[index]?.lower !== ':' || items[index + 1]?.kind !== 'quote') continue
    const from = openingOf(sentence, index)
    if (from === -1) continue
    const naming = { start: from, end: index }
    found.push({ ...naming, naming, rule: 'attribution-subject', confidence: 0.7, side: 'after', content: index + 1 })
  }
  return found

  function openingOf({ items: all }: Sentence, colon: number): number {
    for (let from = Math.max(start, colon - 20); from < colon; from += 1) {
      if (clauseBegins(sentence, from) && phraseEnd(all, from, colon, table) === colon) return from
    }
    return -1
  }
}
