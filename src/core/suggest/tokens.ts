/** A text as words, numbers and marks: what every rule but that of quotes reads. One pass, linear. */
import type { Span } from '../model/span.ts'

/** One token. `lower` is the token in lower case, with straight apostrophes; an apostrophe by itself is one, too. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark'
  readonly lower: string
  /** Whether the token begins with a capital. */
  readonly capital: boolean
  /** Whether white space, or the text's start, comes before it. */
  readonly spaced: boolean
}

/** No two branches begin alike, and no repetition holds another of the same characters: there is no backtracking. */
const TOKEN = /(\d+(?:[.,]\d+)*)|([\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)|\S/gu

/** The tokens of `text` from `start` to `end`. Offsets are those of `text`. */
export function tokensOf(text: string, { start, end }: Span): readonly Token[] {
  const tokens: Token[] = []
  let last = -1
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const [word] = match
    const from = start + match.index
    const kind = match[1] ? 'number' : match[2] ? 'word' : 'mark'
    const lower = kind === 'word' ? word.toLowerCase().replaceAll('’', "'") : word === '’' ? "'" : word
    const first = word.charCodeAt(0)
    const capital = kind === 'word' && (first < 128 ? first < 91 : word.charAt(0) !== lower.charAt(0))
    tokens.push({ start: from, end: from + word.length, kind, lower, capital, spaced: from !== last })
    last = from + word.length
  }
  return tokens
}
