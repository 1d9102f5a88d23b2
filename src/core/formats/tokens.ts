/**
 * Cutting a text into tokens and lines for the formats that go by them. Tokens are words with inner apostrophes and
 * hyphens, numbers with their points and commas, and single other characters with what joins them; together they
 * cover everything but white space.
 */
import type { Span } from '../model/span.ts'
import { isSpace } from '../text/characters.ts'

const TOKEN =
  /[\p{L}\p{M}\p{N}_\u200c\u200d]+(?:['’.,-][\p{L}\p{M}\p{N}_]+)*|(?:\p{RI}\p{RI}|\S)[\p{M}\p{EMod}]*(?:\u200d\S[\p{M}\p{EMod}]*)*/gu

/** The tokens of a text, in order, disjoint. */
export function tokensOf(text: string): readonly Span[] {
  const tokens: Span[] = []
  for (const { index, 0: word } of text.matchAll(TOKEN)) tokens.push({ start: index, end: index + word.length })
  return tokens
}

/** The lines of a text that hold more than white space, without the white space around them: the sentences of token formats. */
export function linesOf(text: string): readonly Span[] {
  const lines: Span[] = []
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf('\n', from)
    const to = feed === -1 ? text.length : feed
    const line = solidPart(text, from, to)
    if (line) lines.push(line)
    from = to + 1
  }
  return lines
}

/** A span without the white space around it; null where there is nothing else. */
export function solidPart(text: string, start: number, end: number): Span | null {
  let from = start
  let to = end
  while (from < to && isSpace(text, from)) from += 1
  while (to > from && isSpace(text, to - 1)) to -= 1
  return from < to ? { start: from, end: to } : null
}

/** The tokens that a span touches, as indexes from and up to; equal where it touches none. */
export function tokensWithin(tokens: readonly Span[], { start, end }: Span): { from: number; to: number } {
  const from = count(tokens, (token) => token.end <= start)
  const to = count(tokens, (token) => token.start < end)
  return { from, to: Math.max(from, to) }
}

/** How many tokens fulfil what is true up to some place in the text and false behind it. */
function count(tokens: readonly Span[], holds: (token: Span) => boolean): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    const token = tokens[middle]
    if (token && holds(token)) low = middle + 1
    else high = middle
  }
  return low
}
