/** What somebody says, looked for after the words of saying. */

import { beginsSubject, isBreak, isEnd } from './clauses.ts'
import type { Saying } from './sayings.ts'
import type { Sentence, Side } from './sentence.ts'

/** How far it is looked for, and how far its own verb, in items. */
const FAR = 24
const NEAR = 12

/** What is said, seen from a verb. */
export interface Content {
  readonly side: Side
  readonly at: number
  readonly confidence: number
}

/** What is said, looked for after the attribution that ends at `from`. */
export function contentOf(sentence: Sentence, from: number, saying: Saying): Content | null {
  const { items, table } = sentence
  const isWeak = table.weakVerbs.has(saying.lower) && !saying.parts
  const after = (at: number, confidence: number): Content | null =>
    isWeak && !hasNumber(sentence, at) ? null : { side: 'after', at, confidence: isWeak ? 0.5 : confidence }
  for (let index = from; index < Math.min(sentence.end, from + FAR); index += 1) {
    const item = items[index]
    const next = items[index + 1]
    if (!item || isEnd(sentence, index)) return null
    if (item.kind === 'quote') return { side: 'after', at: index, confidence: saying.labels ? 0.9 : 0.95 }
    if (saying.labels) continue
    if (item.lower === ':') return { side: 'after', at: index + 1, confidence: next?.kind === 'quote' ? 0.95 : 0.8 }
    if (item.lower === ',') {
      if (next?.kind === 'quote') return { side: 'after', at: index + 1, confidence: 0.95 }
      return null
    }
    if (table.complementers.has(item.lower)) {
      if (!next || isEnd(sentence, index + 1)) return { side: 'previous', at: index, confidence: 0.6 }
      const found = after(index + 1, 0.85)
      if (found) return found
      continue
    }
    if (item.lower === table.infinitive) return after(from, 0.7)
    if (isBare(sentence, index, from)) {
      if (table.bareVerbs.has(saying.lower)) return after(index, 0.7)
      if (table.clauseVerbs.has(saying.lower) && isClause(sentence, index)) return after(index, 0.7)
    }
  }
  return null
}

/** Whether what is said begins at `index`, right after the verb or after a word that tells when. */
function isBare({ items, table }: Sentence, index: number, from: number): boolean {
  if (!beginsSubject(items[index], table)) return false
  const before = items[index - 1]
  if (index === from || !before) return true
  return table.stops.has(before.lower) && !table.nameLinks.has(before.lower) && !table.placeLinks.has(before.lower)
}

/** Whether a verb that helps follows before the next mark. */
function isClause({ items, end, table }: Sentence, from: number): boolean {
  for (let index = from; index < Math.min(end, from + NEAR); index += 1) {
    const item = items[index]
    if (!item || isBreak(item)) return false
    if (table.auxiliaries.has(item.lower)) return true
  }
  return false
}

function hasNumber({ items, end }: Sentence, from: number): boolean {
  return items.slice(from, end).some(({ kind }) => kind === 'number')
}
