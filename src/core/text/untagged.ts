/** Sentences that no annotation touches yet. */
import type { Span } from '../model/span.ts'
import { countWhile } from '../search.ts'
import type { Block } from './paragraphs.ts'
import { sentencesIn } from './sentences/sentences.ts'
import { sentenceTableOf } from './sentences/tables.ts'

/** A sentence with words, rather than a row of dashes. */
const READABLE = /[\p{L}\p{N}]/u

/**
 * The first sentence that begins at or after `from` (UTF-16 code units) and that no span overlaps, or after the last
 * one the first in the text. Null where none is left. `spans` are sorted by start.
 */
export function untaggedSentence(
  text: string,
  blocks: readonly Block[],
  spans: readonly Span[],
  from: number,
  language: string | null = null,
): Span | null {
  const covered = coverOf(spans)
  let first: Span | null = null
  for (const sentence of sentencesWithWords(text, blocks, language)) {
    if (isTouched(covered, sentence)) continue
    if (sentence.start >= from) return sentence
    first ??= sentence
  }
  return first
}

/** The sentences that hold a letter or a digit, in text order. */
export function* sentencesWithWords(text: string, blocks: readonly Block[], language: string | null): Generator<Span> {
  const table = sentenceTableOf(language)
  for (const block of blocks) {
    for (const sentence of sentencesIn(text, block, table)) {
      if (READABLE.test(text.slice(sentence.start, sentence.end))) yield sentence
    }
  }
}

/** Spans as stretches that don't touch each other. */
function coverOf(spans: readonly Span[]): readonly Span[] {
  const cover: { start: number; end: number }[] = []
  for (const { start, end } of spans) {
    const last = cover.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else cover.push({ start, end })
  }
  return cover
}

function isTouched(cover: readonly Span[], sentence: Span): boolean {
  const next = cover[countWhile(cover.length, (index) => (cover[index]?.end ?? 0) <= sentence.start)]
  return next !== undefined && next.start < sentence.end
}
