/** Which sentences of a text were looked at: those that an annotation touches, and those marked as looked at. */
import type { Annotation } from '../model/annotation.ts'
import type { Layer } from '../model/layer.ts'
import { compareSpans, overlaps, type Span } from '../model/span.ts'
import type { Block } from './paragraphs.ts'
import { sentencesWithWords } from './untagged.ts'

/** What leaves a sentence to do: any annotation on it, or a claim alone. */
export const SENTENCE_PASSES = ['untagged', 'unclaimed'] as const

/** One of `SENTENCE_PASSES`. */
export type SentencePass = (typeof SENTENCE_PASSES)[number]

/** What a pass over the sentences skips, by start. */
export function skippedBy(
  pass: SentencePass,
  { annotations, seen = [] }: Pick<Layer, 'annotations' | 'seen'>,
): readonly Span[] {
  const counts = (annotation: Annotation) => pass === 'untagged' || annotation.tag === 'claim'
  return [...annotations.filter(counts), ...seen].sort(compareSpans)
}

/** How many sentences nobody looked at. */
export function sentencesLeft(
  text: string,
  blocks: readonly Block[],
  layer: Pick<Layer, 'annotations' | 'seen'>,
  language: string | null,
): number {
  const covered = skippedBy('untagged', layer)
  let at = 0
  let left = 0
  for (const sentence of sentencesWithWords(text, blocks, language)) {
    while (at < covered.length && (covered[at]?.end ?? 0) <= sentence.start) at += 1
    // Spans may nest, so the next few are asked, too.
    if (!covered.slice(at, at + NEAR).some((span) => overlaps(span, sentence))) left += 1
  }
  return left
}

/** How many spans can begin before one that still reaches into a sentence. */
const NEAR = 64

/** The whole sentences that a span touches, or the one at a cursor; null beside all. */
export function sentencesAt(text: string, blocks: readonly Block[], span: Span, language: string | null): Span | null {
  let start = -1
  let end = -1
  for (const sentence of sentencesWithWords(text, blocks, language)) {
    if (sentence.start >= Math.max(span.end, span.start + 1)) break
    const isTouched =
      span.start === span.end ? sentence.start <= span.start && span.start <= sentence.end : overlaps(sentence, span)
    if (!isTouched) continue
    if (start < 0) start = sentence.start
    end = sentence.end
  }
  return start < 0 ? null : { start, end }
}
