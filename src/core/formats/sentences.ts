/** Sentences for token formats: the lines of a text, joined where an annotation runs over several. */
import type { Span } from '../model/span.ts'
import { linesOf } from './tokens.ts'

/** A sentence, its number, from 1, and the spans that lie in it. */
export interface Sentence<S extends Span> {
  readonly start: number
  readonly end: number
  readonly number: number
  readonly spans: readonly S[]
}

/** The sentences of a text, one at a time. `spans` are sorted by start; none of them runs from one sentence into another. */
export function* sentencesOf<S extends Span>(text: string, spans: readonly S[]): Generator<Sentence<S>> {
  let number = 0
  let first = 0
  let next = 0
  let reach = 0
  let open: { readonly start: number; end: number } | null = null
  const finished = ({ start, end }: Span): Sentence<S> => {
    const own = spans.slice(first, next)
    first = next
    number += 1
    return { start, end, number, spans: own }
  }
  for (const line of linesOf(text)) {
    if (open && reach > line.start) open.end = line.end
    else {
      if (open) yield finished(open)
      open = { ...line }
    }
    for (let span = spans[next]; span && span.start < line.end; span = spans[next]) {
      reach = Math.max(reach, span.end)
      next += 1
    }
  }
  if (open) yield finished(open)
}
