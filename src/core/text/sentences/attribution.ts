/** A name with a verb of saying right after a quotation, which belongs to the quotation's sentence. */
import type { SentenceTable } from './sentenceTable.ts'

/** A name has at most so many words, in so many UTF-16 code units. */
const MOST_WORDS = 5
const NEAR = 80

/** Whether a name and a verb of saying stand at `at`: "Jan Smith asked". A word that begins sentences is no name. */
export function phraseOfSaying(words: string, at: number, table: SentenceTable): boolean {
  const [first, ...following] = words.slice(at, at + NEAR).split(/\s+/, MOST_WORDS + 1)
  if (first === undefined || !isName(first) || table.starters.has(first.toLowerCase())) return false
  for (const word of following) {
    if (table.saying.has(word.replace(/[.,;:!?]+$/, ''))) return true
    if (!isName(word)) return false
  }
  return false
}

function isName(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word)
}
