/** Whether a mark ends the sentence that it is in. Everything here looks a fixed number of code units around. */
import { phraseOfSaying } from './attribution.ts'
import type { SentenceTable } from './sentenceTable.ts'

/** A mark with white space after it, or a line break. Offsets are into `words`, a block. */
export interface Break {
  readonly words: string
  /** Where the sentence begins. */
  readonly start: number
  /** Where the mark begins and ends. */
  readonly stop: number
  readonly stopEnd: number
  /** The end of the mark with the quotation marks and brackets that close after it. */
  readonly end: number
  /** Where the next word or mark begins. */
  readonly next: number
}

/** So far words before and after a mark are read. */
const NEAR = 40

const OPENERS = /["'“”‘’„«»‹›‚([{¿¡–—•*_「『-]/
const LOWER = /^\p{Ll}/u
const UPPER = /^[\p{Lu}\p{Lt}]/u
const DIGIT = /^\p{Nd}/u
const WORD_BEFORE = /[\p{L}\p{M}\p{N}.'’&]+$/u
const WORD_AFTER = /^[\p{L}\p{M}\p{N}'’]+/u

/** Whether the sentence ends at a mark that isn't a line break. */
export function endsSentence(at: Break, table: SentenceTable): boolean {
  const { words, stop, stopEnd, end, next } = at
  if (!beginsSentence(words, next)) return false
  const mark = words.slice(stop, stopEnd)
  const closers = words.slice(stopEnd, end)
  if (mark !== '.') {
    // "“Why?” Jan Smith asked."
    return !(closers !== '' && !closers.startsWith(')') && phraseOfSaying(words, next, table))
  }
  if (closers !== '' && !closers.startsWith(')')) return true
  return !isAbbreviated(at, table)
}

/** Whether what stands at `at` can begin a sentence: not a word in lower case, except "'t Is" and the like. */
export function beginsSentence(words: string, at: number): boolean {
  if (/^['’‘`][tnsk]\s+\p{Lu}/u.test(words.slice(at, at + 6))) return true
  let first = at
  while (first < at + NEAR && first < words.length && (OPENERS.test(words.charAt(first)) || words[first] === ' ')) {
    first += 1
  }
  return first < words.length && !LOWER.test(words.slice(first, first + 2))
}

function isAbbreviated({ words, start, stop, next }: Break, table: SentenceTable): boolean {
  const word = WORD_BEFORE.exec(words.slice(Math.max(start, stop - NEAR), stop))?.[0].replace(/^['’.]+/, '') ?? ''
  // Words in capitals have no full stops of their own: "de VS. De president".
  if (word === '' || /^\p{Lu}{2,}$/u.test(word)) return false
  const begin = stop - word.length
  const after = words.slice(next, next + NEAR)
  if (isMarker(words, word, start, begin)) return true
  const lower = word.toLowerCase()
  if (table.introducing.has(lower)) return true
  if (table.capitalTitles.has(lower) && UPPER.test(word) && UPPER.test(after)) return true
  if (table.beforeNumbers.has(lower)) return DIGIT.test(after)
  const following = WORD_AFTER.exec(after)?.[0].toLowerCase() ?? ''
  if (table.closing.has(lower)) return DIGIT.test(after) ? isTime(lower) : table.afterTimes.has(following)
  if (!isInitials(word) && !table.naming.has(lower) && !isDotted(word)) return false
  return !table.starters.has(following) || (isInitials(word) && isParticle(after))
}

/** "1." and "b." at the beginning of a sentence, or after a colon or semicolon within it. */
function isMarker(words: string, word: string, start: number, begin: number): boolean {
  if (!/^(?:\d{1,3}|\p{L})$/u.test(word)) return false
  return begin === start || /[:;]\s+$/.test(words.slice(Math.max(start, begin - 4), begin))
}

const isTime = (lower: string) => lower === 'a.m' || lower === 'p.m'

/** One capital, or several with full stops between them: "J", "J.K", "Th". */
function isInitials(word: string): boolean {
  return /^(?:\p{Lu}|IJ|Th|Ph|Chr|Joh|Fr)(?:\.(?:\p{Lu}|IJ|Th|Ph|Chr))*$/u.test(word)
}

/** Single letters with full stops between them, known or not: "s.v.p", "U.S". */
function isDotted(word: string): boolean {
  return /^\p{L}(?:\.\p{L}{1,2})+$/u.test(word)
}

/** "De Vries", "Van den Berg": a particle of a name with another capital or particle after it. */
function isParticle(after: string): boolean {
  return /^(?:De|Van|Den|Der|Ter|Ten|Te)(?:\s+(?:van|de|den|der|het|la|ter|ten|te))*\s+\p{Lu}/u.test(after)
}
