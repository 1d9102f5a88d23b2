/**
 * Cutting a text into tokens and lines for the formats that go by them. Tokens are words with inner apostrophes and
 * hyphens, numbers with their points and commas, and single other characters with what joins them; together they
 * cover everything but white space.
 */
import type { Span } from '../model/span.ts'
import { countWhile } from '../search.ts'
import { isSpace } from '../text/characters.ts'

const TOKEN =
  /[\p{L}\p{M}\p{N}_\u200c\u200d]+(?:['’.,-][\p{L}\p{M}\p{N}_]+)*|(?:\p{RI}\p{RI}|\S)[\p{M}\p{EMod}]*(?:\u200d\S[\p{M}\p{EMod}]*)*/gu

/** The tokens of a text, or of one of its lines, in order, disjoint. There is no white space in them. */
export function tokensOf(text: string, { start, end }: Span = { start: 0, end: text.length }): readonly Span[] {
  const tokens: Span[] = []
  for (const { index, 0: word } of text.slice(start, end).matchAll(TOKEN))
    tokens.push({ start: start + index, end: start + index + word.length })
  return tokens
}

/** The lines of a text that hold more than white space, without the white space around them: the sentences of token formats. */
export function* linesOf(text: string): Generator<Span> {
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf('\n', from)
    const to = feed === -1 ? text.length : feed
    const line = solidPart(text, from, to)
    if (line) yield line
    from = to + 1
  }
}

/** A span without the white space around it, or what `isAround` takes for such; null where there is nothing else. */
export function solidPart(text: string, start: number, end: number, isAround = isSpace): Span | null {
  let from = start
  let to = end
  while (from < to && isAround(text, from)) from += 1
  while (to > from && isAround(text, to - 1)) to -= 1
  return from < to ? { start: from, end: to } : null
}

/** The tokens that a span touches, as indexes from and up to; equal where it touches none. */
export function tokensWithin(tokens: readonly Span[], { start, end }: Span): { from: number; to: number } {
  const from = countWhile(tokens.length, (index) => (tokens[index]?.end ?? 0) <= start)
  const to = countWhile(tokens.length, (index) => (tokens[index]?.start ?? 0) < end)
  return { from, to: Math.max(from, to) }
}
