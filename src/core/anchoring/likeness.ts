/**
 * How well a place in a text fits what an anchor says, weighed as Hypothesis weighs it
 * (hypothesis/client, `src/annotator/anchoring/match-quote.ts`): first the words, then what stands beside them, and
 * between equals the nearer place.
 */
import search from 'approx-string-match'
import type { Span } from '../model/span.ts'

/** What each part counts for; the sum is the best likeness there can be. */
const WEIGHTS = { words: 50, before: 20, after: 20, place: 2 }
const TOTAL = WEIGHTS.words + WEIGHTS.before + WEIGHTS.after + WEIGHTS.place

/** How alike each part is, from 0 to 1. */
export interface Parts {
  readonly words: number
  readonly before: number
  readonly after: number
  readonly place: number
}

/** One figure of them, from 0 to 1. */
export function likenessOf({ words, before, after, place }: Parts): number {
  return (WEIGHTS.words * words + WEIGHTS.before * before + WEIGHTS.after * after + WEIGHTS.place * place) / TOTAL
}

/** Where words stand approximately, and what share of their characters is the same. */
export interface NearPlace extends Span {
  readonly share: number
}

/** Words longer than this, in code units, are compared by their beginning and end alone. */
const LONGEST = 2000

/**
 * Where `text` has something like `words` with at least `least` (0 to 1) of their characters the same; the best place,
 * and among equals the first. Null where there is none. Time grows with both lengths multiplied.
 */
export function findNear(text: string, words: string, least: number): NearPlace | null {
  if (words === '' || text === '') return null
  if (words.length > LONGEST) return findLong(text, words, least)
  const most = Math.floor(words.length * (1 - least))
  let best: ReturnType<typeof search>[number] | null = null
  for (const match of search(text, words, most)) {
    if (match.end > match.start && (!best || match.errors < best.errors)) best = match
  }
  return best && { start: best.start, end: best.end, share: 1 - best.errors / words.length }
}

function findLong(text: string, words: string, least: number): NearPlace | null {
  const half = LONGEST / 2
  const head = findNear(text, words.slice(0, half), least)
  if (!head) return null
  const tail = findNear(text.slice(head.start), words.slice(-half), least)
  if (!tail) return null
  const end = head.start + tail.end
  const length = end - head.start
  const isLikely = length > words.length / 2 && length < words.length * 2
  return isLikely ? { start: head.start, end, share: Math.min(head.share, tail.share) } : null
}
