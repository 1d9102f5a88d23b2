/** What stands around a change, so that a changed word can be read where it stands. */
import type { Span } from '../model/span.ts'

/** The words before and after a change, in the text that has it. */
export interface Surroundings {
  readonly before: string
  readonly after: string
}

/** So many UTF-16 code units of either side are shown at most, a line of a page. */
const MOST = 80

/** The rest of the change's line, cut between words where it is long, which an ellipsis tells. */
export function around(text: string, { start, end }: Span): Surroundings {
  const line = text.lastIndexOf('\n', start - 1) + 1
  const feed = text.indexOf('\n', end)
  const before = start === 0 ? '' : text.slice(line, start)
  return { before: lastOf(before), after: firstOf(text.slice(end, feed === -1 ? text.length : feed)) }
}

function lastOf(words: string): string {
  if (words.length <= MOST) return words
  return `…${words.slice(-MOST).replace(/^\S*\s+/u, '')}`
}

function firstOf(words: string): string {
  if (words.length <= MOST) return words
  return `${words.slice(0, MOST).replace(/\s+\S*$/u, '')}…`
}
