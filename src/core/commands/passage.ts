/** Which part of a long passage is shown where it was found by words. */
import { plainOf } from './ranking.ts'

/** A passage whose found words are this far in, in characters, still shows them from its beginning. */
const SHOWN_ANYWAY = 90

/** How much is kept before the words where the beginning is left out, in characters. */
const LEAD = 40

/**
 * The passage from its beginning, or, if the first word that begins as a word of the query does comes late, from a little
 * before that, with an ellipsis for what is left out.
 */
export function passageAround(passage: string, query: string): string {
  const wanted = query.match(WORDS)?.map(plainOf) ?? []
  const found = [...passage.matchAll(WORDS)].find(([word]) => wanted.some((begin) => plainOf(word).startsWith(begin)))
  if (!found || found.index <= SHOWN_ANYWAY) return passage
  const space = passage.indexOf(' ', found.index - LEAD)
  const from = space === -1 || space > found.index ? found.index : space + 1
  return `…${passage.slice(from)}`
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu
