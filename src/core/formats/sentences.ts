/** Sentences for token formats: the lines of a text, those together over which an annotation runs. */
import type { Span } from '../model/span.ts'
import { linesOf, tokensOf } from './tokens.ts'

/** A sentence, its tokens, and the number of the first among all tokens. */
export interface Sentence extends Span {
  readonly tokens: readonly Span[]
  readonly first: number
}

/** The sentences of a text. `spans` are sorted by start; none of them runs from one sentence into another. */
export function sentencesOf(text: string, spans: readonly Span[]): readonly Sentence[] {
  const tokens = tokensOf(text)
  const sentences: Sentence[] = []
  let next = 0
  let reach = 0
  let open: { start: number; end: number } | null = null
  let first = 0
  const lines = linesOf(text)
  for (const [index, line] of lines.entries()) {
    open = open ? { start: open.start, end: line.end } : { ...line }
    for (let span = spans[next]; span && span.start < line.end; span = spans[next]) {
      reach = Math.max(reach, span.end)
      next += 1
    }
    const following = lines[index + 1]
    if (following && reach > following.start) continue
    let last = first
    while ((tokens[last]?.start ?? Number.POSITIVE_INFINITY) < open.end) last += 1
    sentences.push({ ...open, tokens: tokens.slice(first, last), first })
    first = last
    open = null
  }
  return sentences
}
