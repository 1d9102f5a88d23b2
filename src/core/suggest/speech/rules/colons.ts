/** "De burgemeester: „Dat zagen we aankomen.”" Somebody, a colon and a quotation need no words of any language. */

import { clauseBegins, isBreak } from '../clauses.ts'
import { isName, phraseEnd } from '../nounPhrase.ts'
import type { Found, Sentence } from '../sentence.ts'

/** How far before the colon somebody is looked for, and how many words may tell what they do, in items. */
const FAR = 24
const SHORT = 7

/** The attributions of a sentence in which somebody is named, and a colon and a quotation follow. */
export function findColons(sentence: Sentence): readonly Found[] {
  const { items, start, end } = sentence
  const found: Found[] = []
  for (let index = start + 1; index + 1 < end; index += 1) {
    const one = items[index]?.lower === ':' && items[index + 1]?.kind === 'quote' ? beforeColon(sentence, index) : null
    if (one) found.push(one)
  }
  return found
}

/** Who is named right before the colon, or at the start of the clause before it: "Zijn vrouw denkt er anders over:". */
function beforeColon(sentence: Sentence, colon: number): Found | null {
  const { items, table } = sentence
  for (let from = Math.max(sentence.start, colon - FAR); from < colon; from += 1) {
    if (!clauseBegins(sentence, from)) continue
    const named = phraseEnd(items, from, colon, table)
    const isMeant = items
      .slice(from, named)
      .some((item) => (isName(item, table) && !item.first) || table.isPerson(item.lower))
    if (named === from || (named < colon && !isMeant)) continue
    const tells = items.slice(named, colon)
    const end = tells.length > SHORT || tells.some(isBreak) ? named : colon
    const naming = { start: from, end: named }
    const confidence = named === colon ? 0.7 : 0.6
    return { start: from, end, naming, rule: 'attribution-subject', confidence, side: 'after', content: colon + 1 }
  }
  return null
}
