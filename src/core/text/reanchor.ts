/**
 * Finding a span again in a text that differs from the one it was made on: by its words, and among several places that
 * have them by the words beside it and the distance from where it was.
 */
import type { Anchor } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'

/** The span of `text` that an anchor means, or null where its quote isn't there. Offsets are UTF-16 code units. */
export function reanchor(text: string, anchor: Anchor & Span): Span | null {
  const { quote } = anchor
  if (quote === '') return null
  let best: { readonly start: number; readonly worth: number } | null = null
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const worth =
      agreeingContext(text, { start, end: start + quote.length }, anchor) -
      Math.abs(start - anchor.start) / (text.length + 1)
    if (!best || worth > best.worth) best = { start, worth }
  }
  return best && { start: best.start, end: best.start + quote.length }
}

/** How many code units right beside a span of `text` are those of the context. */
export function agreeingContext(
  text: string,
  { start, end }: Span,
  { prefix, suffix }: Pick<Anchor, 'prefix' | 'suffix'>,
): number {
  let before = 0
  while (
    before < prefix.length &&
    text.charCodeAt(start - 1 - before) === prefix.charCodeAt(prefix.length - 1 - before)
  )
    before += 1
  let after = 0
  while (after < suffix.length && text.charCodeAt(end + after) === suffix.charCodeAt(after)) after += 1
  return before + after
}
